package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.GraphSchema.PARKED_EVENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotline.trace.lineage.ParkedEvent;
import org.neo4j.driver.Record;

/** What lies parked. */
@ApplicationScoped
public class ParkedEvents {

    private static final String COUNT =
            "MATCH (parked:%s) WHERE parked.key STARTS WITH $prefix AND parked.dismissedAt IS NULL RETURN count(parked)"
                    .formatted(PARKED_EVENT);

    private static final String FIND =
            "MATCH (parked:%s {key: $key}) WHERE parked.dismissedAt IS NULL RETURN properties(parked) AS parked"
                    .formatted(PARKED_EVENT);

    private static final String PAGE = """
            MATCH (parked:%s)
            WHERE parked.key STARTS WITH $prefix AND parked.dismissedAt IS NULL
                AND (parked.parkedAt > $at OR parked.parkedAt = $at AND parked.parkedId > $id)
            RETURN properties(parked) AS parked ORDER BY parked.parkedAt, parked.parkedId LIMIT $limit
            """.formatted(PARKED_EVENT);

    private static final String DISMISS =
            "MATCH (parked:%s {key: $key}) SET parked.dismissedAt = $at, parked.dismissal = $reason"
                    .formatted(PARKED_EVENT);

    private final GraphSessions sessions;
    private final CurrentGeneration current;

    ParkedEvents(GraphSessions sessions, CurrentGeneration current) {
        this.sessions = sessions;
        this.current = current;
    }

    /** How many there are. */
    public long count() {
        return sessions.read(transaction -> transaction
                .run(COUNT, Map.of("prefix", prefix()))
                .single()
                .get(0)
                .asLong());
    }

    public Optional<ParkedEvent> find(String parkedId) {
        return sessions.read(transaction ->
                transaction.run(FIND, Map.of("key", current.get().key(parkedId))).list(ParkedEvents::event).stream()
                        .findFirst());
    }

    /** It stays where it is, and neither is it listed any more nor does it matter to an answer. */
    public void dismiss(ParkedEvent event, String reason, Instant at) {
        sessions.alone(
                DISMISS,
                Map.of(
                        "key", current.get().key(event.parkedId()),
                        "at", at.atOffset(ZoneOffset.UTC),
                        "reason", reason));
    }

    /**
     * At most {@code limit} of them, oldest first, by (parkedAt, parkedId).
     *
     * @param at only those behind this moment, or of it
     * @param id and of that moment only those behind this id
     */
    public List<ParkedEvent> after(Instant at, String id, int limit) {
        var parameters =
                Map.<String, Object>of("prefix", prefix(), "at", at.atOffset(ZoneOffset.UTC), "id", id, "limit", limit);
        return sessions.read(transaction -> transaction.run(PAGE, parameters).list(ParkedEvents::event));
    }

    private String prefix() {
        return current.get().prefix();
    }

    private static ParkedEvent event(Record row) {
        return ParkedRows.event(row.get("parked"));
    }
}
