package org.lotline.runtime.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Tells, once per transaction and after its commit, that events wait. NOTIFY inside the transaction was refused: it takes a
 * lock on the whole database at commit.
 */
@ApplicationScoped
class AfterCommit {

    private final TransactionSynchronizationRegistry transaction;
    private final Event<EventsAppended> waiting;

    AfterCommit(TransactionSynchronizationRegistry transaction, Event<EventsAppended> waiting) {
        this.transaction = transaction;
        this.waiting = waiting;
    }

    void signal() {
        if (transaction.getResource(AfterCommit.class) == null) {
            transaction.putResource(AfterCommit.class, this);
            transaction.registerInterposedSynchronization(new Signal());
        }
    }

    private final class Signal implements Synchronization {

        @Override
        public void beforeCompletion() {
            // only the outcome counts
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                waiting.fire(new EventsAppended());
            }
        }
    }
}
