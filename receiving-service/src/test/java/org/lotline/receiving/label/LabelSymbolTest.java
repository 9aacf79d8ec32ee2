package org.lotline.receiving.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.material.LotNumber;

/** What a scanner reads from the label is the lot number, character for character. */
class LabelSymbolTest {

    private static final String GS1_CHARACTERS =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260315-STEEL-001",
                "J4520-A",
                "1",
                "A",
                "20260315-ACME12-9999",
                "12345678901234567890",
                "abcdefghijklmnopqrst",
                "A!\"%&'()*+,-./:;<=>?",
                "_/x<y>&'z\"(10)-%+,.:",
                "WORK-ORDER-2026-10-Z"
            })
    void givenALotNumber_whenItsLabelIsScanned_thenItReadsTheNumber(String number) throws Exception {
        // When
        var label = label(number);
        // Then
        assertThat(ScannedLabel.lotNumberOf(ScannedLabel.ofZpl(ZplLabel.of(label))))
                .isEqualTo(number);
        assertThat(ScannedLabel.lotNumberOf(ScannedLabel.ofSvg(SvgLabel.of(label))))
                .isEqualTo(number);
    }

    @Test
    void givenAnyLotNumber_whenItsLabelIsScanned_thenItReadsTheNumber() throws Exception {
        var random = new Random(20_261_125);
        for (var i = 0; i < 100; i++) {
            var number = "A"
                    + random.ints(random.nextInt(LotNumber.MAX_LENGTH), 0, GS1_CHARACTERS.length())
                            .mapToObj(index -> GS1_CHARACTERS.substring(index, index + 1))
                            .collect(Collectors.joining());

            assertThat(ScannedLabel.lotNumberOf(ScannedLabel.ofZpl(ZplLabel.of(label(number)))))
                    .isEqualTo(number);
            assertThat(ScannedLabel.lotNumberOf(ScannedLabel.ofSvg(SvgLabel.of(label(number)))))
                    .isEqualTo(number);
        }
    }

    @Test
    void givenTextThatCouldBeACommand_whenItIsPrinted_thenItIsText() throws Exception {
        // Given
        var hostile = new Label(
                LotNumber.of("20260315-STEEL-001"),
                List.of(
                        new Label.Line("Heat", "^XZ^XA~JR_5E</text><script>alert(1)</script>\u0007\uD800"),
                        new Label.Line("Item", "Welle ø25 & \"h6\"")));
        // When
        var zpl = ZplLabel.of(hostile);
        var svg = SvgLabel.of(hostile);
        // Then
        assertThat(zpl).containsOnlyOnce("^XA").containsOnlyOnce("^XZ").doesNotContain("~");
        assertThat(zpl).contains("_5EXZ_5EXA_7EJR_5F5E").contains("Welle _C3_B825 & \"h6\"");
        assertThat(ScannedLabel.parse(svg).getElementsByTagName("script").getLength())
                .isZero();
        assertThat(ScannedLabel.parse(svg).getDocumentElement().getTextContent())
                .contains("^XZ^XA~JR_5E</text><")
                .contains("Welle ø25 & \"h6\"");
    }

    /** For people: {@code target/labels}. */
    @Test
    void givenALabel_whenItIsWritten_thenNothingStandsBeyondItsEdges() throws Exception {
        var folder = Files.createDirectories(Path.of("target/labels"));
        var labels = List.of(label("20260315-STEEL-001"), longest());
        for (var label : labels) {
            var name = label.lotNumber().value();
            Files.writeString(folder.resolve(name + ".svg"), SvgLabel.of(label));
            Files.writeString(folder.resolve(name + ".zpl"), ZplLabel.of(label));
            ImageIO.write(
                    ScannedLabel.ofZpl(ZplLabel.of(label)),
                    "png",
                    folder.resolve(name + ".png").toFile());

            assertThat(LabelLayout.texts(label)).allSatisfy(text -> {
                assertThat(text.left() + text.width()).isLessThanOrEqualTo(LabelLayout.WIDTH);
                assertThat(text.top() + text.size()).isLessThanOrEqualTo(LabelLayout.HEIGHT);
                assertThat(TextWidth.percentOf(text.text()) * text.size() / 100).isLessThanOrEqualTo(text.width());
            });
            assertThat(LabelLayout.texts(label)).extracting(text -> text.text()).contains(name, "(10)" + name);
        }
    }

    private static Label label(String number) {
        return new Label(
                LotNumber.of(number),
                List.of(
                        new Label.Line("Item", "4140-1.25 rev. A"),
                        new Label.Line("", "Bar 4140, round 1.25 in, 12 ft"),
                        new Label.Line("Heat", "A48213 (GLS)"),
                        new Label.Line("Qty rec'd", "20 bar"),
                        new Label.Line("Received", "2026-03-15")));
    }

    private static Label longest() {
        return new Label(
                LotNumber.of("WWWWWWWWWWWWWWWWWWWW"),
                List.of(
                        new Label.Line("Item", "W".repeat(60) + " rev. " + "W".repeat(20)),
                        new Label.Line("", "Bar 4140, round 1.25 in, 12 ft, quenched and tempered, ".repeat(4)),
                        new Label.Line("Heat", "A".repeat(60) + " (GREAT-LAKES)"),
                        new Label.Line("Qty rec'd", "123456789012345.123456789 thirty-letters-of-a-thing-here"),
                        new Label.Line("Received", "2026-03-15")));
    }
}
