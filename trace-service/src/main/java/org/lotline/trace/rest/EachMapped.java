package org.lotline.trace.rest;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * What a list holds, each mapped when it is asked for, and anew when it is asked for again: an answer that is written one thing after
 * the other is never there as a whole a second time.
 */
final class EachMapped<G, T> extends AbstractList<T> implements RandomAccess {

    private final List<G> given;
    private final Function<? super G, ? extends T> mapping;

    private EachMapped(List<G> given, Function<? super G, ? extends T> mapping) {
        this.given = given;
        this.mapping = mapping;
    }

    /** @param given which never changes, and gives its elements by index at once */
    static <G, T> List<T> of(List<G> given, Function<? super G, ? extends T> mapping) {
        return new EachMapped<>(given, mapping);
    }

    @Override
    public T get(int at) {
        return mapping.apply(given.get(at));
    }

    @Override
    public int size() {
        return given.size();
    }
}
