package org.lotline.trace.neo4j;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.lotline.trace.lineage.QuestionTooLargeException;
import org.lotline.trace.lineage.QuestionsWaitException;

/**
 * Gives each question what it may read. Every question begins as a small one; one that turns out to be large begins again
 * when it is its turn, for large ones are answered one after the other, and the many small ones beside them.
 */
@ApplicationScoped
public class Budgets {

    private final BudgetSettings settings;
    private final Semaphore large = new Semaphore(1, true);

    Budgets(BudgetSettings settings) {
        this.settings = settings;
    }

    /**
     * @param reading may be run twice; it throws {@link QuestionTooLargeException} when its budget is spent
     * @throws QuestionTooLargeException if it needs more than a large question may have
     * @throws QuestionsWaitException if it is large and its turn doesn't come in time
     */
    public <T> T within(Function<Budget, T> reading) {
        try {
            return reading.apply(new Budget(settings.small(), false));
        } catch (QuestionTooLargeException e) {
            return inTurn(reading);
        }
    }

    private <T> T inTurn(Function<Budget, T> reading) {
        await();
        try {
            return reading.apply(new Budget(settings.facts(), true));
        } finally {
            large.release();
        }
    }

    private void await() {
        try {
            if (!large.tryAcquire(settings.turn().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new QuestionsWaitException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuestionsWaitException();
        }
    }
}
