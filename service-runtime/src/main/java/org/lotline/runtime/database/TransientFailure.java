package org.lotline.runtime.database;

import java.sql.SQLException;
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
    private static final String POOL_EXHAUSTED = "Acquisition timeout";

    private TransientFailure() {}

    /** Whether the same request may succeed a little later. */
    public static boolean causes(Throwable failure) {
        return chain(failure).anyMatch(TransientFailure::isTransient);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<Throwable>iterate(failure, f -> f != null, TransientFailure::next)
                .limit(30)
                .flatMap(f -> Stream.concat(Stream.of(f), Stream.of(f.getSuppressed())));
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause();
    }

    private static boolean isTransient(Throwable failure) {
        if (!(failure instanceof SQLException e)) {
            return false;
        }
        var state = e.getSQLState();
        return state == null
                ? String.valueOf(e.getMessage()).startsWith(POOL_EXHAUSTED)
                : CLASSES.contains(state.substring(0, 2)) || state.equals(LOCK_NOT_AVAILABLE);
    }
}
