package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecord;
import org.lotline.trace.history.Plant;
import org.lotline.trace.neo4j.Neo4jForTests;
import org.lotline.trace.neo4j.Neo4jGraph;

/** A graph that is built anew beside the one that is followed into. */
class BuildingAnewTest extends FollowedTopics {

    BuildingAnewTest(Neo4jForTests neo4j, KafkaForTests kafka) {
        super(neo4j, kafka);
    }

    @Test
    void givenAGraph_whenBuiltAnewFromTheTopicsBesideIt_thenTheHashesAreEqual() throws Exception {
        // Given
        var one = received("L1");
        send(one, received("L2"), plant.voids(one, null), plant.record(Source.PRODUCTION, released()));
        stepUntil(() -> sequenceOf("receiving") == 3 && sequenceOf("production") == 1);
        var beside = neo4j.emptyGraph();

        // When
        try (var building = new BuildingFromTopics(beside, graph, newFollowing(beside), new FeedState())) {
            buildWith(building);
        }

        // Then
        assertThat(hashOf(beside)).isEqualTo(hashOf(graph));
    }

    @Test
    void givenAForgedRecordInTheGraph_whenBuiltAnewFromTheSources_thenItIsNotInTheNewOneAndFollowingGoesOn()
            throws Exception {
        // Given
        send(received("L1"), received("L2"));
        stepUntil(() -> sequenceOf("receiving") == 2);
        var intact = hashOf(graph);
        var forger = new Plant(new Random(99));
        forger.item(new Item("P", "1"), true);
        forger.item(new Item("P", "1"), true);
        forge(forger.receives(UUID.randomUUID(), "F1", new Item("P", "1"), null));
        stepUntil(() -> sequenceOf("receiving") == 3);
        var beside = neo4j.emptyGraph();

        // When
        try (var building = fromSources(beside, this::ask)) {
            buildWith(building);
        }

        // Then
        assertThat(hashOf(beside)).isEqualTo(intact);
        assertThat(beside.standsAt(RECEIVING, 0).orElseThrow().nextOffset()).isEqualTo(3);
    }

    /** As after a kill: what is in the new graph is all that is left. */
    @Test
    void givenARebuildThatWasKilledInTheMiddle_whenItIsTakenUpAgain_thenItGoesOnWhereItWasAndTheHashesAreEqual()
            throws Exception {
        // Given
        send(received("L1"), received("L2"), plant.record(Source.PRODUCTION, released()));
        stepUntil(() -> sequenceOf("receiving") == 2 && sequenceOf("production") == 1);
        var beside = neo4j.emptyGraph();
        try (var building = fromSources(beside, this::askAndDieInTheMiddle)) {
            assertThatThrownBy(building::step).hasMessage("killed");
        }
        assertThat(BuildingGraph.sequences(beside)).isEqualTo(Map.of("receiving", 2L));
        var asked = new ArrayList<String>();

        // When
        try (var building = fromSources(beside, (source, first, limit) -> {
            asked.add(source.id() + " from " + first);
            return ask(source, first, limit);
        })) {
            buildWith(building);
        }

        // Then
        assertThat(asked).contains("receiving from 3", "production from 1").doesNotContain("receiving from 1");
        assertThat(hashOf(beside)).isEqualTo(hashOf(graph));
    }

    /** Receiving's page is in, and production's isn't. */
    private List<EventRecord> askAndDieInTheMiddle(Source source, long first, int limit) {
        if (source == Source.PRODUCTION) {
            throw new ProcessingException("killed");
        }
        return ask(source, first, limit);
    }

    private BuildingFromSources fromSources(Neo4jGraph beside, OwnEvents sources) {
        return new BuildingFromSources(
                beside, sources, this::headOf, new EventDecoder(Clock.systemUTC()), 5_000, new KafkaSettings(kafka()));
    }

    private long headOf(Source source) {
        return own.stream()
                .filter(event -> event.envelope().source().equals(source.id()))
                .count();
    }

    private static void buildWith(BuildingGraph building) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!building.step()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
        }
    }
}
