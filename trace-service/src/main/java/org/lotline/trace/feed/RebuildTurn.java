package org.lotline.trace.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lotline.runtime.database.DatabaseException;

/**
 * Of several instances one carries a rebuild out. Its turn is a lock of a session of trace's own database, so it ends with its holder,
 * however that ends, and another goes on where it was. It ends with the session, too, which its holder may not notice: then two are at
 * it for a while, and the one that is later finds that the rebuild was ended.
 */
@ApplicationScoped
class RebuildTurn {

    /** Any number that no other advisory lock of trace's database uses; the relay has one, too. */
    private static final long LOCK = 0x4C4F544C_52454255L;

    private static final String UNLOCK = "SELECT pg_advisory_unlock(?)";

    private final DataSource database;

    RebuildTurn(DataSource database) {
        this.database = database;
    }

    /** What is done in turn. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    /**
     * Whether it was done; not if it is another's turn.
     *
     * @throws DatabaseException if the database doesn't answer
     */
    boolean take(Work work) throws InterruptedException {
        try (var session = database.getConnection()) {
            if (!ask(session, "SELECT pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                work.run();
            } catch (Throwable e) {
                giveBack(session, e);
                throw e;
            }
            ask(session, UNLOCK);
            return true;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Why the work failed matters more than that the session was lost, which ends the turn, too. */
    private static void giveBack(Connection session, Throwable failure) {
        try {
            ask(session, UNLOCK);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static boolean ask(Connection session, String question) throws SQLException {
        try (var statement = session.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
