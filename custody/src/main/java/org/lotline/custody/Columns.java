package org.lotline.custody;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns of statements about many lots at once. */
final class Columns {

    private Columns() {}

    /** One value of each, in their order: as a parameter of a statement an array of texts, to be cast there. */
    static <T> List<@Nullable Object> each(Collection<T> all, Function<T, @Nullable Object> value) {
        return all.stream().<@Nullable Object>map(value).toList();
    }

    /** {@code a, b} of a table under that name, such as {@code t.a, t.b}. */
    static String of(String table, String columns) {
        return Stream.of(columns.split(", "))
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }
}
