package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.Tail;
import org.lotline.trace.memory.FollowedNeo4j;
import org.lotline.trace.memory.LineageInMemory.State;
import org.lotline.trace.neo4j.Neo4jForTests;
import org.lotline.trace.neo4j.Neo4jGraph;

/** Events that memory has before Neo4j, or gets after another instance has written them there. */
class MemoryTailTest extends FedGraph {

    private static final Duration PATIENT = Duration.ofSeconds(30);

    /** More than a source may give nothing in. */
    private static final int ROUNDS = 10;

    private final AtomicInteger askings = new AtomicInteger();
    private final FollowedNeo4j followed;
    private final MemoryTail tail;
    private final MemoryFollowing following;
    /** Each asking waits for it. */
    private volatile CountDownLatch answering = new CountDownLatch(0);

    MemoryTailTest(Neo4jForTests neo4j) {
        super(neo4j);
        followed = new FollowedNeo4j(neo4j, graph, Long.MAX_VALUE);
        tail = new MemoryTail(
                followed.lineage(),
                (source, first, limit) -> {
                    askings.incrementAndGet();
                    awaitAnswering();
                    return ask(source, first, limit);
                },
                state,
                new Progress(),
                Clock.systemUTC());
        following = new MemoryFollowing(followed.lineage(), neo4j.lasting(graph), graph, tail);
    }

    @BeforeEach
    void load() {
        assertThat(followed.load()).isTrue();
    }

    @AfterEach
    void close() {
        tail.close();
    }

    @Test
    void givenAnEventOnTheWay_whenItsTailIsFetched_thenInMemoryBeforeNeo4jAndOnceAfterwards() {
        // Given
        send(received("L1")).join();
        var late = received("L2");
        own.add(late);

        // When, then
        assertFetched(tail, late);
        assertThat(askings).hasValue(1);
    }

    @Test
    void givenATailThatIsIgnored_whenTheseTestsRun_thenTheEventOnTheWayGivesItAway() {
        send(received("L1")).join();
        var late = received("L2");
        own.add(late);

        assertThatThrownBy(() -> assertFetched((heads, atMost) -> true, late)).isInstanceOf(AssertionError.class);
    }

    @Test
    void givenATailThatIsTakenTwice_whenTheseTestsRun_thenTheFactsOfTheEventGiveItAway() {
        send(received("L1")).join();
        var late = received("L2");
        own.add(late);
        var again = plant.record(Source.RECEIVING, late.event());

        assertThatThrownBy(() -> assertFetched(
                        (heads, atMost) -> {
                            own.add(again);
                            return tail.catchUp(Map.of("receiving", 3L), atMost);
                        },
                        late))
                .isInstanceOf(AssertionError.class);
    }

