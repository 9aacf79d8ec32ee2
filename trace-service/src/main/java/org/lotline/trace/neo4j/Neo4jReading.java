package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.GraphSchema.PARKED_EVENT;
import static org.lotline.trace.neo4j.GraphSchema.SOURCE_POSITION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.LotsWithoutHeat;
import org.lotline.trace.lineage.Need;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.SourcePosition;
import org.neo4j.driver.Result;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;

/** One reading transaction; the positions are read as it begins, and then what is parked, before any fact. */
final class Neo4jReading implements GraphReading {

    private static final String POSITIONS = """
            MATCH (position:%s)
            WHERE position.key STARTS WITH $prefix AND position.settledSequence IS NOT NULL
            RETURN {source: position.source, sequence: position.settledSequence, ahead: position.settledAhead} AS position
            """.formatted(SOURCE_POSITION);

    private static final String PARKED =
            "MATCH (parked:%s) WHERE parked.key STARTS WITH $prefix AND parked.sequence IS NOT NULL AND parked.dismissedAt IS NULL RETURN properties(parked) AS parked"
                    .formatted(PARKED_EVENT);

    private static final LongSupplier NO_WALK = () -> 0;

    private final Transaction transaction;
    private final Budget budget;
    private final Generation generation;
    private final List<SourcePosition> positions;
    /** If it is replayed later, its facts may have been read before that. */
    private final List<ParkedEvent> parked;

    /** @param budget of the facts that are given; counts, positions and parked events are free */
    Neo4jReading(Transaction transaction, Generation generation, Budget budget) {
        this.budget = budget;
        this.transaction = transaction;
        this.generation = generation;
        this.positions =
                transaction
                        .run(POSITIONS, Map.of("prefix", generation.prefix()))
                        .list(row -> row.get("position"))
                        .stream()
                        .map(PositionRows::sourcePosition)
                        .toList();
        this.parked =
                transaction.run(PARKED, Map.of("prefix", generation.prefix())).list(row -> row.get("parked")).stream()
                        .map(ParkedRows::event)
                        .toList();
    }

    @Override
    public void requireTime() {
        budget.requireTime();
    }

    @Override
    public List<SourcePosition> positions() {
        return positions;
    }

    @Override
    public List<Fact> around(Collection<String> seeds, Direction direction, Set<FactKind> beside) {
        return keys(
                seeds,
                keys -> facts(
                        FactCypher.walk(direction, beside),
                        FactCypher.given("keys", keys),
                        () -> transaction
                                .run(FactCypher.countReached(direction), FactCypher.given("keys", keys))
                                .single()
                                .get(0)
                                .asLong()));
    }

    @Override
    public List<Fact> about(Collection<String> keys, Set<FactKind> kinds) {
        return kinds.isEmpty()
                ? List.of()
                : keys(keys, stored -> facts(FactCypher.about(kinds), FactCypher.given("keys", stored), NO_WALK));
    }

    @Override
    public List<Fact> withoutHeat(Collection<Item> items) {
        var asked = items.stream()
                .distinct()
                .map(item -> Map.of("partNumber", item.partNumber(), "revision", item.revision()))
                .toList();
        return asked.isEmpty()
                ? List.of()
                : facts(
                        FactCypher.withoutHeat(),
                        Map.of("given", Map.of("items", asked), "prefix", generation.prefix()),
                        NO_WALK);
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

    /** They are facts like others: a question may not have any number of them. */
    @Override
    public List<Fact> madeOfTooLittle(Collection<Need> needs, Map<String, Long> asOf, @Nullable Instant knownAt) {
        if (needs.isEmpty()) {
            return List.of();
        }
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put(
                "given",
                Map.of(
                        "needs",
                        needs.stream().map(new NeedRows(generation)::row).toList()));
        parameters.put("asOf", Map.copyOf(asOf));
        parameters.put("knownAt", knownAt == null ? null : knownAt.toString());
        return facts(transaction.run(ConsumptionCypher.MADE_OF_TOO_LITTLE, parameters), NO_WALK);
    }

    private static Set<Item> items(Value items) {
        return Set.copyOf(items.asList(
                item -> new Item(item.get(0).asString(), item.get(1).asString())));
    }

    @Override
    public List<Fact> newest(FactKind kind, int limit) {
        return facts(FactCypher.newest(kind), Map.of("prefix", generation.prefix(), "limit", limit), NO_WALK);
    }

    /** Parked events are few: all are read, and what matters is decided where it is defined. */
    @Override
    public List<ParkedEvent> parked(Collection<String> keys) {
        var asked = new HashSet<>(keys);
        return parked.stream().filter(event -> event.mattersTo(asked)).toList();
    }

    private List<Fact> keys(Collection<String> keys, Function<List<String>, List<Fact>> reading) {
        return keys.isEmpty()
                ? List.of()
                : reading.apply(keys.stream().distinct().map(generation::key).toList());
    }

    private List<Fact> facts(String statement, Map<String, Object> parameters, LongSupplier reached) {
        return facts(transaction.run(statement, parameters), reached);
    }

    /** They come in portions, so that what a question may not have is never held. */
    private List<Fact> facts(Result result, LongSupplier reached) {
        var rows = new FactRows(generation);
        var facts = new ArrayList<Fact>();
        while (result.hasNext()) {
            if (!budget.takes()) {
                result.consume();
                throw budget.spent(budget.isLast() ? reached.getAsLong() : 0);
            }
            facts.add(rows.fact(result.next()));
        }
        return facts;
    }
}
