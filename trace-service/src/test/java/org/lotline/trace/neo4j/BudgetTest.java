package org.lotline.trace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lotline.trace.lineage.FactKind.ISSUED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.QuestionTooLargeException;
import org.lotline.trace.lineage.QuestionsWaitException;
import org.lotline.trace.lineage.SourcePosition;

/** No question takes more than it may have, and none makes the others wait for long. */
@ExtendWith(Neo4jForTests.Extension.class)
class BudgetTest {

    private static final int LINKS = 300;
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final Neo4jForTests neo4j;

    BudgetTest(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
    }

    @Test
    void givenAClosureBeyondTheBudget_whenWalked_thenRefusedWithItsSizeAndSmallOnesGoOn() {
        // Given
        var graph = chain(new Neo4jForTests.Allowance(100, 20, AT_ONCE));

        // When, then
        assertThatThrownBy(() -> around(graph, "lot:0"))
                .isInstanceOfSatisfying(QuestionTooLargeException.class, refused -> {
                    assertThat(refused.facts()).isEqualTo(100);
                    assertThat(refused.nodes()).isEqualTo(LINKS + 1);
                });
        assertThat(around(graph, "lot:" + (LINKS - 10))).hasSize(11);
    }

    @Test
    void givenALargeQuestion_whenItsTurnComes_thenItIsAnsweredWhole() {
        // Given
        var graph = chain(new Neo4jForTests.Allowance(1_000, 20, PATIENT));

        // When
        var facts = around(graph, "lot:0");

        // Then
        assertThat(facts).hasSize(LINKS);
    }

    @Test
    void givenALargeQuestionUnderWay_whenAnotherComes_thenItIsSentAwayAndSmallOnesAreAnswered() throws Exception {
        // Given
        var graph = chain(new Neo4jForTests.Allowance(1_000, 20, AT_ONCE));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> graph.read(reading -> {
            var facts = reading.around(List.of("lot:0"), Direction.FORWARD, Set.of());
            begun.countDown();
            awaitQuietly(end);
            return facts;
        }));
        begun.await();

        // When, then
        assertThatThrownBy(() -> around(graph, "lot:0")).isInstanceOf(QuestionsWaitException.class);
        assertThat(around(graph, "lot:" + (LINKS - 10))).hasSize(11);
        end.countDown();
        first.join();
        assertThat(around(graph, "lot:0")).hasSize(LINKS);
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Fact> around(Neo4jGraph graph, String seed) {
        return graph.read(reading -> reading.around(List.of(seed), Direction.FORWARD, Set.of()));
    }

    private Neo4jGraph chain(BudgetSettings budget) {
        var graph = neo4j.emptyGraph(budget);
        var facts = new ArrayList<Mutation>();
        for (var link = 0; link < LINKS; link++) {
            var id = new UUID(0, link);
            var said =
                    new Assertion(new TreeMap<>(), "production", 1, id, Instant.EPOCH, Instant.EPOCH, "erp-1", "erp-1");
            facts.add(new Mutation.AssertFact(id + "#1", ISSUED, "lot:" + link, "lot:" + (link + 1), said));
        }
        var event = new ProjectedEvent("production", 1, UUID.randomUUID(), facts);
        graph.apply(ProjectedBatch.of(SourcePosition.start("production"), List.of(event)));
        return graph;
    }
}
