package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.neo4j.Neo4jForTests;
import org.lotline.trace.neo4j.Neo4jGraph;

/** A graph that is built anew beside the one that is followed into. */
@ExtendWith(KafkaForTests.Extension.class)
class BuildingAnewTest extends FedGraph {

    private final KafkaForTests kafka;

    BuildingAnewTest(Neo4jForTests neo4j, KafkaForTests kafka) {
        super(neo4j);
        this.kafka = kafka;
    }

    @Test
    void givenAGraph_whenBuiltAnewFromTheTopicsBesideIt_thenTheHashesAreEqual() throws Exception {
        // Given
        var one = received("L1");
        var events =
                new Recorded[] {one, received("L2"), plant.voids(one, null), plant.record(Source.PRODUCTION, released())
                };
        send(events).get();
        kafka.deleteAll();
        kafka.send(events);
        var beside = neo4j.emptyGraph();

        // When
        try (var building = fromTopics(beside)) {
            buildWith(building);
        }

        // Then
        assertThat(hashOf(beside)).isEqualTo(hashOf(graph));
    }

    @Test
    void givenARebuildFromTheTopicsThatWasInterrupted_whenItIsTakenUpAgain_thenTheHashesAreEqual() throws Exception {
        // Given
        var events = new Recorded[] {received("L1"), received("L2"), received("L3")};
        send(events).get();
        kafka.deleteAll();
        kafka.send(events);
        var beside = neo4j.emptyGraph();
        take(newFeeds(beside), batchesOf(events[0])).get();

        // When
        try (var building = fromTopics(beside)) {
            buildWith(building);
        }

        // Then
        assertThat(hashOf(beside)).isEqualTo(hashOf(graph));
    }

    @Test
    void givenAForgedRecordInTheGraph_whenBuiltAnewFromTheSources_thenItIsNotInTheNewOneAndFollowingGoesOn()
            throws Exception {
        // Given
        send(received("L1"), received("L2")).get();
        var intact = hashOf(graph);
        var forger = new Plant(new Random(99));
        forger.item(new Item("P", "1"), true);
        forger.item(new Item("P", "1"), true);
        forge(forger.receives(UUID.randomUUID(), "F1", new Item("P", "1"), null))
                .get();
        assertThat(sequenceOf("receiving")).isEqualTo(3);
        var beside = neo4j.emptyGraph();

        // When
        try (var building = fromSources(beside, this::ask)) {
            buildWith(building);
        }

        // Then
        assertThat(hashOf(beside)).isEqualTo(intact);
        var next = received("L3");
        own.add(next);
        take(newFeeds(beside), batchesOf(next)).get();
        assertThat(beside.eventAt("receiving", 3)).contains(next.id());
        assertThat(sequenceIn(beside, "receiving")).isEqualTo(3);
    }

    /** As after a kill: what is in the new graph is all that is left. */
    @Test
    void givenARebuildThatWasKilledInTheMiddle_whenItIsTakenUpAgain_thenItGoesOnWhereItWasAndTheHashesAreEqual()
            throws Exception {
        // Given
        send(received("L1"), received("L2"), plant.record(Source.PRODUCTION, released()))
                .get();
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
    private List<EventRecordJson> askAndDieInTheMiddle(Source source, long first, int limit) {
        if (source == Source.PRODUCTION) {
            throw new ProcessingException("killed");
        }
        return ask(source, first, limit);
    }

    private BuildingFromSources fromSources(Neo4jGraph beside, OwnEvents sources) {
        return new BuildingFromSources(beside, graph, sources, this::headOf, understanding(), 5_000);
    }

    private BuildingFromTopics fromTopics(Neo4jGraph beside) {
        return new BuildingFromTopics(
                beside,
                graph,
                understanding(),
                projecting(beside),
                new TopicReaders(kafka.client()).atTheBeginning(100));
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
