package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.trace.feed.FeedState.Course;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.neo4j.Neo4jForTests;

/** Batches of the sources into a real graph, when something is wrong with one of them. */
class SourceFeedTest extends FedGraph {

    SourceFeedTest(Neo4jForTests neo4j) {
        super(neo4j);
        for (var source : Source.values()) {
            state.assigned(source, true);
        }
    }

    @Test
    void givenNoTopicYet_whenKafkaGivesItToThisInstance_thenItsSourceIsFollowed() {
        // Given
        state.assigned(Source.RECEIVING, false);
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(Course.Waiting.class);

        // When
        state.assigned(Source.RECEIVING, true);

        // Then
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(Course.Running.class);
    }

    @Test
    void givenEventsThatAreIn_whenTheirRecordsAreReadAgain_thenNothingChanges() throws Exception {
        // Given
        var events = new Recorded[] {received("L1"), received("L2")};
        send(events).get();
        var before = hashOf(graph);

        // When
        forge(events).get();

        // Then
        assertThat(hashOf(graph)).isEqualTo(before);
        assertThat(sequenceOf("receiving")).isEqualTo(2);
    }

    @Test
    void givenTwoInstances_whenBothTakeTheSameBatches_thenEachEventIsInOnce() throws Exception {
        // Given
        var events = IntStream.range(0, 40).mapToObj(n -> received("L" + n)).toArray(Recorded[]::new);
        own.addAll(List.of(events));
        var one = newFeeds(graph);
        var other = newFeeds(neo4j.again(graph));

        // When
        for (var event : events) {
            var batch = batchesOf(event);
            CompletableFuture.allOf(take(one, batch), take(other, batch)).get();
        }

        // Then
        assertThat(sequenceOf("receiving")).isEqualTo(40);
        var once = neo4j.emptyGraph();
        take(newFeeds(once), batchesOf(events)).get();
        assertThat(hashOf(graph)).isEqualTo(hashOf(once));
    }

    @Test
    void givenAGraphThatIsAway_whenTheServiceEnds_thenTheBatchIsNotToldAsTaken() throws Exception {
        // Given
        var waiting = new CountDownLatch(1);
        var feeds = newFeeds(graph, () -> {
            waiting.countDown();
            new CountDownLatch(1).await();
        });
        var taken = take(feeds, batchesOf(received("L1")));
        waiting.await();

        // When
        end();

        // Then
        assertThat(taken).isNotDone();
        assertThat(sequenceOf("receiving")).isZero();
    }

    @Test
    void givenARestoredSource_whenItGivesSequencesAgain_thenItStopsAndTheOthersGoOn() throws Exception {
        // Given
        send(received("L1"), received("L2"), received("L3")).get();
        var restored = new Plant(new Random(99));
        own.clear();

        // When
        var taken = send(restored.record(Source.RECEIVING, new SupplierDefined("OTHER", "Other Co.")));
        until(() -> state.stopped(Source.RECEIVING).isPresent());

        // Then
        assertThat(state.stopped(Source.RECEIVING).orElseThrow()).contains("restored");
        send(plant.record(Source.PRODUCTION, released())).get();
        assertThat(sequenceOf("production")).isEqualTo(1);
        assertThat(taken).isNotDone();
    }

    @Test
    void givenAForgedRecordBehindTheTrueOne_whenFollowed_thenItIsForeignAndKeepsNothing() throws Exception {
        // Given
        var one = received("L1");
        send(one).get();
        var forged = new Plant(new Random(99)).receives(UUID.randomUUID(), "F1", new Item("P", "1"), null);

        // When
        forge(forged).get();
        send(received("L2")).get();

        // Then
        assertThat(sequenceOf("receiving")).isEqualTo(2);
        assertThat(factsOf(one)).isNotEmpty();
        assertForeign(forged);
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(Course.Running.class);
    }

    @Test
    void givenAForgedRecordBeforeTheTrueOne_whenThatComes_thenItTakesItsPlaceAndTheForgedFactsAreGone()
            throws Exception {
        // Given
        send(received("L1")).get();
        var forger = new Plant(new Random(99));
        forger.item(new Item("P", "1"), true);
        var forged = forger.receives(UUID.randomUUID(), "F1", new Item("P", "1"), null);
        forge(forged).get();
        assertThat(factsOf(forged)).isNotEmpty();

        // When
        var own = received("L2");
        send(own, received("L3")).get();

        // Then
        assertThat(sequenceOf("receiving")).isEqualTo(3);
        assertThat(factsOf(own)).isNotEmpty();
        assertForeign(forged);
        assertThat(graph.eventAt("receiving", 2)).contains(own.id());
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(Course.Running.class);
    }

    @Test
    void givenTwoRecordsThatClaimOneSequenceInOneBatch_whenTheSourceHasOneOfThem_thenOnlyThatCounts() throws Exception {
        // Given
        var forged = new Plant(new Random(99)).receives(UUID.randomUUID(), "F1", new Item("P", "1"), null);
        var one = received("L1");
        var two = received("L2");
        own.addAll(List.of(one, two));

        // When
        forge(forged, one, two).get();

        // Then
        assertThat(sequenceOf("receiving")).isEqualTo(2);
        assertThat(factsOf(one)).isNotEmpty();
        assertForeign(forged);
    }

    @Test
    void givenASourceThatCantBeAsked_whenItsSequenceIsContested_thenItWaitsAndTheOthersGoOn() throws Exception {
        // Given
        send(received("L1")).get();
        unasked = new ProcessingException("connection refused");

        // When
        var forged = forge(new Plant(new Random(99)).receives(UUID.randomUUID(), "F1", new Item("P", "1"), null));
        until(() -> state.of(Source.RECEIVING) instanceof Course.Waiting);

        // Then
        send(plant.record(Source.PRODUCTION, released())).get();
        assertThat(sequenceOf("production")).isEqualTo(1);
        unasked = null;
        forged.get();
        send(received("L2")).get();
        assertThat(sequenceOf("receiving")).isEqualTo(2);
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(Course.Running.class);
    }

    @Test
    void givenAnotherProjectorHasWritten_whenThisOneTakesABatch_thenItGoesOnFromThere() throws Exception {
        // Given
        send(received("L1")).get();
        var two = received("L2");
        var three = received("L3");
        own.addAll(List.of(two, three));
        var written = new ProjectedEvent("receiving", 2, two.id(), List.of());
        graph.apply(ProjectedBatch.of(graph.standsAt("receiving"), List.of(written)));

        // When
        forge(two, three).get();

        // Then
        assertThat(sequenceOf("receiving")).isEqualTo(3);
        assertThat(factsOf(three)).isNotEmpty();
    }

    @Test
    void givenAVoidThatDoesNotCarryWhatItVoids_whenFollowed_thenItAloneIsParked() throws Exception {
        // Given
        var one = received("L1");
        var other = received("L2");
        var forged = plant.voids(new Recorded(one.envelope(), other.event()), null);

        // When
        send(one, forged, other).get();

        // Then
        assertThat(sequenceOf("receiving")).isEqualTo(3);
        var touched = "lot:" + lotOf(one);
        var parked = graph.read(reading -> reading.parked(List.of(touched)));
        assertThat(parked).singleElement().satisfies(event -> {
            assertThat(event.sequence()).isEqualTo(forged.envelope().sequence());
            assertThat(event.reason()).contains("contradicts");
        });
    }

    private void assertForeign(Recorded forged) {
        assertThat(factsOf(forged)).isEmpty();
        assertThat(graph.<List<ParkedEvent>>read(reading -> reading.parked(List.of("lot:" + lotOf(forged)))))
                .isEmpty();
    }
}
