package org.lotline.label;

import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a label in rows of one size.
 *
 * @param facts from top to bottom
 */
record FactRows(List<Fact> facts, int size, int width) {

    /**
     * One fact.
     *
     * @param line what it is
     * @param rows its text
     */
    record Fact(Label.Line line, List<String> rows) {

        String caption() {
            return line.caption();
        }
    }

    /** Each in as many rows as it may take. */
    static FactRows wanted(Label label, int size, int width) {
        return new FactRows(
                label.lines().stream()
                        .map(line -> new Fact(line, TextRows.of(line.text(), Face.BOLD, size, width, line.mostRows())))
                        .toList(),
                size,
                width);
    }

    int count() {
        return facts.stream().mapToInt(fact -> fact.rows().size()).sum();
    }

    /**
     * Those for which there is room: what need not be whole gives way, the last of it first; then, where even that does not do, the
     * others.
     */
    List<Fact> fitting(int room) {
        var shown = new ArrayList<>(facts);
        shorten(shown, room, false);
        shorten(shown, room, true);
        shown.removeIf(fact -> fact.rows().isEmpty());
        return shown;
    }

    private void shorten(List<Fact> shown, int room, boolean isWhole) {
        for (var index = shown.size() - 1; index >= 0; index--) {
            var fact = shown.get(index);
            var tooMany = shown.stream().mapToInt(one -> one.rows().size()).sum() - room;
            if (tooMany > 0 && fact.line().isWhole() == isWhole) {
                shown.set(index, shortened(fact, Math.max(0, fact.rows().size() - tooMany)));
            }
        }
    }

    private Fact shortened(Fact fact, int most) {
        return new Fact(
                fact.line(), most == 0 ? List.of() : TextRows.of(fact.line().text(), Face.BOLD, size, width, most));
    }
}
