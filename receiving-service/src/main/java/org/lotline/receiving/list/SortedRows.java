package org.lotline.receiving.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/**
 * Reads pages of sorted lists. A page begins behind a place and not behind a number of rows: none is counted off again, and
 * what comes or goes before the place moves nothing.
 */
@ApplicationScoped
public class SortedRows {

    private final Rows rows;

    SortedRows(Rows rows) {
        this.rows = rows;
    }

    /**
     * A list.
     *
     * @param from behind {@code from}: a table, or some that are joined
     * @param id the column that is each row's own
     * @param columns what is read of a row, by their names
     */
    public record Source(String from, String id, String columns) {}

    private record Placed<T>(T row, Place place) {}

    /**
     * One page.
     *
     * @param after where it begins, as the page before said
     * @throws org.lotline.runtime.problem.ProblemException 400 if that is no place in this list
     */
    public <T> SortedPage<T> page(
            Source source,
            Narrowed narrowed,
            SortOrder sorting,
            @Nullable String after,
            int limit,
            Function<Row, T> row) {
        Place.at(after, sorting).ifPresent(place -> narrowed.to(sorting.behind(source.id()), place.parameters()));
        var oneMore = rows.list(
                sql(source, narrowed, sorting, limit + 1),
                read -> new Placed<>(row.apply(read), new Place(read.texts("sorted_by"), read.uuid("sorted_id"))),
                narrowed.parameters());
        var shown = oneMore.subList(0, Math.min(limit, oneMore.size()));
        return new SortedPage<>(
                shown.stream().map(Placed::row).toList(),
                oneMore.size() > limit ? shown.getLast().place().cursor(sorting) : null);
    }

    private static String sql(Source source, Narrowed narrowed, SortOrder sorting, int most) {
        return "select %s as sorted_id, %s as sorted_by, %s from %s%s order by %s limit %d"
                .formatted(
                        source.id(),
                        sorting.values(),
                        source.columns(),
                        source.from(),
                        narrowed.where(),
                        sorting.order(source.id()),
                        most);
    }
}
