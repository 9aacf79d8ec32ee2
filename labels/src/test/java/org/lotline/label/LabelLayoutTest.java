package org.lotline.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.label.Label.Line;

/** Whatever a label says, nothing on it covers anything else or leaves the page, and the number is whole. */
class LabelLayoutTest {

    private static final int RANDOM_LABELS = 400;
    private static final Rectangle PAGE = new Rectangle(0, 0, LabelDrawing.WIDTH, LabelDrawing.HEIGHT);

    @ParameterizedTest
    @EnumSource
    void givenAHeatOf60CharactersWithItsMill_whenItIsLabelled_thenAllOfItIsThereAndReadable(SymbolKind symbol) {
        var heat = Labels.HEAT_OF_60 + Labels.MILL_OF_20;

        var drawing = LabelLayout.of(Labels.longest(), symbol);

        assertThat(Labels.HEAT_OF_60).hasSize(60);
        assertThat(facts(drawing)).contains(heat.substring(0, 60)).contains("(" + Labels.MILL_OF_20 + ")");
        assertThat(drawing.texts())
                .allSatisfy(text -> assertThat(capitals(text)).isGreaterThanOrEqualTo(16));
    }

    @ParameterizedTest
    @EnumSource
    void givenTheWidestLetters_whenTheyAreLabelled_thenHeatMillQuantityAndDayAreWhole(SymbolKind symbol) {
        var drawing = LabelLayout.of(Labels.widest(), symbol);

        assertThat(facts(drawing))
                .contains("W".repeat(60) + "(" + "W".repeat(20)
                        + ")123456789012345.123456789thirty-letters-of-a-thing-here2026-03-15");
        assertNothingCoversAnything(drawing);
    }

    @ParameterizedTest
    @EnumSource
    void givenTextsOfAnyCharacters_whenTheyAreLabelled_thenNothingCoversAnythingAndTheNumberIsWhole(SymbolKind symbol) {
        var random = new Random(20_261_130);
        for (var round = 0; round < RANDOM_LABELS; round++) {
            var label = label(random, symbol);

            var drawing = LabelLayout.of(label, symbol);

            assertNothingCoversAnything(drawing);
            assertThat(number(drawing)).isEqualTo(TextRows.readable(label.number()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenLabelsShortAndLong_whenTheyArePrinted_thenTheEdgesStayLight(SymbolKind symbol) {
        var random = new Random(7);
        var labels = Stream.concat(
                Stream.of(Labels.shortest(), Labels.typical(), Labels.longest(), Labels.widest(), Labels.serial()),
                Stream.generate(() -> label(random, symbol)).limit(40));
        labels.forEach(label -> {
            var dots = Dots.of(LabelLayout.of(label, symbol));

            assertThat(darkBeyond(dots, LabelLayout.MARGIN / 2)).isZero();
        });
    }

    private static void assertNothingCoversAnything(LabelDrawing drawing) {
        var quiet = drawing.symbol().symbol().quiet() * drawing.symbol().module();
        var symbol = drawing.symbol().bounds();
        symbol.grow(quiet, drawing.symbol().symbol().rows() == 1 ? 0 : quiet);
        var boxes = new ArrayList<>(List.of(symbol, drawing.rule()));
        drawing.texts().forEach(text -> boxes.add(text.bounds()));
        for (var one : boxes) {
            assertThat(PAGE.union(one)).as("%s of %s", one, drawing).isEqualTo(PAGE);
            boxes.stream()
                    .filter(other -> other != one)
                    .forEach(other -> assertThat(one.intersects(other))
                            .as("%s and %s of %s", one, other, drawing)
                            .isFalse());
        }
    }

    private static int darkBeyond(byte[] dots, int edge) {
        var dark = 0;
        for (var y = 0; y < LabelDrawing.HEIGHT; y++) {
            for (var x = 0; x < LabelDrawing.WIDTH; x++) {
                var isWithin =
                        x >= edge && x < LabelDrawing.WIDTH - edge && y >= edge && y < LabelDrawing.HEIGHT - edge;
                var isDark = (dots[y * Dots.BYTES_PER_ROW + x / 8] & 0x80 >> x % 8) != 0;
                dark += !isWithin && isDark ? 1 : 0;
            }
        }
        return dark;
    }

    /** Height of capitals, in dots. */
    private static int capitals(LabelDrawing.Text text) {
        return (int) Math.round(text.face().glyph('H').outline().getBounds2D().getMaxY() * text.size() / Face.UNITS);
    }

    private static String number(LabelDrawing drawing) {
        return drawing.texts().stream()
                .filter(text -> text.face() == Face.BOLD && text.baseline() < drawing.rule().y)
                .map(LabelDrawing.Text::text)
                .collect(Collectors.joining());
    }

    private static String facts(LabelDrawing drawing) {
        return drawing.texts().stream()
                .filter(text -> text.face() == Face.BOLD && text.baseline() > drawing.rule().y)
                .map(LabelDrawing.Text::text)
                .collect(Collectors.joining())
                .replace(" ", "");
    }

    /** Bars know Latin letters only, so their numbers are of those. */
    private static Label label(Random random, SymbolKind symbol) {
        var lines = Stream.generate(() -> random.nextBoolean()
                        ? Line.whole("Heat", text(random, 0x10FFFF))
                        : Line.upTo(1 + random.nextInt(4), "Item", text(random, 0x3FF)))
                .limit(random.nextInt(7))
                .toList();
        var number = text(random, symbol == SymbolKind.CODE128 ? 0x7E : 0xFFFF);
        return new Label("Lot", LabelCode.ofLot(number), lines);
    }

    private static String text(Random random, int last) {
        return random.ints(1 + random.nextInt(60), 0x21, last + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
