package org.lotline.label;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.lotline.label.LabelDrawing.Placed;
import org.lotline.label.LabelDrawing.Text;

/**
 * Where everything stands on a label of 4 by 2 inches. A square symbol stands at the left, the number beside it, the facts below the
 * number; bars stand below all of it. The number is set smaller, then in two rows and more, never cut.
 */
final class LabelLayout {

    static final int MARGIN = 24;

    /** Capitals of 16 dots, 2 mm. */
    static final int SMALLEST = 22;

    private static final int LARGEST = 30;
    private static final int LARGEST_NUMBER = 66;
    private static final int RULE = 3;
    private static final int GAP = 9;
    private static final int RIGHT = LabelDrawing.WIDTH - MARGIN;
    private static final int BOTTOM = LabelDrawing.HEIGHT - MARGIN;

    /** The column of a square symbol: it and what must stay light around it. */
    private static final int COLUMN = 192;

    private static final int BESIDE_SYMBOL = MARGIN + COLUMN + 16;
    private static final int NUMBER_BESIDE_SYMBOL = 90;
    private static final int NUMBER_ABOVE_BARS = 64;
    private static final int CAPTIONS = 104;
    private static final int BARS = 70;

    private LabelLayout() {}

    static LabelDrawing of(Label label, SymbolKind kind) {
        return switch (kind) {
            case DATAMATRIX, QR -> squared(label, Symbol.of(kind, label.code()));
            case CODE128 -> barred(label, bars(label.code()));
        };
    }

    private static LabelDrawing squared(Label label, Symbol symbol) {
        var texts = new ArrayList<Text>();
        var below = MARGIN + Text.pitch(SMALLEST);
        texts.add(text(MARGIN, MARGIN, SMALLEST, Face.REGULAR, label.caption()));
        var module = COLUMN / (symbol.columns() + 2 * symbol.quiet());
        var side = symbol.columns() * module;
        var quiet = symbol.quiet() * module;
        var placed = new Placed(symbol, MARGIN + (COLUMN - side) / 2, below + quiet, module, module);
        if (symbol.code().isGs1()) {
            texts.addAll(printed(symbol, below + side + 2 * quiet, COLUMN));
        }
        var number = MARGIN + NUMBER_BESIDE_SYMBOL;
        texts.addAll(number(label, new Rectangle(BESIDE_SYMBOL, MARGIN, RIGHT - BESIDE_SYMBOL, NUMBER_BESIDE_SYMBOL)));
        texts.addAll(facts(label, BESIDE_SYMBOL, number + RULE + 2 * GAP, BOTTOM));
        return new LabelDrawing(label, texts, rule(BESIDE_SYMBOL, number + GAP), placed);
    }

    private static LabelDrawing barred(Label label, Symbol symbol) {
        var texts = new ArrayList<Text>();
        texts.add(text(MARGIN, MARGIN, SMALLEST, Face.REGULAR, label.caption()));
        var left = MARGIN + CAPTIONS;
        var number = MARGIN + NUMBER_ABOVE_BARS;
        texts.addAll(number(label, new Rectangle(left, MARGIN, RIGHT - left, NUMBER_ABOVE_BARS)));
        var printed = symbol.code().isGs1() ? printed(symbol, 0, RIGHT - MARGIN) : List.<Text>of();
        var end = BOTTOM - printed.size() * Text.pitch(SMALLEST);
        printed.forEach(row -> texts.add(text(row.left(), end + row.bounds().y, SMALLEST, row.face(), row.text())));
        var module = Math.clamp((RIGHT - MARGIN) / widthOf(symbol, 1), 1, 3);
        var side = symbol.columns() * module;
        var top = end - GAP / 2 - BARS;
        texts.addAll(facts(label, MARGIN, number + RULE + 2 * GAP, top - GAP));
        return new LabelDrawing(
                label,
                texts,
                rule(MARGIN, number + GAP),
                new Placed(symbol, (LabelDrawing.WIDTH - side) / 2, top, module, BARS));
    }

    /** All of the code if its bars are two dots wide then; else what names the thing itself. */
    private static Symbol bars(LabelCode code) {
        var all = Symbol.of(SymbolKind.CODE128, code);
        return widthOf(all, 2) <= RIGHT - MARGIN ? all : Symbol.of(SymbolKind.CODE128, code.narrowed());
    }

    private static int widthOf(Symbol symbol, int module) {
        return (symbol.columns() + 2 * symbol.quiet()) * module;
    }

    /** In one row if it is no smaller than half as high as there is room, else in as many as make it largest. */
    private static List<Text> number(Label label, Rectangle room) {
        var number = TextRows.readable(label.number());
        var size = LARGEST_NUMBER;
        while (size > 1) {
            var rows = TextRows.parted(number, Face.BOLD, size, room.width);
            if (rows.size() * Text.pitch(size) <= room.height && isWithin(rows, size, room.width)) {
                return rows(rows, room.x, room.y + (room.height - rows.size() * Text.pitch(size)) / 2, size, Face.BOLD);
            }
            size--;
        }
        throw new IllegalArgumentException("the number has %d characters".formatted(number.length()));
    }

    private static boolean isWithin(List<String> rows, int size, int width) {
        return rows.stream().allMatch(row -> Face.BOLD.width(row, size) <= width);
    }

    /** What the symbol says, for whoever has no scanner. */
    private static List<Text> printed(Symbol symbol, int top, int width) {
        return rows(
                TextRows.parted(symbol.code().printed(), Face.REGULAR, SMALLEST, width),
                MARGIN,
                top,
                SMALLEST,
                Face.REGULAR);
    }

    /** As large as all of them fit; at the smallest, what need not be whole is cut. */
    private static List<Text> facts(Label label, int left, int top, int bottom) {
        var width = RIGHT - left - CAPTIONS;
        var size = LARGEST;
        while (size > SMALLEST && FactRows.wanted(label, size, width).count() * Text.pitch(size) > bottom - top) {
            size--;
        }
        var shown = FactRows.wanted(label, size, width).fitting((bottom - top) / Text.pitch(size));
        var texts = new ArrayList<Text>();
        var next = top;
        for (var fact : shown) {
            texts.add(text(
                    left, next + Text.ascent(size) - Text.ascent(SMALLEST), SMALLEST, Face.REGULAR, fact.caption()));
            texts.addAll(rows(fact.rows(), left + CAPTIONS, next, size, Face.BOLD));
            next += fact.rows().size() * Text.pitch(size);
        }
        texts.removeIf(text -> text.text().isEmpty());
        return texts;
    }

    private static List<Text> rows(List<String> rows, int left, int top, int size, Face face) {
        var texts = new ArrayList<Text>();
        for (var index = 0; index < rows.size(); index++) {
            texts.add(text(left, top + index * Text.pitch(size), size, face, rows.get(index)));
        }
        return texts;
    }

    private static Text text(int left, int top, int size, Face face, String text) {
        return new Text(left, top + Text.ascent(size), size, face, text);
    }

    private static Rectangle rule(int left, int top) {
        return new Rectangle(left, top, RIGHT - left, RULE);
    }
}
