package org.lotline.runtime.follow;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.Rows;

/** The tables {@code followed} and {@code followed_event}: up to where each source has been taken, and which events those were. */
@Singleton
class FollowedTopics {

    private static final String SEQUENCE = "SELECT sequence FROM followed WHERE topic = ?";

    private static final String BEGIN = "INSERT INTO followed (topic, sequence) VALUES (?, 0) ON CONFLICT DO NOTHING";

    /** One statement, for it is a part of every event that is taken. */
    private static final String TAKEN = """
            WITH taken AS (INSERT INTO followed_event (topic, sequence, event_id) VALUES (?, ?, ?)
              ON CONFLICT (topic, sequence) DO UPDATE SET event_id = excluded.event_id)
            UPDATE followed SET sequence = greatest(sequence, ?) WHERE topic = ?""";

    private static final String ALL_TAKEN = """
            WITH taken AS (INSERT INTO followed_event (topic, sequence, event_id)
              SELECT ?, t.sequence, t.event_id FROM unnest(?::text[]::bigint[], ?::text[]::uuid[]) AS t (sequence, event_id)
              ON CONFLICT (topic, sequence) DO UPDATE SET event_id = excluded.event_id)
            UPDATE followed SET sequence = greatest(sequence, ?) WHERE topic = ?""";

    private final Rows rows;

    FollowedTopics(Rows rows) {
        this.rows = rows;
    }

    /** The sequence of its last event taken or parked; 0 before the first. */
    long sequence(Source source) {
        return find(SEQUENCE, source).orElse(0L);
    }

    /**
     * The same, for this transaction alone. First of all, for it waits for another instance of this service that takes the same
     * event, and for whoever replays one.
     */
    long lock(Source source) {
        return locked(source).orElseGet(() -> {
            rows.update(BEGIN, source.topic());
            return locked(source).orElseThrow();
        });
    }

    private Optional<Long> locked(Source source) {
        return find(SEQUENCE + " FOR UPDATE", source);
    }

    private Optional<Long> find(String query, Source source) {
        return rows.first(query, row -> row.number(1), source.topic());
    }

    /** That event stands at that sequence. */
    void taken(Source source, long sequence, UUID eventId) {
        rows.update(TAKEN, source.topic(), sequence, eventId, sequence, source.topic());
    }

    /** The same of several, one behind the other from the first place on. */
    void taken(Source source, long first, List<UUID> events) {
        var last = first + events.size() - 1;
        rows.update(
                ALL_TAKEN,
                source.topic(),
                LongStream.rangeClosed(first, last).boxed().toList(),
                events,
                last,
                source.topic());
    }

    /** Which events were taken from one sequence to another, both included; those of long ago are missing. */
    Map<Long, UUID> taken(Source source, long from, long to) {
        return rows
                .list(
                        "SELECT sequence, event_id FROM followed_event WHERE topic = ? AND sequence BETWEEN ? AND ?",
                        row -> Map.entry(row.number(1), row.uuid(2)),
                        source.topic(),
                        from,
                        to)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which event was taken there; empty if none was, or if it is long ago. */
    Optional<UUID> takenAt(Source source, long sequence) {
        return rows.first(
                "SELECT event_id FROM followed_event WHERE topic = ? AND sequence = ?",
                row -> row.uuid(1),
                source.topic(),
                sequence);
    }

    /** Forgets at most so many events of each source, all but the last ones. */
    int forget(Source source, long keep, int atMost) {
        return rows.update("""
                DELETE FROM followed_event WHERE topic = ? AND sequence IN (
                  SELECT sequence FROM followed_event WHERE topic = ?
                  AND sequence <= (SELECT sequence FROM followed WHERE topic = ?) - ? ORDER BY sequence LIMIT ?)""", source.topic(), source.topic(), source.topic(), keep, atMost);
    }
}
