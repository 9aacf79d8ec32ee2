package org.lotline.receiving.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param rows in their order
 * @param next where the next one begins; {@code null} if nothing is behind it
 */
public record SortedPage<T>(List<T> rows, @Nullable String next) {

    public SortedPage {
        rows = List.copyOf(rows);
    }

    public boolean isTruncated() {
        return next != null;
    }

    /** The same place in the list, other rows for these. */
    public <R> SortedPage<R> of(List<R> others) {
        return new SortedPage<>(others, next);
    }
}
