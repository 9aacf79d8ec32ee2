package org.lotline.runtime.transit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lotline.runtime.database.DatabaseException;
import org.lotline.runtime.event.EventRows;
import org.lotline.runtime.event.StoredEvent;

/** The moves that this service has recorded. */
@Singleton
class GivenUp {

    private static final String IS_MOVE =
            " e.type LIKE 'org.lotline.%.lot-moved.v1' AND e.data ->> 'to' = ? AND e.recorded_at < ? ";

    /** By their sequence, so that it costs what the taker lacks and not what the years have brought. */
    private static final String BEHIND = "SELECT " + EventRows.COLUMNS
            + " FROM event_sequence s JOIN event e ON e.id = s.event_id WHERE s.sequence > ? AND" + IS_MOVE
            + "ORDER BY s.sequence LIMIT ?";

    private static final String BESIDES = "SELECT " + EventRows.COLUMNS
            + " FROM event e JOIN event_sequence s ON s.event_id = e.id WHERE e.id = ANY (?) AND" + IS_MOVE
            + "ORDER BY s.sequence LIMIT ?";

    /** Those that the relay has not reached: nobody can have taken them. */
    private static final String WAITING = "SELECT " + EventRows.COLUMNS
            + " FROM outbox o JOIN event e ON e.id = o.event_id LEFT JOIN event_sequence s ON s.event_id = e.id"
            + " WHERE s.sequence IS NULL AND ? AND" + IS_MOVE + "ORDER BY o.position LIMIT ?";

    private final DataSource database;

    GivenUp(DataSource database) {
        this.database = database;
    }

    /**
     * The oldest first: those that a taker lacks, of those to its holder.
     *
     * @param before recorded before that (UTC)
     * @param behind it has taken all up to this sequence
     * @param besides but for these
     */
    List<StoredEvent> to(String holder, Instant before, long behind, List<UUID> besides, int limit) {
        try (var connection = database.getConnection()) {
            var parked = connection.createArrayOf("uuid", besides.toArray());
            return Stream.of(
                            read(connection, BESIDES, parked, holder, before, limit),
                            read(connection, BEHIND, behind, holder, before, limit),
                            read(connection, WAITING, true, holder, before, limit))
                    .flatMap(List::stream)
                    .limit(limit)
                    .toList();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static List<StoredEvent> read(
            Connection connection, String query, Object which, String holder, Instant before, int limit)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, which);
            statement.setString(2, holder);
            statement.setObject(3, before.atOffset(ZoneOffset.UTC));
            statement.setInt(4, limit);
            try (var rows = statement.executeQuery()) {
                return EventRows.list(rows);
            }
        }
    }
}
