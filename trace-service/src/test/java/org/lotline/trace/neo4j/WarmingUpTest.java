package org.lotline.trace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Planning takes the time that it takes: a question has less, and would die planning each time that it is asked. */
@ExtendWith(Neo4jForTests.Extension.class)
class WarmingUpTest {

    private static final Duration HARDLY_ANY = Duration.ofMillis(1);
    private static final String LONG_WORK = "UNWIND range(1, 20000000) AS n RETURN max(n % 7)";

    private final Neo4jForTests neo4j;

    WarmingUpTest(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
    }

    @Test
    void givenQuestionsThatMayTakeHardlyAnyTime_whenStatementsArePlanned_thenPlanningHasTheTimeItTakes() {
        var sessions = neo4j.sessions(HARDLY_ANY);
        var generation = neo4j.emptyGraph().generation();
        var graph = new Neo4jGraph(
                sessions, new Budgets(new Neo4jForTests.Allowance(1_000, 1_000, Duration.ZERO)), () -> generation);

        planAll(new WarmingUp(sessions, graph));

        assertThat(sessions.plansInDoubt()).isFalse();
    }

    @Test
    void givenAQuestionThatIsEndedForItsTime_whenItIsAskedWhetherAnyWas_thenItIsToldOnce() {
        var sessions = neo4j.sessions(HARDLY_ANY);
        assertThatThrownBy(() -> sessions.read(
                        transaction -> transaction.run(LONG_WORK, Map.of()).list()))
                .isInstanceOf(GraphUnavailableException.class);

        var told = sessions.plansInDoubt();

        assertThat(told).isTrue();
        assertThat(sessions.plansInDoubt()).isFalse();
    }

    private static void planAll(WarmingUp warmingUp) {
        warmingUp.writing();
        warmingUp.questions(() -> false);
    }
}
