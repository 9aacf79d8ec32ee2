package org.lotline.trace.answer.known;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time, of work that touches it.
 *
 * @param from work that ended before this is not meant (UTC); {@code null} for no bound
 * @param to work that began after this is not meant (UTC); {@code null} for no bound
 */
public record Window(@Nullable Instant from, @Nullable Instant to) {

    /** No bounds. */
    public static final Window ALWAYS = new Window(null, null);

    /** Whether work of these times is meant. */
    public boolean touches(Instant startedAt, Instant endedAt) {
        return (from == null || !endedAt.isBefore(from)) && (to == null || !startedAt.isAfter(to));
    }
}
