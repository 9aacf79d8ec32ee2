package org.lotline.trace.neo4j;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lotline.trace.answer.backward.BackwardTracing;
import org.lotline.trace.answer.card.CardReading;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.reach.AncestryReading;
import org.lotline.trace.answer.reach.ReachReading;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.LotSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.QuestionTooLargeException;

/**
 * Has Neo4j plan every statement and both sides compile them, before anybody waits for an answer; and plan them again when
 * Neo4j was away, for one that was started anew has forgotten them, or when one has taken too long. A question has seconds, and on a starved machine planning
 * alone takes longer: then it would fail each time, and be planned never.
 */
@ApplicationScoped
class WarmingUp {

    /** The first plans, the others have both sides compile; who waits for us shouldn't wait long for that. */
    private static final int ROUNDS = 3;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String SOME_NUMBERS =
            "MATCH ()-[fact:%s]->() WHERE fact.key STARTS WITH $prefix RETURN fact.says_number AS number LIMIT 3";

    private final GraphSessions sessions;
    private final Neo4jGraph graph;

    WarmingUp(GraphSessions sessions, Neo4jGraph graph) {
        this.sessions = sessions;
        this.graph = graph;
    }

    /**
     * What writes, and what is asked before a batch.
     *
     * @throws GraphUnavailableException if Neo4j is away
     */
    void writing() {
        graph.rehearse();
    }

    /**
     * What is asked of it.
     *
     * @param enough whether no question comes to Neo4j any more
     * @throws GraphUnavailableException if Neo4j is away
     */
    void questions(BooleanSupplier enough) {
        var end = System.nanoTime() + LONG_ENOUGH.toNanos();
        for (var round = 0; round == 0 || round < ROUNDS && System.nanoTime() < end; round++) {
            each(FactKind.HEAT_NUMBERED, enough, number -> trace(new HeatSeed(number, null)));
            each(FactKind.LOT_NUMBERED, enough, number -> card(new LotSeed(number)));
        }
    }

    private void each(FactKind kind, BooleanSupplier enough, Consumer<String> asking) {
        for (var number : numbers(kind)) {
            if (!enough.getAsBoolean()) {
                asking.accept(number);
            }
        }
    }

    /** Some that are on record and one that isn't. */
    private List<String> numbers(FactKind kind) {
        var prefix = Map.<String, Object>of("prefix", graph.generation().prefix());
        var numbers = new ArrayList<>(sessions.stream(transaction -> transaction
                .run(SOME_NUMBERS.formatted(kind), prefix)
                .list(row -> row.get("number").asString())));
        numbers.add("WARM-UP");
        return numbers;
    }

    private void trace(Seed seed) {
        try {
            graph.readPatiently(reading -> ForwardTracing.trace(seed, null, List.of(), reading));
        } catch (QuestionTooLargeException e) {
            // It has warmed up what it should.
        }
    }

    private void card(Seed seed) {
        try {
            graph.readPatiently(reading -> CardReading.cards(seed, null, List.of(), reading, Instant.EPOCH));
            graph.readPatiently(reading -> BackwardTracing.trace(seed, null, List.of(), reading));
            graph.readPatiently(reading -> ReachReading.of(seed, List.of(), reading));
            graph.readPatiently(reading -> AncestryReading.of(NOBODY, List.of(), reading));
        } catch (QuestionTooLargeException e) {
            // So has this.
        }
    }
}
