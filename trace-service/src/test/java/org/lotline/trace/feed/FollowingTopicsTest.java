package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.neo4j.Neo4jForTests;

/** Following real topics into a real graph, when something is wrong with one of them. */
class FollowingTopicsTest extends FollowedTopics {

    FollowingTopicsTest(Neo4jForTests neo4j, KafkaForTests kafka) {
        super(neo4j, kafka);
    }

    @Test
    void givenNoTopicYet_whenFollowed_thenItIsWaitedForAndThenFollowed() throws Exception {
        // Given
        delete(RECEIVING);
        following.step();
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(FeedState.ReachedThings.Waiting.class);

        // When
        create(RECEIVING);
        send(received("L1"));

        // Then
        stepUntil(() -> sequenceOf("receiving") == 1);
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(FeedState.ReachedThings.Running.class);
    }

    @Test
    void givenATopicThatWasMadeAnew_whenItsEventsCome_thenItsSourceStopsAndNothingIsWritten() throws Exception {
        // Given
        send(received("L1"));
        stepUntil(() -> sequenceOf("receiving") == 1);
        delete(RECEIVING);
        create(RECEIVING);
        following.close();
        following = newFollowing();

        // When
        send(received("L2"), received("L3"));
        stepUntil(() -> state.stopped(Source.RECEIVING).isPresent());

        // Then
        assertThat(state.stopped(Source.RECEIVING).orElseThrow()).contains("made anew", "Rebuild the graph");
        assertThat(sequenceOf("receiving")).isEqualTo(1);
    }

    @Test
    void givenATopicThatIsMadeAnewWhileFollowed_whenItsEventsCome_thenItsSourceStops() throws Exception {
        // Given
        send(received("L1"));
        stepUntil(() -> sequenceOf("receiving") == 1);

        // When
        delete(RECEIVING);
        create(RECEIVING);
        send(received("L2"), received("L3"), received("L4"));

        // Then
        stepUntil(() -> state.stopped(Source.RECEIVING).isPresent());
        assertThat(sequenceOf("receiving")).isEqualTo(1);
    }

    @Test
    void givenARestoredSource_whenItGivesSequencesAgain_thenItStopsAndTheOthersGoOn() throws Exception {
        // Given
        send(received("L1"), received("L2"), received("L3"));
        stepUntil(() -> sequenceOf("receiving") == 3);
        var restored = new Plant(new Random(99));
        own.clear();

        // When
        send(restored.record(Source.RECEIVING, new SupplierDefined("OTHER", "Other Co.")));
        stepUntil(() -> state.stopped(Source.RECEIVING).isPresent());

        // Then
        assertThat(state.stopped(Source.RECEIVING).orElseThrow()).contains("restored");
        send(plant.record(Source.PRODUCTION, released()));
        stepUntil(() -> sequenceOf("production") == 1);
    }

    @Test
    void givenAForgedRecordBehindTheTrueOne_whenFollowed_thenItIsForeignAndKeepsNothing() throws Exception {
        // Given
        var one = received("L1");
        send(one);
        stepUntil(() -> sequenceOf("receiving") == 1);
        var forged = new Plant(new Random(99)).receives(UUID.randomUUID(), "F1", new Item("P", "1"), null);

        // When
        forge(forged);
        send(received("L2"));
        stepUntil(() -> sequenceOf("receiving") == 2);

        // Then
        assertThat(factsOf(one)).isNotEmpty();
        assertForeign(forged);
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(FeedState.ReachedThings.Running.class);
    }

    @Test
    void givenAForgedRecordBeforeTheTrueOne_whenThatComes_thenItTakesItsPlaceAndTheForgedFactsAreGone()
            throws Exception {
        // Given
        send(received("L1"));
        var forger = new Plant(new Random(99));
        forger.item(new Item("P", "1"), true);
        var forged = forger.receives(UUID.randomUUID(), "F1", new Item("P", "1"), null);
        forge(forged);
        stepUntil(() -> sequenceOf("receiving") == 2);
        assertThat(factsOf(forged)).isNotEmpty();

        // When
        var own = received("L2");
        send(own, received("L3"));
        stepUntil(() -> sequenceOf("receiving") == 3);

        // Then
        assertThat(factsOf(own)).isNotEmpty();
        assertForeign(forged);
        assertThat(graph.eventAt("receiving", 2)).contains(own.id());
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(FeedState.ReachedThings.Running.class);
    }

    @Test
    void givenTwoRecordsThatClaimOneSequenceInOnePoll_whenTheSourceHasOneOfThem_thenOnlyThatCounts() throws Exception {
        // Given
        var forged = new Plant(new Random(99)).receives(UUID.randomUUID(), "F1", new Item("P", "1"), null);
        var own = received("L1");

        // When
        forge(forged);
        send(own, received("L2"));
        stepUntil(() -> sequenceOf("receiving") == 2);

        // Then
        assertThat(factsOf(own)).isNotEmpty();
        assertForeign(forged);
    }

    @Test
    void givenASourceThatCantBeAsked_whenItsSequenceIsContested_thenItWaitsAndTheOthersGoOn() throws Exception {
        // Given
        send(received("L1"));
        stepUntil(() -> sequenceOf("receiving") == 1);
        unasked = new ProcessingException("connection refused");

        // When
        forge(new Plant(new Random(99)).receives(UUID.randomUUID(), "F1", new Item("P", "1"), null));
        stepUntil(() -> state.of(Source.RECEIVING) instanceof FeedState.ReachedThings.Waiting);

        // Then
        send(plant.record(Source.PRODUCTION, released()));
        stepUntil(() -> sequenceOf("production") == 1);
        unasked = null;
        send(received("L2"));
        stepUntil(() -> sequenceOf("receiving") == 2);
    }

    @Test
    void givenAnotherProjectorHasWritten_whenThisOneWakesUp_thenItIsRefusedAndTheNextGoesOnFromThere()
            throws Exception {
        // Given
        send(received("L1"));
        stepUntil(() -> sequenceOf("receiving") == 1);
        send(received("L2"));
        var stands = graph.standsAt(RECEIVING, 0).orElseThrow();
        graph.apply(new ProjectedBatch(stands, stands.nextOffset() + 1, List.of(), List.of(), List.of()));

        // When
        assertThatThrownBy(() -> stepUntil(() -> false)).isInstanceOf(PositionMovedException.class);

        // Then
        following.close();
        following = newFollowing();
        send(received("L3"));
        stepUntil(() -> graph.standsAt(RECEIVING, 0).orElseThrow().nextOffset() == 3);
    }

    @Test
    void givenAVoidThatDoesNotCarryWhatItVoids_whenFollowed_thenItAloneIsParked() throws Exception {
        // Given
        var one = received("L1");
        var other = received("L2");
        var forged = plant.voids(new Recorded(one.envelope(), other.event()), null);

        // When
        send(one, forged, other);
        stepUntil(() -> sequenceOf("receiving") == 3);

        // Then
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
