package org.lotline.trace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.RandomHistory;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.neo4j.Neo4jForTests.Allowance;
import org.lotline.trace.neo4j.Rebuild.Origin;
import org.lotline.trace.neo4j.Rebuild.Outcome;

/** Which graph answers, and what becomes of the one that did. */
@ExtendWith(Neo4jForTests.Extension.class)
class GenerationsTest {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Instant SWITCHED = Instant.parse("2026-03-15T10:00:00Z");

    private static final List<Recorded> HISTORY = RandomHistory.of(21, 120);

    private final Neo4jForTests neo4j;
    private final CurrentGeneration current;
    private final Rebuilds rebuilds;
    private final Generations generations;

    GenerationsTest(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
        this.current = new CurrentGeneration(new GraphSchema(neo4j.sessions()));
        this.rebuilds = new Rebuilds(neo4j.sessions());
        this.generations = new Generations(
                neo4j.sessions(), new Budgets(new Allowance(1_000_000, 1_000_000, Duration.ZERO)), current);
    }

    @Test
    void
            givenAGraphThatWasRebuilt_whenItIsSwitchedToAndASecondTime_thenTheOldOneIsDeletedAfterTheGraceAndTheNewOneStaysWhole() {
        // Given
        var old = generations.graphOf(current.get().name());
        new Delivery().deliver(old, HISTORY);
        var rebuild = begun();
        var rebuilt = filled(rebuild, HISTORY);
        var hash = neo4j.hashOf(rebuilt);
        var late = instance();

        // When
        generations.switchTo(rebuild, new Outcome(neo4j.hashOf(old), hash, true), SWITCHED);

        // Then
        assertThat(current.get().name()).isEqualTo(rebuild.generation());
        assertEndedFor(late, rebuild);
        assertThat(generations.tidy(SWITCHED.plus(GRACE).minusMillis(1), GRACE)).isFalse();
        assertThat(neo4j.hashOf(old)).isEqualTo(hash);
        assertThat(tidiedIn()).as("little by little").isGreaterThan(10);
        assertThat(nodesOf(old)).isZero();
        assertThat(nodesOf(rebuilt)).isPositive();
        assertThat(neo4j.hashOf(rebuilt)).isEqualTo(hash);
        assertThat(rebuilds.find(rebuild.rebuildId()).orElseThrow().state()).isEqualTo(Rebuild.State.COMPLETED);
    }

    @Test
    void givenARebuildThatFails_whenItIsLeft_thenWhatItHadBuiltIsDeletedAndTheOldGraphAnswers() {
        // Given
        var before = current.get().name();
        var rebuild = begun();
        var built = filled(rebuild, HISTORY.subList(0, 1));

        // When
        var left = generations.leave(rebuild, "Kafka has lost its records.", SWITCHED);

        // Then
        tidiedIn();
        assertThat(left).isTrue();
        assertThat(nodesOf(built)).isZero();
        assertThat(current.refresh().name()).isEqualTo(before);
        assertThat(rebuilds.find(rebuild.rebuildId()).orElseThrow().reason()).isEqualTo("Kafka has lost its records.");
    }

    /** For another instance, which was at it, too: it changes nothing any more. */
    private static void assertEndedFor(Generations late, Rebuild rebuild) {
        assertThatThrownBy(() -> late.switchTo(rebuild, new Outcome("late", "late", false), SWITCHED))
                .isInstanceOf(IllegalStateException.class);
        assertThat(late.leave(rebuild, "Kafka has lost its records.", SWITCHED)).isFalse();
    }

    private Rebuild begun() {
        return rebuilds.begin(UUID.randomUUID(), Origin.SOURCES, SWITCHED).orElseThrow();
    }

    private Neo4jGraph filled(Rebuild rebuild, List<Recorded> its) {
        var graph = generations.graphOf(rebuild.generation());
        new Delivery().deliver(graph, its);
        return graph;
    }

    /** Another one, which has looked which graph answers. */
    private Generations instance() {
        var its = new CurrentGeneration(new GraphSchema(neo4j.sessions()));
        its.refresh();
        return new Generations(neo4j.sessions(), new Budgets(new Allowance(1_000_000, 1_000_000, Duration.ZERO)), its);
    }

    private int tidiedIn() {
        var times = 0;
        while (generations.tidy(SWITCHED.plus(GRACE), GRACE)) {
            times++;
        }
        return times;
    }

    /** Facts are between nodes, so none are left where no node is. */
    private long nodesOf(Neo4jGraph graph) {
        return neo4j.sessions()
                .<Long>read(transaction -> transaction
                        .run(
                                "MATCH (node) WHERE node.key STARTS WITH $prefix RETURN count(node)",
                                Map.of("prefix", graph.generation().prefix()))
                        .single()
                        .get(0)
                        .asLong());
    }
}