    private void assertFetched(Tail its, Recorded late) {
        assertThat(its.catchUp(Map.of("receiving", 2L), PATIENT)).isTrue();
        assertThat(sequenceOf("receiving")).isEqualTo(1);
        assertThat(inMemory(late)).isNotEmpty();
        forge(late).join();
        assertThat(inMemory(late)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(factsOf(late));
        assertThat(followed.lineage().standsAt("receiving")).contains(graph.standsAt("receiving"));
    }

    @Test
    void givenAVoidOnTheWay_whenItsTailIsFetchedAndItComesAgain_thenTakenBackOnce() {
        // Given
        var received = received("L1");
        send(received).join();
        var voided = plant.voids(received, null);
        own.add(voided);

        // When
        tail.catchUp(Map.of("receiving", 2L), PATIENT);

        // Then
        assertThat(inMemory(received)).isNotEmpty().allMatch(fact -> fact.voiding() != null);
        forge(voided).join();
        assertThat(inMemory(received)).containsExactlyInAnyOrderElementsOf(factsOf(received));
    }

    @Test
    void givenATailThatIsLongOrCannotBeAsked_whenFetched_thenNotReachedAndThePositionStays() {
        send(received("L1")).join();
        unasked = new ProcessingException("silent");

        assertThat(tail.catchUp(Map.of("receiving", 2L), PATIENT)).isFalse();
        assertThat(tail.catchUp(Map.of("receiving", 1_000L), PATIENT)).isFalse();

        assertThat(followed.lineage().standsAt("receiving").orElseThrow().sequence())
                .isEqualTo(1);
    }

    @Test
    void givenAHeadThatTheSourceDoesNotHave_whenItsTailIsFetched_thenNotReached() {
        send(received("L1")).join();

        assertThat(tail.catchUp(Map.of("receiving", 5L), PATIENT)).isFalse();
    }

    @Test
    void givenAnotherInstanceThatWrites_whenMemoryFollows_thenItHasWhatNeo4jHas() throws InterruptedException {
        // Given
        var other = newFeeds(neo4j.again(graph));
        var first = received("L1");
        var second = received("L2");
        own.addAll(List.of(first, second));
        take(other, batchesOf(first, second)).join();
        assertThat(inMemory(second)).isEmpty();

        // When
        following.look();

        // Then
        assertThat(inMemory(second)).isNotEmpty().containsExactlyInAnyOrderElementsOf(factsOf(second));
        assertThat(followed.lineage().standsAt("receiving")).contains(graph.standsAt("receiving"));
    }

    @Test
    void givenAGraphThatWasEmptied_whenMemoryFollows_thenDropped() throws InterruptedException {
        // Given
        send(received("L1")).join();
        following.look();
        neo4j.empty(graph);

        // When
        following.look();

        // Then
        assertThat(followed.lineage().state()).isEqualTo(State.AWAITED);
    }

    @Test
    void givenATailOfASourceThatIsRestoredThen_whenNeo4jTakesAnotherEventThere_thenMemoryIsDropped() {
        // Given
        send(received("L1")).join();
        own.add(received("L2"));
        assertThat(tail.catchUp(Map.of("receiving", 2L), PATIENT)).isTrue();

        // When
        forge(restored().get(1)).join();

        // Then
        assertThat(followed.lineage().state()).isEqualTo(State.AWAITED);
    }

    @Test
    void givenATailOfASourceThatIsRestoredThen_whenAnotherInstanceTakesAnotherEventThere_thenMemoryIsDropped()
            throws InterruptedException {
        // Given
        send(received("L1")).join();
        own.add(received("L2"));
        assertThat(tail.catchUp(Map.of("receiving", 2L), PATIENT)).isTrue();

        // When
        take(newFeeds(neo4j.again(graph)), batchesOf(restored().get(1))).join();
        following.look();

        // Then
        assertThat(followed.lineage().state()).isEqualTo(State.AWAITED);
    }

    @Test
    void givenATailThatAnotherInstanceTakesIntoNeo4j_whenMemoryFollows_thenItStays() throws InterruptedException {
        // Given
        send(received("L1")).join();
        var late = received("L2");
        own.add(late);
        assertThat(tail.catchUp(Map.of("receiving", 2L), PATIENT)).isTrue();

        // When
        take(newFeeds(neo4j.again(graph)), batchesOf(late)).join();
        following.look();

        // Then
        assertThat(followed.lineage().state()).isEqualTo(State.ANSWERING);
    }

    @Test
    void givenASourceThatWasRestored_whenItHasComeFurtherThanMemory_thenNothingOfItsTailIsTaken() {
        // Given
        send(received("L1")).join();
        own.clear();
        own.addAll(restored());

        // When
        var reached = tail.catchUp(Map.of("receiving", 2L), PATIENT);

        // Then
        assertThat(reached).isFalse();
        assertThat(followed.lineage().standsAt("receiving").orElseThrow().sequence())
                .isEqualTo(1);
    }

    /** Two events of the same source as it goes on after it was restored. */
    private static List<Recorded> restored() {
        var other = new Plant(new Random(8));
        var item = new Item("P", "1");
        other.receives(new UUID(9, 1), "R1", item, null);
        other.receives(new UUID(9, 2), "R2", item, null);
        return other.events();
    }

    @Test
    void givenAForeignEventThatAnotherInstanceDisplaces_whenMemoryFollows_thenItIsDroppedOnce()
            throws InterruptedException {
        // Given
        var foreign = received("L1");
        forge(foreign).join();
        following.look();
        assertThat(displaces(neo4j.again(graph), foreign)).isTrue();

        // When
        following.look();

        // Then
        assertThat(followed.lineage().state()).isEqualTo(State.AWAITED);
        assertThat(followed.load()).isTrue();
        following.look();
        assertThat(followed.lineage().state()).isEqualTo(State.ANSWERING);
        assertThat(inMemory(foreign)).isEmpty();
    }

    @Test
    void givenAForeignEventThatCannotBeDisplaced_whenItIsTried_thenMemoryStays() {
        // Given
        var received = received("L1");
        var foreign = plant.voids(received, null);
        forge(received, foreign).join();

        // When
        var displaced = displaces(graph, foreign);

        // Then
        assertThat(displaced).isFalse();
        assertThat(followed.lineage().state()).isEqualTo(State.ANSWERING);
    }

    private static boolean displaces(Neo4jGraph its, Recorded foreign) {
        var source = foreign.envelope().source();
        var own = new ProjectedEvent(source, foreign.envelope().sequence(), new UUID(9, 9), List.of());
        return its.displace(foreign.id(), ProjectedBatch.of(its.standsAt(source), List.of(own)));
    }

    @Test
    void givenASourceThatGivesNothingOfWhatNeo4jHas_whenMemoryFollowsForSomeRounds_thenItIsLoadedFromNeo4j()
            throws InterruptedException {
        // Given
        var first = received("L1");
        take(newFeeds(neo4j.again(graph)), batchesOf(first)).join();
        unasked = new ProcessingException("silent");

        // When
        for (var round = 0; round < ROUNDS && followed.lineage().state() == State.ANSWERING; round++) {
            following.look();
        }

        // Then
        assertThat(followed.lineage().state()).isEqualTo(State.AWAITED);
        assertThat(followed.load()).isTrue();
        assertThat(inMemory(first)).isNotEmpty().containsExactlyInAnyOrderElementsOf(factsOf(first));
    }

    @Test
    void givenASourceThatHangs_whenAskedAgainAndFollowed_thenNobodyWaitsLongerThanItMay() throws Exception {
        // Given
        take(newFeeds(neo4j.again(graph)), batchesOf(received("L1"))).join();
        var hanging = new CountDownLatch(1);
        answering = hanging;
        var first = CompletableFuture.supplyAsync(() -> tail.catchUp(Map.of("receiving", 1L), PATIENT));
        until(() -> askings.get() == 1);

        // When
        var second = tail.reach(Source.RECEIVING, 1, 1, Duration.ofMillis(50));
        following.look();

        // Then
        assertThat(second).isFalse();
        assertThat(askings).hasValue(1);
        hanging.countDown();
        assertThat(first.join()).isFalse();
    }

    private void awaitAnswering() {
        try {
            answering.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Fact> inMemory(Recorded received) {
        return followed.lineage()
                .read(reading -> reading.about(List.of("lot:" + lotOf(received)), EnumSet.allOf(FactKind.class)));
    }
}
