package org.lotline.runtime.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.lotline.runtime.database.DatabaseException;

/** The events that have a sequence, whether Kafka has them or not. */
@ApplicationScoped
public class PublishedEvents {

    private static final String PAGE = "SELECT " + EventRows.COLUMNS
            + " FROM event_sequence s JOIN event e ON e.id = s.event_id WHERE s.sequence >= ? ORDER BY s.sequence LIMIT ?";

    private final DataSource database;

    PublishedEvents(DataSource database) {
        this.database = database;
    }

    /** At most {@code limit} events in ascending order of sequence, the first with {@code sequence} or the next above. */
    public List<StoredEvent> from(long sequence, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, sequence);
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                return EventRows.list(rows);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
