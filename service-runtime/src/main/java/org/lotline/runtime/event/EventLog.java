package org.lotline.runtime.event;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.LotEvent;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.cloudevents.Touches;
import org.lotline.runtime.database.DatabaseException;
import org.lotline.runtime.kept.EventRow;
import org.lotline.runtime.kept.KeptRows;

/**
 * The events of this service. An event is written in the transaction of its act, into {@code event} for ever and into
 * {@code outbox} until Kafka has it. Whoever appends holds the row lock of the event's subject, so that the events of one
 * subject leave in the order in which they happened.
 */
@ApplicationScoped
public class EventLog {

    /** More is several events in one transaction. */
    public static final int MAX_PAYLOAD_BYTES = 256 * 1024;

    private static final String FIND = "SELECT " + EventRows.COLUMNS
            + " FROM event e LEFT JOIN event_sequence s ON s.event_id = e.id WHERE e.id = ?";

    private static final String FIND_ALL = "SELECT " + EventRows.COLUMNS
            + " FROM event e LEFT JOIN event_sequence s ON s.event_id = e.id WHERE e.id = ANY (?)";

    private final DataSource database;
    private final OwnSource source;
    private final AfterCommit afterCommit;
    private final KeptRows kept;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    EventLog(DataSource database, OwnSource source, AfterCommit afterCommit, KeptRows kept) {
        this.database = database;
        this.source = source;
        this.afterCommit = afterCommit;
        this.kept = kept;
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
        kept.add(new EventRow(
                id,
                EventTypes.typeOf(source.publisher(), event),
                source.id(),
                event.subject(),
                occurredAt.truncatedTo(ChronoUnit.MICROS),
                act,
                Touches.of(event),
                payload(event)));
        afterCommit.signal();
        return id;
    }

    /** The event with that id, if it is one of ours. */
    public Optional<StoredEvent> find(UUID id) {
        kept.write();
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

    /** Those of these events that are ours, in no order; one statement. */
    public List<StoredEvent> find(Collection<UUID> ids) {
        kept.write();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND_ALL)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                return EventRows.list(rows);
            }
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
