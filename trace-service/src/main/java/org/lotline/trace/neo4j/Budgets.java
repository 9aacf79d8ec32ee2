package org.lotline.trace.neo4j;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.lotline.trace.lineage.QuestionTooLargeException;
import org.lotline.trace.lineage.QuestionsWaitException;

/**
 * Gives each question what it may read. Every question begins as a small one; one that turns out to be large begins again
 * when it is its turn, for large ones are answered one after the other, and the many small ones beside them. Its turn lasts until
 * its answer is sent.
 */
@ApplicationScoped
public class Budgets {

    private final BudgetSettings settings;
    private final Asker asker;
    private final Semaphore large = new Semaphore(1, true);

    @Inject
    Budgets(BudgetSettings settings, Asker asker) {
        this.settings = settings;
        this.asker = asker;
    }

    /** For questions for which nobody waits. */
    Budgets(BudgetSettings settings) {
        this(settings, Asker.NOBODY);
    }

    /**
     * @param reading from memory; may be run twice; it throws {@link QuestionTooLargeException} when its budget is spent
     * @throws QuestionTooLargeException if it needs more than a large question may have
     * @throws QuestionsWaitException if it is large and its turn doesn't come in time
     */
    public <T> T within(Function<Budget, T> reading) {
        return within(settings.facts(), reading);
    }

    /** The same for what Neo4j answers, of which each fact takes more of the heap. */
    <T> T withinOfNeo4j(Function<Budget, T> reading) {
        return within(Math.min(settings.facts(), settings.neo4jFacts()), reading);
    }

    private <T> T within(long facts, Function<Budget, T> reading) {
        try {
            return reading.apply(new Budget(settings.small(), false));
        } catch (QuestionTooLargeException e) {
            return asker.hasTurn() ? reading.apply(large(facts)) : inTurn(facts, reading);
        }
    }

    private Budget large(long facts) {
        return new Budget(facts, true, settings.time());
    }

    private <T> T inTurn(long facts, Function<Budget, T> reading) {
        await();
        T answer;
        try {
            answer = reading.apply(large(facts));
        } catch (RuntimeException | Error e) {
            large.release();
            throw e;
        }
        asker.keepTurn(large::release);
        return answer;
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
