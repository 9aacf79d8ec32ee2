package org.lotline.runtime.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells failures of the database that pass by themselves from errors of ours. */
public final class TransientFailure {

    /**
     * PostgreSQL, appendix A: 08 connection lost, 40 rolled back (serialization, deadlock), 53 out of connections or
     * space, 57 shut down or cancelled, 58 its disk.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** All that Agroal tells when no connection became free in time. */
    private static final String POOL_EXHAUSTED = "acquisition timeout";

    /** No chain of ours is longer; ends circular ones. */
    private static final int MAX_DEPTH = 12;

    private TransientFailure() {}

    /** Whether the same request may succeed a little later. */
    public static boolean causes(Throwable failure) {
        return tree(failure, 0).anyMatch(TransientFailure::isTransient);
    }

    /** Causes and what was suppressed: a failed commit carries its reason there. */
    private static Stream<Throwable> tree(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == MAX_DEPTH) {
            return Stream.empty();
        }
        return Stream.of(
                        Stream.of(failure),
                        tree(failure.getCause(), depth + 1),
                        Stream.of(failure.getSuppressed()).flatMap(s -> tree(s, depth + 1)))
                .flatMap(part -> part);
    }

    private static boolean isTransient(Throwable failure) {
        if (!(failure instanceof SQLException e)) {
            return false;
        }
        var state = e.getSQLState();
        return state == null
                ? String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(POOL_EXHAUSTED)
                : CLASSES.contains(state.substring(0, 2)) || state.equals(LOCK_NOT_AVAILABLE);
    }
}
