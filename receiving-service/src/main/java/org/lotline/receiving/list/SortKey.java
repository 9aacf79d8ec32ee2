package org.lotline.receiving.list;

import java.util.List;
import java.util.stream.Stream;

/**
 * A way of sorting a list. Rows that are alike by it are sorted by their ids, so that each has one place.
 *
 * @param name as the contract has it
 * @param terms in SQL, none of which is ever null; an index has them in this order, and the id behind them
 * @param isDescending which way it goes unless somebody says otherwise
 */
public record SortKey(String name, List<Term> terms, boolean isDescending) {

    public SortKey {
        terms = List.copyOf(terms);
    }

    record Term(String expression, SortValue value) {}

    /** By texts, upwards. */
    public static SortKey byText(String name, String... expressions) {
        return new SortKey(
                name,
                Stream.of(expressions)
                        .map(expression -> new Term(expression, SortValue.TEXT))
                        .toList(),
                false);
    }

    /** By days, the earliest first. */
    public static SortKey byDay(String name, String expression) {
        return new SortKey(name, List.of(new Term(expression, SortValue.DAY)), false);
    }

    /** By moments, the latest first. */
    public static SortKey byMoment(String name, String expression) {
        return new SortKey(name, List.of(new Term(expression, SortValue.MOMENT)), true);
    }

    /** By the ids alone, which grow with the moment of recording; the latest first. */
    public static SortKey byRecording(String name) {
        return new SortKey(name, List.of(), true);
    }
}
