package org.lotline.runtime.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.lotline.runtime.event.EventRows;
import org.lotline.runtime.event.StoredEvent;

/**
 * The relay's own connection. The session advisory lock lives and dies with it, and every statement of the relay goes
 * through it; so a relay that has lost the lock can neither give sequences nor empty the outbox: its next statement fails.
 *
 * <p>Why a stale relay can't do harm in the moment between: all it can still do is send what it has read, which repeats
 * records with the ids and sequences that are stored for them. Sequences are fenced a second time by their primary key:
 * two relays that gave the same number could not both commit.
 */
final class RelaySession implements AutoCloseable {

    /** Any number that no other advisory lock of a service's database uses. */
    private static final long LOCK = 0x4C4F544C_52454C41L;

    /**
     * Sequences are removed in their order, so those that are still in the outbox are the last ones of all: with that bound
     * every statement costs what the outbox holds, not what the years have brought.
     */
    private static final String REMOVED = """
            SELECT greatest(0, coalesce((SELECT max(sequence) FROM event_sequence), 0) - (SELECT count(*) FROM outbox))""";

    /**
     * One statement, hence one transaction: no gap, whatever dies. The anti-join instead of a cursor on the position is on
     * purpose: a row with a lower position may be committed later, and a cursor would pass it by.
     */
    private static final String GIVE_SEQUENCES = """
            INSERT INTO event_sequence (sequence, event_id)
            SELECT (SELECT coalesce(max(sequence), 0) FROM event_sequence) + row_number() OVER (ORDER BY o.position),
                   o.event_id
            FROM outbox o
            WHERE NOT EXISTS (SELECT 1 FROM event_sequence s WHERE s.event_id = o.event_id AND s.sequence > ?)
            ORDER BY o.position
            LIMIT ?""";

    private static final String NEXT = "SELECT " + EventRows.COLUMNS + """

             FROM event_sequence s JOIN outbox o ON o.event_id = s.event_id JOIN event e ON e.id = s.event_id
            WHERE s.sequence > ?
            ORDER BY s.sequence
            LIMIT ?""";

    private final Connection connection;
    private long removed;

    RelaySession(Connection connection) {
        this.connection = connection;
    }

    /** Whether this session is the active one; never waits. */
    boolean lock() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1) && removedIsKnown();
            }
        }
    }

    private boolean removedIsKnown() throws SQLException {
        try (var statement = connection.prepareStatement(REMOVED);
                var row = statement.executeQuery()) {
            row.next();
            removed = row.getLong(1);
            return true;
        }
    }

    /** Gives the next sequences to at most so many events that have none, in the order of the outbox. */
    int giveSequences(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(GIVE_SEQUENCES)) {
            statement.setLong(1, removed);
            statement.setInt(2, limit);
            return statement.executeUpdate();
        }
    }

    /** The first events of the outbox that have a sequence, in its order. */
    List<StoredEvent> next(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, removed);
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                return EventRows.list(rows);
            }
        }
    }

    /** Takes what Kafka has acknowledged out of the outbox; {@code event} keeps it. */
    void remove(List<StoredEvent> acknowledged) throws SQLException {
        var ids = acknowledged.stream().map(e -> e.envelope().id()).toArray(UUID[]::new);
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM outbox WHERE event_id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.executeUpdate();
        }
        removed = Math.max(removed, acknowledged.getLast().envelope().sequence());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
