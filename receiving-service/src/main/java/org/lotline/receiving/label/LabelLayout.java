package org.lotline.receiving.label;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything stands on a label of 4 by 2 inches, in dots of 1/203 inch from the top left corner: the symbol at the left,
 * the lot number large beside it, the facts below. What is too long is set smaller, then cut.
 */
final class LabelLayout {

    static final int WIDTH = 812;
    static final int HEIGHT = 406;

    /** Thickness of the rule below the lot number. */
    static final int RULE = 3;

    private static final int MARGIN = 32;
    private static final int SYMBOL_SIDE = 230;
    private static final int COLUMN = 300;
    private static final int CAPTIONS = 116;
    private static final int NUMBER_TOP = 62;
    private static final int RULE_TOP = 136;
    private static final int LINES_TOP = 158;
    private static final int LINE = 46;

    private LabelLayout() {}

    /**
     * A line of text.
     *
     * @param top of its capital letters, about
     * @param size height of the font
     * @param width that it must not exceed
     * @param bold whether it is to stand out
     */
    record Text(int left, int top, int size, int width, boolean bold, String text) {

        /** As large as it fits, but not smaller than readable; then the end goes. */
        static Text fitting(int left, int top, int width, int largest, int smallest, boolean bold, String text) {
            var size = Math.clamp((long) width * 100 / Math.max(1, TextWidth.percentOf(text)), smallest, largest);
            var shown = TextWidth.cut(text, width * 100 / size);
            return new Text(left, top + (largest - size) / 2, size, width, bold, shown);
        }
    }

    /**
     * The symbol.
     *
     * @param module dots of a module's side
     */
    record Placed(int left, int top, int module, LotSymbol symbol) {}

    static Placed symbol(Label label) {
        var symbol = LotSymbol.of(label.lotNumber());
        var module = SYMBOL_SIDE / symbol.size();
        return new Placed(MARGIN, NUMBER_TOP, module, symbol);
    }

    static int ruleLeft() {
        return COLUMN;
    }

    static int ruleTop() {
        return RULE_TOP;
    }

    static int ruleWidth() {
        return WIDTH - MARGIN - COLUMN;
    }

    static List<Text> texts(Label label) {
        var number = label.lotNumber().value();
        var texts = new ArrayList<Text>();
        texts.add(Text.fitting(COLUMN, MARGIN, CAPTIONS, 22, 22, false, "Lot"));
        texts.add(Text.fitting(COLUMN, NUMBER_TOP, ruleWidth(), 64, 20, true, number));
        texts.add(Text.fitting(MARGIN, NUMBER_TOP + SYMBOL_SIDE + 14, SYMBOL_SIDE, 18, 10, false, "(10)" + number));
        for (var index = 0; index < label.lines().size(); index++) {
            var line = label.lines().get(index);
            var top = LINES_TOP + index * LINE;
            texts.add(Text.fitting(COLUMN, top + 5, CAPTIONS, 22, 16, false, line.caption()));
            texts.add(Text.fitting(COLUMN + CAPTIONS, top, ruleWidth() - CAPTIONS, 32, 18, true, line.text()));
        }
        return texts;
    }
}
