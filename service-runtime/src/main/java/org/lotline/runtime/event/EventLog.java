package org.lotline.runtime.event;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.LotEvent;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.cloudevents.Touches;
import org.lotline.runtime.database.DatabaseException;

/**
 * The events of this service. An event is written in the transaction of its act, into {@code event} for ever and into
 * {@code outbox} until Kafka has it. Whoever appends holds the row lock of the event's subject, so that the events of one
 * subject leave in the order in which they happened.
 */
@ApplicationScoped
public class EventLog {

    /** More is several events in one transaction. */
    public static final int MAX_PAYLOAD_BYTES = 256 * 1024;

    private static final String APPEND = """
            WITH appended AS (
              INSERT INTO event (id, type, source, subject, recorded_at, occurred_at, recorded_by, performed_by,
                                 traceparent, touches, data)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json) RETURNING id)
            INSERT INTO outbox (event_id) SELECT id FROM appended""";

    private static final String FIND = "SELECT " + EventRows.COLUMNS
            + " FROM event e LEFT JOIN event_sequence s ON s.event_id = e.id WHERE e.id = ?";

    private final DataSource database;
    private final OwnSource source;
    private final AfterCommit afterCommit;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    EventLog(DataSource database, OwnSource source, AfterCommit afterCommit) {
        this.database = database;
        this.source = source;
        this.afterCommit = afterCommit;
    }

    /** Appends what happened at the act's {@code occurredAt}; the caller's transaction must be there. */
    @Transactional(TxType.MANDATORY)
    public UUID append(LotEvent event, ActContext act) {
        return append(event, act, act.occurredAt());
    }

    /**
     * Appends what happened at another time than the act's own.
     *
     * @param occurredAt UTC, kept to the microsecond
     * @return the event's id (UUIDv7)
     * @throws IllegalArgumentException if the payload exceeds {@link #MAX_PAYLOAD_BYTES}
     */
    @Transactional(TxType.MANDATORY)
    public UUID append(LotEvent event, ActContext act, Instant occurredAt) {
        var id = ids.generate();
        insert(id, event, act, occurredAt.truncatedTo(ChronoUnit.MICROS));
        afterCommit.signal();
        return id;
    }

    /** The event with that id, if it is one of ours. */
    public Optional<StoredEvent> find(UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                return EventRows.list(rows).stream().findFirst();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void insert(UUID id, LotEvent event, ActContext act, Instant occurredAt) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            statement.setObject(1, id);
            statement.setString(2, EventTypes.typeOf(source.publisher(), event));
            statement.setString(3, source.id());
            statement.setString(4, event.subject());
            statement.setObject(5, act.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(6, occurredAt.atOffset(ZoneOffset.UTC));
            statement.setString(7, act.recordedBy());
            statement.setString(8, act.performedBy());
            statement.setString(9, act.traceparent());
            statement.setArray(
                    10, connection.createArrayOf("text", Touches.of(event).toArray()));
            statement.setString(11, payload(event));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static String payload(LotEvent event) {
        var json = EventJson.write(event);
        if (json.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("%s exceeds %d bytes: write several events in one transaction"
                    .formatted(event.getClass().getSimpleName(), MAX_PAYLOAD_BYTES));
        }
        return json;
    }
}
