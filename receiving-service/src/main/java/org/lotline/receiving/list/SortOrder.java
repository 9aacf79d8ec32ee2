package org.lotline.receiving.list;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what a list is sorted, and which way. */
public record SortOrder(SortKey key, boolean isDescending) {

    /** @param descending {@code null} for the way of the key itself */
    public static SortOrder by(SortKey key, @Nullable Boolean descending) {
        return new SortOrder(key, descending == null ? key.isDescending() : descending);
    }

    /** Behind {@code order by}. */
    String order(String id) {
        var direction = isDescending ? " desc" : "";
        return columns(id).map(column -> column + direction).collect(Collectors.joining(", "));
    }

    /** What holds of the rows behind a place, whose values are parameters in their order, the id last. */
    String behind(String id) {
        var values = Stream.concat(key.terms().stream().map(term -> term.value().type()), Stream.of("uuid"))
                .map("?::%s"::formatted)
                .collect(Collectors.joining(", "));
        return "(%s) %s (%s)"
                .formatted(columns(id).collect(Collectors.joining(", ")), isDescending ? "<" : ">", values);
    }

    /** The values of a row that say where it stands, as an array of texts. */
    String values() {
        return key.terms().stream()
                .map(term -> term.expression() + "::text")
                .collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    private Stream<String> columns(String id) {
        return Stream.concat(key.terms().stream().map(SortKey.Term::expression), Stream.of(id));
    }

    /** By this a place is known to be of a list that is sorted so. */
    List<String> mark() {
        return List.of(key.name(), isDescending ? "desc" : "asc");
    }
}
