package org.lotline.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotline.material.ScannedLabel;
import org.lotline.material.ScannedNumber;

/** What a scanner reads off a label is its number, character for character, whichever way it was printed. */
class LabelSymbolTest {

    private static final List<String> LEGAL = List.of(
            "1",
            "A",
            "J4520-A",
            "20260315-STEEL-001",
            "20260315-ACME12-9999",
            "12345678901234567890",
            "abcdefghijklmnopqrst",
            "WWWWWWWWWWWWWWWWWWWW",
            "A!\"%&'()*+,-./:;<=>?",
            "A%%B%C",
            "_/x<y>&'z\"(10)-%+,.:");
    private static final List<String> ILLEGAL = List.of(
            "LOT 7 #1",
            "^XZ~JR",
            "A[10]B",
            "123456789012345678901",
            "Gläser-77",
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789ABCDEFGHIJKLM");

    @ParameterizedTest
    @MethodSource("legal")
    void givenANumberThatGs1LetsThrough_whenItsLabelIsScanned_thenItIsTheLot(
            String number, SymbolKind symbol, LabelFormat format) throws Exception {
        var scanned = scanned(label(number), symbol, format);

        var read = ScannedLabel.of(scanned);
        assertThat(read.isSure()).as(scanned).isTrue();
        assertThat(read.flaws()).isEmpty();
        assertThat(read.lot()).contains(number);
        assertThat(ScannedNumber.of(scanned).readings()).containsExactly(number);
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void givenANumberThatGs1DoesNotLetThrough_whenItsLabelIsScanned_thenItIsTheNumberItself(
            String number, SymbolKind symbol, LabelFormat format) throws Exception {
        var scanned = scanned(label(number), symbol, format);

        assertThat(scanned.replaceFirst("^]..", "")).isEqualTo(number);
        assertThat(scanned).doesNotStartWith("]d2").doesNotStartWith("]Q3").doesNotStartWith("]C1");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void givenASerial_whenItsLabelIsScanned_thenItIsTheUnitWithItsLot(SymbolKind symbol, LabelFormat format)
            throws Exception {
        var read = ScannedLabel.of(scanned(Labels.serial(), symbol, format));

        assertThat(read.serial()).contains("J4520-0001");
        assertThat(read.lot()).contains("J4520-A");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void givenLotAndSerialTooLongForBars_whenTheLabelIsScanned_thenItIsTheUnit(SymbolKind symbol, LabelFormat format)
            throws Exception {
        var longest = new Label("Serial", LabelCode.ofSerial("W".repeat(19) + "1", "V".repeat(20)), List.of());

        var read = ScannedLabel.of(scanned(longest, symbol, format));

        assertThat(read.serial()).contains("W".repeat(19) + "1");
        assertThat(read.lot().isPresent()).isEqualTo(symbol != SymbolKind.CODE128);
    }

    private static String scanned(Label label, SymbolKind symbol, LabelFormat format) throws Exception {
        var printed = PrintedLabel.of(format, format.draw(label, symbol));
        return PrintedLabel.scan(printed, LabelLayout.of(label, symbol).symbol(), symbol);
    }

    private static Label label(String number) {
        return new Label("Lot", LabelCode.ofLot(number), Labels.typical().lines());
    }

    static Stream<Arguments> legal() {
        return LEGAL.stream().flatMap(LabelSymbolTest::of);
    }

    static Stream<Arguments> illegal() {
        return ILLEGAL.stream().flatMap(LabelSymbolTest::of);
    }

    static Stream<Arguments> printed() {
        return Arrays.stream(SymbolKind.values())
                .flatMap(symbol -> Arrays.stream(LabelFormat.values()).map(format -> Arguments.of(symbol, format)));
    }

    private static Stream<Arguments> of(String number) {
        return printed().map(way -> Arguments.of(number, way.get()[0], way.get()[1]));
    }
}
