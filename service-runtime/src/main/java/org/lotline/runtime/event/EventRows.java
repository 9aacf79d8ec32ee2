package org.lotline.runtime.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.EventEnvelope;

/** Reads rows of {@code event} joined with {@code event_sequence}. */
public final class EventRows {

    /** What {@link #list} reads; {@code e} is the event, {@code s} its sequence. */
    public static final String COLUMNS = """
            e.id, e.type, e.source, e.subject, e.recorded_at, e.occurred_at, coalesce(s.sequence, 0),
            e.recorded_by, e.performed_by, e.traceparent, e.touches, e.data""";

    private EventRows() {}

    /** All rows, in the order of the query. */
    public static List<StoredEvent> list(ResultSet rows) throws SQLException {
        return list(rows, Long.MAX_VALUE);
    }

    /** The same until their payloads have so many bytes (UTF-8); at least one, if there is one. */
    static List<StoredEvent> list(ResultSet rows, long atMost) throws SQLException {
        var events = new ArrayList<StoredEvent>();
        var bytes = 0L;
        while (rows.next()) {
            var event = new StoredEvent(envelope(rows), rows.getString(12));
            bytes += event.json().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > atMost && !events.isEmpty()) {
                break;
            }
            events.add(event);
        }
        return events;
    }

    private static EventEnvelope envelope(ResultSet row) throws SQLException {
        return new EventEnvelope(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                instant(row, 5),
                instant(row, 6),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                List.of((String[]) row.getArray(11).getArray()));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
