package org.lotline.trace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.lotline.trace.lineage.QuestionTooLargeException;
import org.lotline.trace.lineage.QuestionsWaitException;

/** A large question has its turn until its answer is sent, and as much time as one may take. */
class TurnTest {

    private static final int SMALL = 10;
    private static final int LARGE = 100;

    private final Neo4jForTests.Allowance allowance = new Neo4jForTests.Allowance(LARGE, SMALL, Duration.ZERO);
    private final SlowReader reader = new SlowReader();

    /** Takes answers and doesn't say yet that it has them. */
    private static final class SlowReader implements Asker {

        private final Queue<Runnable> turns = new ArrayDeque<>();

        @Override
        public boolean hasTurn() {
            return false;
        }

        @Override
        public void keepTurn(Runnable end) {
            turns.add(end);
        }
    }

    @Test
    void givenALargeAnswerThatIsBeingSent_whenAnotherIsAskedFor_thenItWaitsUntilTheFirstIsOut() {
        // Given
        var budgets = new Budgets(allowance, reader);
        ask(budgets, LARGE);

        // When, then
        assertThatThrownBy(() -> ask(budgets, LARGE)).isInstanceOf(QuestionsWaitException.class);
        assertThat(ask(budgets, SMALL)).isEqualTo(SMALL);
        reader.turns.remove().run();
        assertThat(ask(budgets, LARGE)).isEqualTo(LARGE);
    }

    @Test
    void givenAQuestionThatHasItsTurn_whenItIsReadOnceMore_thenItDoesNotWaitForItself() {
        // Given
        var asker = new Asker() {
            private boolean has;

            @Override
            public boolean hasTurn() {
                return has;
            }

            @Override
            public void keepTurn(Runnable end) {
                has = true;
            }
        };
        var budgets = new Budgets(allowance, asker);
        ask(budgets, LARGE);

        // When
        var again = ask(budgets, LARGE);

        // Then
        assertThat(again).isEqualTo(LARGE);
    }

    @Test
    void givenALargeQuestionThatIsRefused_whenAnotherIsAskedFor_thenItHasItsTurn() {
        // Given
        var budgets = new Budgets(allowance, reader);
        assertThatThrownBy(() -> ask(budgets, LARGE + 1)).isInstanceOf(QuestionTooLargeException.class);

        // When
        var next = ask(budgets, LARGE);

        // Then
        assertThat(next).isEqualTo(LARGE);
        assertThat(reader.turns).hasSize(1);
    }

    @Test
    void givenALargeQuestionWhoseTimeIsOver_whenItReadsOn_thenRefusedWithTheTimeAndTheTurnIsFree() {
        // Given
        var hasty = new Budgets(new Neo4jForTests.Allowance(LARGE, SMALL, Duration.ZERO, Duration.ZERO), reader);

        // When, then
        assertThatThrownBy(() -> hasty.within(budget -> {
                    if (!budget.isLast()) {
                        throw budget.spent(0);
                    }
                    budget.requireTime();
                    return 0;
                }))
                .isInstanceOfSatisfying(
                        QuestionTooLargeException.class,
                        refused -> assertThat(refused.time()).contains(Duration.ZERO));
        assertThat(reader.turns).isEmpty();
        assertThat(ask(hasty, SMALL)).isEqualTo(SMALL);
    }

    /** Reads so many facts. */
    private static int ask(Budgets budgets, int facts) {
        return budgets.within(budget -> {
            for (var read = 0; read < facts; read++) {
                if (!budget.takes()) {
                    throw budget.spent(0);
                }
            }
            return facts;
        });
    }
}
