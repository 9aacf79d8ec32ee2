package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.FactCypher.given;
import static org.lotline.trace.neo4j.GraphSchema.EVENT;
import static org.lotline.trace.neo4j.GraphSchema.PARKED_EVENT;
import static org.lotline.trace.neo4j.GraphSchema.SOURCE_POSITION;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.SourceRestoredException;
import org.neo4j.driver.Transaction;

/** Writes one batch within a transaction that its caller commits, or rolls back when this throws. */
final class BatchWriting {

    /** Writing a property takes the node's lock, so that what is read after it stays until the transaction's end. */
    private static final String MOVE = """
            MERGE (position:%s {key: $key})
            ON CREATE SET position.source = $next.source
            SET position.locked = true
            WITH position, properties(position) AS before
            SET position += $next
            RETURN before
            """.formatted(SOURCE_POSITION);

    private static final String IDENTIFY = """
            UNWIND $given.events AS row
            MERGE (event:%s {key: row.key})
            ON CREATE SET event.eventId = row.eventId
            WITH row, event.eventId AS known
            WHERE known <> row.eventId
            RETURN row.source AS source, row.sequence AS sequence, known, row.eventId AS now LIMIT 1
            """.formatted(EVENT);

    /**
     * What is parked stays as it was first told, however often its record is read. A topic that was made anew has other records
     * at the offsets of those before.
     */
    private static final String PARK = """
            UNWIND $given.rows AS row
            MERGE (parked:%1$s {key: row.key})
            ON CREATE SET parked += row
            WITH row, parked, coalesce(row.eventId, '') AS id
            WHERE coalesce(parked.eventId, '') <> id
            MERGE (other:%1$s {key: row.key + '-' + id})
            ON CREATE SET other += row {.*, key: row.key + '-' + id, parkedId: row.parkedId + '-' + id}
            """.formatted(PARKED_EVENT);

    private static final String UNPARK =
            "MATCH (parked:%s) WHERE parked.key IN $given.keys DELETE parked".formatted(PARKED_EVENT);

    private final Transaction transaction;
    private final Generation generation;
    private final PositionRows positions;
    private final boolean mayBeThere;

    BatchWriting(Transaction transaction, Generation generation) {
        this(transaction, generation, true);
    }

    /**
     * @param mayBeThere whether facts may be there that this says for the first time. Mostly they are not: a source's sequences have no
     *     holes, and what the position has is skipped. If they are after all, the kind's uniqueness refuses them, and nothing is written
     */
    BatchWriting(Transaction transaction, Generation generation, boolean mayBeThere) {
        this.mayBeThere = mayBeThere;
        this.transaction = transaction;
        this.generation = generation;
        this.positions = new PositionRows(generation);
    }

    void write(ProjectedBatch batch) {
        move(batch.expected(), batch.next());
        if (!batch.events().isEmpty()) {
            identify(batch.events());
        }
        facts(batch.events());
        if (!batch.parked().isEmpty()) {
            var rows = new ParkedRows(generation);
            run(PARK, "rows", batch.parked().stream().map(rows::row).toList());
        }
        if (!batch.replayed().isEmpty()) {
            run(UNPARK, "keys", batch.replayed().stream().map(generation::key).toList());
        }
    }

    /**
     * Has every statement planned before the first event needs it, in a transaction that is not to be committed: facts of all
     * kinds, and what comes beside them.
     */
    void rehearse() {
        var start = SourcePosition.start("rehearsal");
        move(start, start);
        identify(List.of());
        run(FactCypher.mergeThings(), "keys", List.of());
        run(FactCypher.create(), "rows", List.of());
        run(FactCypher.change(), "rows", List.of());
        run(PARK, "rows", List.of());
        run(UNPARK, "keys", List.of());
    }

    /** The facts alone, of events that are known by their ids from now on; no position moves. */
    void prepare(ProjectedBatch batch) {
        move(batch.expected(), batch.expected());
        identify(batch.events());
        facts(batch.events());
    }

    /** Compare and set: whoever else moves it meanwhile waits for this transaction, and then finds it elsewhere. */
    private void move(SourcePosition expected, SourcePosition next) {
        var parameters = Map.<String, Object>of("key", positions.key(expected.source()), "next", positions.row(next));
        var before = transaction.run(MOVE, parameters).single().get("before");
        var actual = PositionRows.sourcePosition(before);
        if (!actual.equals(expected)) {
            throw new PositionMovedException(expected, actual);
        }
    }

    private void identify(List<ProjectedEvent> events) {
        var rows = events.stream().map(this::identity).toList();
        for (var other : transaction.run(IDENTIFY, given("events", rows)).list()) {
            throw new SourceRestoredException(
                    other.get("source").asString(),
                    other.get("sequence").asLong(),
                    UUID.fromString(other.get("known").asString()),
                    UUID.fromString(other.get("now").asString()));
        }
    }

    private Map<String, Object> identity(ProjectedEvent event) {
        return Map.of(
                "key", generation.key(event.source() + "|" + event.sequence()),
                "eventId", event.eventId().toString(),
                "source", event.source(),
                "sequence", event.sequence());
    }

    private void facts(List<ProjectedEvent> events) {
        var facts = new LinkedHashMap<String, Fact>();
        for (var event : events) {
            event.mutations().forEach(mutation -> add(facts, mutation.fact()));
        }
        if (facts.isEmpty()) {
            return;
        }
        run(FactCypher.mergeThings(), "keys", things(facts.values()));
        var rows = new FactRows(generation);
        var open = new LinkedHashMap<String, Map<String, Object>>();
        facts.values().forEach(fact -> open.put(generation.key(fact.key()), rows.row(fact)));
        change(
                facts.values().stream()
                        .filter(fact -> mayBeThere || fact.voiding() != null)
                        .map(fact -> Objects.requireNonNull(open.get(generation.key(fact.key()))))
                        .toList(),
                open);
        run(FactCypher.create(), "rows", List.copyOf(open.values()));
    }

    /** Those that are there need not be made. */
    private void change(List<Map<String, Object>> rows, Map<String, Map<String, Object>> open) {
        if (!rows.isEmpty()) {
            transaction
                    .run(FactCypher.change(), given("rows", rows))
                    .forEachRemaining(row -> open.remove(row.get(0).asString()));
        }
    }

    private static void add(Map<String, Fact> facts, Fact fact) {
        try {
            facts.merge(fact.key(), fact, Fact::merge);
        } catch (IllegalArgumentException e) {
            throw new ContradictoryFactException(e);
        }
    }

    private List<String> things(Collection<Fact> facts) {
        var keys = new HashSet<String>();
        for (var fact : facts) {
            keys.add(generation.key(fact.from()));
            keys.add(generation.key(fact.to()));
        }
        return List.copyOf(keys);
    }

    private void run(String statement, String name, List<?> rows) {
        transaction.run(statement, given(name, rows)).consume();
    }
}
