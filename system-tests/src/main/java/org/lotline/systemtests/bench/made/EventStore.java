package org.lotline.systemtests.bench.made;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.server.PostgresServer;

/**
 * Appends events to the store of a source, with the rights of its service and in the tables in which the service itself does:
 * its relay gives them their sequence and sends them. The tables of the source's nouns know nothing of them.
 */
final class EventStore implements AutoCloseable {

    private static final int BATCH = 1_000;

    private static final String EVENT = """
            INSERT INTO event (id, type, source, subject, recorded_at, occurred_at, recorded_by, performed_by,
                               traceparent, touches, data)
            VALUES (?, ?, ?, ?, ?, ?, 'bench', 'bench-1', NULL, ?, ?::json)""";

    private final Source source;
    private final Connection connection;
    private final Ids ids;

    EventStore(PostgresServer postgres, Source source, Ids ids) throws SQLException {
        var login = postgres.serviceOf(source.id());
        this.source = source;
        this.ids = ids;
        connection = DriverManager.getConnection(
                postgres.jdbcUrl(source.id()) + "?reWriteBatchedInserts=true", login.user(), login.password());
        connection.setAutoCommit(false);
    }

    /** In this order, each as if it had been recorded now. */
    void append(List<LotEvent> events) throws SQLException {
        for (var from = 0; from < events.size(); from += BATCH) {
            appendBatch(events.subList(from, Math.min(events.size(), from + BATCH)));
        }
    }

    private void appendBatch(List<LotEvent> events) throws SQLException {
        try (var event = connection.prepareStatement(EVENT);
                var outbox = connection.prepareStatement("INSERT INTO outbox (event_id) VALUES (?)")) {
            for (var one : events) {
                var id = ids.next();
                fill(event, id, one);
                outbox.setObject(1, id);
                outbox.addBatch();
            }
            event.executeBatch();
            outbox.executeBatch();
            connection.commit();
        }
    }

    private void fill(PreparedStatement row, UUID id, LotEvent event) throws SQLException {
        var now = OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        row.setObject(1, id);
        row.setString(2, EventTypes.typeOf(source, event));
        row.setString(3, source.id());
        row.setString(4, event.subject());
        row.setObject(5, now);
        row.setObject(6, now);
        row.setArray(
                7,
                connection.createArrayOf(
                        "text", event.touches().stream().sorted().toArray()));
        row.setString(8, EventJson.write(event));
        row.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
