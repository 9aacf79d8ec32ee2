package org.lotline.runtime.relay;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.lotline.runtime.database.DatabaseException;

/** What waits in the outbox, read over the small pool {@code position}, so that a full main pool can't blind it. */
@ApplicationScoped
public class OutboxWatch {

    /**
     * One row: the last sequence, and how many events wait for one. LIMIT keeps the lookup a lookup: as an anti-join it may read all
     * sequences that were ever given.
     */
    public static final String POSITION = """
        SELECT (SELECT coalesce(max(sequence), 0) FROM event_sequence),
               (SELECT count(*) FROM outbox o
                LEFT JOIN LATERAL (SELECT sequence FROM event_sequence WHERE event_id = o.event_id LIMIT 1) s ON true
                WHERE s.sequence IS NULL)\
        """;

    private static final String BACKLOG = """
        SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(e.recorded_at)), 0)
        FROM outbox o JOIN event e ON e.id = o.event_id\
        """;

    private final AgroalDataSource database;

    OutboxWatch(@DataSource("position") AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Where the source stands.
     *
     * @param sequence the last one given, 0 before the first
     * @param waiting committed events without a sequence
     */
    public record Position(long sequence, long waiting) {}

    /**
     * What Kafka has not acknowledged.
     *
     * @param events how many
     * @param oldest how long the oldest of them has waited
     */
    public record Backlog(long events, Duration oldest) {}

    /** Both figures from one statement, hence of one moment. */
    public Position position() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(POSITION);
                var row = statement.executeQuery()) {
            row.next();
            return new Position(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public Backlog backlog() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(BACKLOG)) {
            row.next();
            return new Backlog(row.getLong(1), Duration.ofMillis((long) (row.getDouble(2) * 1000)));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
