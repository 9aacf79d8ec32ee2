package org.lotline.runtime.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.lotline.runtime.database.DatabaseException;

/** The events that have a sequence, whether Kafka has them or not. */
@ApplicationScoped
public class PublishedEvents {

    /** Payloads of one page (UTF-8): 1000 events of 256 KiB took the service down. */
    public static final int MAX_PAGE_BYTES = 4 * 1024 * 1024;

    private static final int FETCHED = 16;

    private static final String PAGE = "SELECT " + EventRows.COLUMNS
            + " FROM event_sequence s JOIN event e ON e.id = s.event_id WHERE s.sequence >= ? ORDER BY s.sequence LIMIT ?";

    private final DataSource database;

    PublishedEvents(DataSource database) {
        this.database = database;
    }

    /**
     * At most {@code limit} events in ascending order of sequence, the first with {@code sequence} or the next above; fewer if
     * their payloads have more than {@link #MAX_PAGE_BYTES} bytes, but at least one.
     */
    public List<StoredEvent> from(long sequence, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> page(sequence, limit));
    }

    /** Inside a transaction the driver fetches so few rows at a time: a page is held once, and little beside it. */
    private List<StoredEvent> page(long sequence, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PAGE)) {
            statement.setFetchSize(FETCHED);
            statement.setLong(1, sequence);
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                return EventRows.list(rows, MAX_PAGE_BYTES);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
