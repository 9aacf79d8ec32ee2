package org.lotline.runtime.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows, read with one row more than asked for, which tells whether there are more.
 *
 * @param rows at most as many as asked for
 * @param truncated whether there are more
 * @param next what {@code after} must be to go on, if there are more
 */
public record Page<T>(
        List<T> rows, boolean truncated, @Nullable String next) {

    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, false, null);
        }
        var rows = oneMore.subList(0, limit);
        return new Page<>(rows, true, key.apply(rows.getLast()));
    }
}
