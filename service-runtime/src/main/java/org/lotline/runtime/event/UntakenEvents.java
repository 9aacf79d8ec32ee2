package org.lotline.runtime.event;

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

/** Events of ours that somebody who has to take them has not. */
@Singleton
public class UntakenEvents {

    private static final String SOUGHT = " e.type LIKE ? AND e.data ->> ? = ? AND e.recorded_at < ? ";

    /** By their sequence, so that it costs what the taker lacks and not what the years have brought. */
    private static final String BEHIND = "SELECT " + EventRows.COLUMNS
            + " FROM event_sequence s JOIN event e ON e.id = s.event_id WHERE s.sequence > ? AND" + SOUGHT
            + "ORDER BY s.sequence LIMIT ?";

    private static final String BESIDES = "SELECT " + EventRows.COLUMNS
            + " FROM event e JOIN event_sequence s ON s.event_id = e.id WHERE e.id = ANY (?) AND" + SOUGHT
            + "ORDER BY s.sequence LIMIT ?";

    /** Those that the relay has not reached: nobody can have taken them. */
    private static final String WAITING = "SELECT " + EventRows.COLUMNS
            + " FROM outbox o JOIN event e ON e.id = o.event_id LEFT JOIN event_sequence s ON s.event_id = e.id"
            + " WHERE s.sequence IS NULL AND ? AND" + SOUGHT + "ORDER BY o.position LIMIT ?";

    private final DataSource database;

    UntakenEvents(DataSource database) {
        this.database = database;
    }

    /**
     * Which events somebody has to take.
     *
     * @param type without family and version, such as {@code lot-moved}
     * @param member of their JSON
     * @param value that it has
     * @param before recorded before that (UTC)
     */
    public record Sought(String type, String member, String value, Instant before) {}

    /**
     * The oldest first: those of the sought ones that the taker lacks.
     *
     * @param behind it has taken all up to this sequence
     * @param besides but for these
     */
    public List<StoredEvent> of(Sought sought, long behind, List<UUID> besides, int limit) {
        try (var connection = database.getConnection()) {
            var parked = connection.createArrayOf("uuid", besides.toArray());
            return Stream.of(
                            read(connection, BESIDES, parked, sought, limit),
                            read(connection, BEHIND, behind, sought, limit),
                            read(connection, WAITING, true, sought, limit))
                    .flatMap(List::stream)
                    .limit(limit)
                    .toList();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static List<StoredEvent> read(Connection connection, String query, Object which, Sought sought, int limit)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, which);
            statement.setString(2, "org.lotline.%." + sought.type() + ".v1");
            statement.setString(3, sought.member());
            statement.setString(4, sought.value());
            statement.setObject(5, sought.before().atOffset(ZoneOffset.UTC));
            statement.setInt(6, limit);
            try (var rows = statement.executeQuery()) {
                return EventRows.list(rows);
            }
        }
    }
}
