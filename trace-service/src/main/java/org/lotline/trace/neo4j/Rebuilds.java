package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.GraphSchema.REBUILD;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.neo4j.Rebuild.Origin;
import org.lotline.trace.neo4j.Rebuild.Outcome;
import org.lotline.trace.neo4j.Rebuild.Progress;
import org.lotline.trace.neo4j.Rebuild.State;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;

/** Rebuilds that were ordered, kept beside the graphs: one that was interrupted is found again. */
@ApplicationScoped
public class Rebuilds {

    private static final String LOCK = "MERGE (pointer:Generation {key: 'current'}) SET pointer.locked = true";
    private static final String RUNNING =
            "MATCH (rebuild:%s {state: 'RUNNING'}) RETURN properties(rebuild) AS rebuild".formatted(REBUILD);
    private static final String CREATE = "CREATE (rebuild:%s) SET rebuild = $rebuild".formatted(REBUILD);
    private static final String FIND =
            "MATCH (rebuild:%s {key: $key}) RETURN properties(rebuild) AS rebuild".formatted(REBUILD);
    private static final String CHANGE =
            "MATCH (rebuild:%s {key: $key, state: 'RUNNING'}) SET rebuild += $change".formatted(REBUILD);

    private final GraphSessions sessions;

    Rebuilds(GraphSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Orders one.
     *
     * @return empty if one is under way
     */
    public Optional<Rebuild> begin(UUID rebuildId, Origin origin, Instant now) {
        var id = rebuildId.toString();
        var row = new HashMap<String, Object>();
        row.put("key", id);
        row.put("origin", origin.name());
        row.put("state", State.RUNNING.name());
        row.put("generation", "g" + id.substring(id.length() - 12));
        row.put("startedAt", now.toString());
        row.put("events", 0L);
        row.put("ofEvents", 0L);
        row.put("perSecond", 0L);
        var begun = sessions.write(transaction -> {
            lock(transaction);
            if (!transaction.run(RUNNING).list().isEmpty()) {
                return false;
            }
            transaction.run(CREATE, Map.of("rebuild", row)).consume();
            return true;
        });
        return begun ? find(rebuildId) : Optional.empty();
    }

    public Optional<Rebuild> find(UUID rebuildId) {
        return one(FIND, Map.of("key", rebuildId.toString()));
    }

    /** The one that is under way. */
    public Optional<Rebuild> underWay() {
        return one(RUNNING, Map.of());
    }

    private Optional<Rebuild> one(String statement, Map<String, Object> parameters) {
        List<Rebuild> found = sessions.read(
                transaction -> transaction.run(statement, parameters).list(row -> rebuild(row.get("rebuild"))));
        return found.stream().findFirst();
    }

    public void progress(Rebuild rebuild, Progress progress) {
        sessions.write(transaction -> change(transaction, rebuild, words(progress)));
    }

    /** Within the transaction that leaves what it had built. Whether it was still under way; if it wasn't, nothing changes. */
    static boolean failed(Transaction transaction, Rebuild rebuild, String reason, Instant now) {
        lock(transaction);
        return change(
                transaction,
                rebuild,
                Map.of("state", State.FAILED.name(), "reason", reason, "endedAt", now.toString()));
    }

    /** Within the transaction that switches, and before it does; likewise. */
    static boolean completed(Transaction transaction, Rebuild rebuild, Outcome outcome, Instant now) {
        lock(transaction);
        return change(
                transaction,
                rebuild,
                Map.of(
                        "state", State.COMPLETED.name(),
                        "endedAt", now.toString(),
                        "hashBefore", outcome.hashBefore(),
                        "hashAfter", outcome.hashAfter(),
                        "samePositions", outcome.samePositions()));
    }

    private static Map<String, Object> words(Progress progress) {
        return Map.of(
                "events", progress.events(),
                "ofEvents", progress.ofEvents(),
                "perSecond", progress.perSecond());
    }

    /** Who begins or ends one waits for whoever does the same, and sees then what became of it. */
    private static void lock(Transaction transaction) {
        transaction.run(LOCK).consume();
    }

    private static boolean change(Transaction transaction, Rebuild rebuild, Map<String, Object> change) {
        return transaction
                .run(CHANGE, Map.of("key", rebuild.rebuildId().toString(), "change", change))
                .consume()
                .counters()
                .containsUpdates();
    }

    private static Rebuild rebuild(Value row) {
        return new Rebuild(
                UUID.fromString(row.get("key").asString()),
                Origin.valueOf(row.get("origin").asString()),
                State.valueOf(row.get("state").asString()),
                row.get("generation").asString(),
                Instant.parse(row.get("startedAt").asString()),
                row.get("endedAt").isNull()
                        ? null
                        : Instant.parse(row.get("endedAt").asString()),
                new Progress(
                        row.get("events").asLong(),
                        row.get("ofEvents").asLong(),
                        row.get("perSecond").asLong()),
                row.get("reason").isNull() ? null : row.get("reason").asString(),
                outcome(row));
    }

    private static @Nullable Outcome outcome(Value row) {
        return row.get("hashBefore").isNull()
                ? null
                : new Outcome(
                        row.get("hashBefore").asString(),
                        row.get("hashAfter").asString(),
                        row.get("samePositions").asBoolean());
    }
}
