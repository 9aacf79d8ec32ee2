package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.memory.FollowedNeo4j;
import org.lotline.trace.memory.LineageInMemory.State;
import org.lotline.trace.neo4j.Neo4jForTests;

/** Events that memory has before Neo4j, or gets after another instance has written them there. */
class MemoryTailTest extends FedGraph {

    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final AtomicInteger askings = new AtomicInteger();
    private final FollowedNeo4j followed;
    private final MemoryTail tail;
    private final MemoryFollowing following;

    MemoryTailTest(Neo4jForTests neo4j) {
        super(neo4j);
        followed = new FollowedNeo4j(neo4j, graph, Long.MAX_VALUE);
        tail = new MemoryTail(
                followed.lineage(),
                (source, first, limit) -> {
                    askings.incrementAndGet();
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

        // When
        var reached = tail.catchUp(Map.of("receiving", 2L), PATIENT);

        // Then
        assertThat(reached).isTrue();
        assertThat(sequenceOf("receiving")).isEqualTo(1);
        assertThat(inMemory(late)).isNotEmpty();
        assertThat(askings).hasValue(1);
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

    private List<Fact> inMemory(Recorded received) {
        return followed.lineage()
                .read(reading -> reading.about(List.of("lot:" + lotOf(received)), EnumSet.allOf(FactKind.class)));
    }
}
