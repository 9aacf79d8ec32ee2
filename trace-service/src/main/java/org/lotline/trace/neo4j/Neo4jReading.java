package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.GraphSchema.PARKED_EVENT;
import static org.lotline.trace.neo4j.GraphSchema.SOURCE_POSITION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.LotsWithoutHeat;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.Reading;
import org.lotline.trace.lineage.SourcePosition;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;

/** One reading transaction; the positions are read as it begins. */
final class Neo4jReading implements Reading {

    private static final String POSITIONS = """
            MATCH (position:%s)
            WHERE position.key STARTS WITH $prefix AND position.settledSequence IS NOT NULL
            RETURN {source: position.source, sequence: position.settledSequence, ahead: position.settledAhead} AS position
            """.formatted(SOURCE_POSITION);

    private static final String PARKED =
            "MATCH (parked:%s) WHERE parked.key STARTS WITH $prefix AND parked.sequence IS NOT NULL RETURN properties(parked) AS parked"
                    .formatted(PARKED_EVENT);

    private final Transaction transaction;
    private final Generation generation;
    private final List<SourcePosition> positions;

    Neo4jReading(Transaction transaction, Generation generation) {
        this.transaction = transaction;
        this.generation = generation;
        this.positions =
                transaction
                        .run(POSITIONS, Map.of("prefix", generation.prefix()))
                        .list(row -> row.get("position"))
                        .stream()
                        .map(PositionRows::sourcePosition)
                        .toList();
    }

    @Override
    public List<SourcePosition> positions() {
        return positions;
    }

    @Override
    public List<Fact> around(Collection<String> seeds, Direction direction, Set<FactKind> beside) {
        return facts(FactCypher.walk(direction, beside), seeds);
    }

    @Override
    public List<Fact> about(Collection<String> keys, Set<FactKind> kinds) {
        return kinds.isEmpty() ? List.of() : facts(FactCypher.about(kinds), keys);
    }

    @Override
    public List<Fact> withoutHeat(Collection<Item> items) {
        var rows = new FactRows(generation);
        var asked = items.stream()
                .distinct()
                .map(item -> Map.of("partNumber", item.partNumber(), "revision", item.revision()))
                .toList();
        return asked.isEmpty()
                ? List.of()
                : transaction
                        .run(FactCypher.withoutHeat(), Map.of("items", asked, "prefix", generation.prefix()))
                        .list(rows::fact);
    }

    @Override
    public List<LotsWithoutHeat> countWithoutHeat(Map<String, Long> asOf, @Nullable Instant knownAt) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("start", generation.key(NodeKeys.WITHOUT_HEAT));
        parameters.put("asOf", Map.copyOf(asOf));
        parameters.put("knownAt", knownAt == null ? null : knownAt.toString());
        var lots = new HashMap<Set<Item>, Long>();
        transaction
                .run(FactCypher.countWithoutHeat(), parameters)
                .list()
                .forEach(row ->
                        lots.merge(items(row.get("items")), row.get("lots").asLong(), Long::sum));
        return lots.entrySet().stream()
                .map(count -> new LotsWithoutHeat(count.getKey(), count.getValue()))
                .toList();
    }

    @Override
    public List<Fact> madeWithoutIssue(Collection<String> products, Map<String, Long> asOf, @Nullable Instant knownAt) {
        if (products.isEmpty()) {
            return List.of();
        }
        var rows = new FactRows(generation);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("keys", products.stream().distinct().map(generation::key).toList());
        parameters.put("asOf", Map.copyOf(asOf));
        parameters.put("knownAt", knownAt == null ? null : knownAt.toString());
        return transaction.run(FactCypher.madeWithoutIssue(), parameters).list(rows::fact);
    }

    private static Set<Item> items(Value items) {
        return Set.copyOf(items.asList(
                item -> new Item(item.get(0).asString(), item.get(1).asString())));
    }

    @Override
    public List<Fact> newest(FactKind kind, int limit) {
        var rows = new FactRows(generation);
        return transaction
                .run(FactCypher.newest(kind), Map.of("prefix", generation.prefix(), "limit", limit))
                .list(rows::fact);
    }

    /** Parked events are few: all are read, and what matters is decided where it is defined. */
    @Override
    public List<ParkedEvent> parked(Collection<String> keys) {
        var asked = new HashSet<>(keys);
        return transaction.run(PARKED, Map.of("prefix", generation.prefix())).list(row -> row.get("parked")).stream()
                .map(ParkedRows::event)
                .filter(event -> event.mattersTo(asked))
                .toList();
    }

    private List<Fact> facts(String statement, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var rows = new FactRows(generation);
        var stored = keys.stream().distinct().map(generation::key).toList();
        return transaction.run(statement, Map.of("keys", stored)).list(rows::fact);
    }
}
