package org.lotline.runtime.follow;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** The tables {@code followed} and {@code followed_event}: up to where each source has been taken, and which events those were. */
@Singleton
class FollowedTopics {

    private static final String STANDING = "SELECT topic_id, next_offset, sequence FROM followed WHERE topic = ?";

    private static final String BEGIN = """
            INSERT INTO followed (topic, partition, topic_id, next_offset, sequence) VALUES (?, 0, '', 0, 0)
            ON CONFLICT DO NOTHING""";

    /** One statement, for it is a part of every event that is taken. */
    private static final String TAKEN = """
            WITH taken AS (INSERT INTO followed_event (topic, sequence, event_id) VALUES (?, ?, ?)
              ON CONFLICT (topic, sequence) DO UPDATE SET event_id = excluded.event_id)
            UPDATE followed SET sequence = greatest(sequence, ?), topic_id = coalesce(?::text, topic_id),
              next_offset = coalesce(?::bigint, next_offset) WHERE topic = ?""";

    private final Rows rows;

    FollowedTopics(Rows rows) {
        this.rows = rows;
    }

    /**
     * Up to where a source has been taken.
     *
     * @param topicId of the topic that was read last
     * @param nextOffset on it
     * @param sequence of the last event taken or parked, 0 before the first; null if only the offset is known
     */
    record Standing(
            String topicId, long nextOffset, @Nullable Long sequence) {

        boolean isBehind(ReadAt at) {
            return topicId.equals(at.topicId()) && nextOffset > at.offset();
        }
    }

    /** The next offset wanted; 0 if the topic is another one than before, or was never followed. */
    long next(Source source, String topicId) {
        return standing(source)
                .filter(standing -> standing.topicId().equals(topicId))
                .map(Standing::nextOffset)
                .orElse(0L);
    }

    Optional<Standing> standing(Source source) {
        return rows.list(STANDING, FollowedTopics::standing, source.topic()).stream()
                .findFirst();
    }

    /**
     * Where it stands, for this transaction alone. First of all, for it waits for another instance of this service that takes
     * the same event, and for whoever replays one.
     */
    Standing lock(Source source) {
        return locked(source).orElseGet(() -> {
            rows.update(BEGIN, source.topic());
            return locked(source).orElseThrow();
        });
    }

    private Optional<Standing> locked(Source source) {
        return rows.list(STANDING + " FOR UPDATE", FollowedTopics::standing, source.topic()).stream()
                .findFirst();
    }

    /** Behind a record of its topic. */
    void moveBehind(Source source, ReadAt at) {
        rows.update(
                "UPDATE followed SET topic_id = ?, next_offset = ? WHERE topic = ?",
                at.topicId(),
                at.offset() + 1,
                source.topic());
    }

    /** That event stands at that sequence; behind its record, if it was read from the topic. */
    void taken(Source source, long sequence, UUID eventId, @Nullable ReadAt at) {
        rows.update(
                TAKEN,
                source.topic(),
                sequence,
                eventId,
                sequence,
                at == null ? null : at.topicId(),
                at == null ? null : at.offset() + 1,
                source.topic());
    }

    /** Which event was taken there; empty if none was, or if it is long ago. */
    Optional<UUID> takenAt(Source source, long sequence) {
        return rows
                .list(
                        "SELECT event_id FROM followed_event WHERE topic = ? AND sequence = ?",
                        row -> row.uuid(1),
                        source.topic(),
                        sequence)
                .stream()
                .findFirst();
    }

    /** Forgets at most so many events of each source, all but the last ones. */
    int forget(Source source, long keep, int atMost) {
        return rows.update("""
                DELETE FROM followed_event WHERE topic = ? AND sequence IN (
                  SELECT sequence FROM followed_event WHERE topic = ?
                  AND sequence <= (SELECT sequence FROM followed WHERE topic = ?) - ? ORDER BY sequence LIMIT ?)""", source.topic(), source.topic(), source.topic(), keep, atMost);
    }

    private static Standing standing(Row row) {
        return new Standing(row.text(1), row.number(2), row.numberOrNull(3));
    }
}
