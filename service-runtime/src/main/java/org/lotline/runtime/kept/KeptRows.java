package org.lotline.runtime.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.lotline.runtime.database.Rows;

/**
 * Gathers what an act leaves and writes it in one statement at the end of its transaction, before the commit: one round trip, or a few
 * if there is so much that it is written in between. Who changes a noun has locked its row before, and holds it until the commit, so
 * the order of the outbox is as strong as if each event were written at once. Who reads these tables within the transaction has them {@linkplain #write written} first.
 */
@ApplicationScoped
public class KeptRows {

    private final TransactionSynchronizationRegistry transaction;
    private final Rows rows;

    KeptRows(TransactionSynchronizationRegistry transaction, Rows rows) {
        this.transaction = transaction;
        this.rows = rows;
    }

    /** The event and its place in the outbox; a transaction must be there. */
    public void add(EventRow event) {
        var waiting = waiting();
        waiting.add(event);
        writeIfFull(waiting);
    }

    /** A transaction must be there. */
    public void add(AuditRow change) {
        var waiting = waiting();
        waiting.add(change);
        writeIfFull(waiting);
    }

    /** Nothing is gathered without bound. */
    private void writeIfFull(WaitingRows waiting) {
        if (waiting.isFull()) {
            write();
        }
    }

    /** A transaction must be there. */
    public void answer(KeyAnswer answer) {
        var waiting = waiting();
        waiting.add(answer);
        writeIfFull(waiting);
    }

    /**
     * Writes what waits in this transaction, if there is one.
     *
     * @throws org.lotline.runtime.database.DatabaseException if the database refuses it
     */
    public void write() {
        known().filter(waiting -> waiting.size() > 0).ifPresent(waiting -> {
            rows.list(waiting.statement(), row -> true, waiting.parameters());
            waiting.clear();
        });
    }

    private Optional<WaitingRows> known() {
        return transaction.getTransactionKey() == null
                ? Optional.empty()
                : Optional.ofNullable((WaitingRows) transaction.getResource(WaitingRows.class));
    }

    private WaitingRows waiting() {
        return known().orElseGet(() -> {
            var waiting = new WaitingRows();
            transaction.putResource(WaitingRows.class, waiting);
            transaction.registerInterposedSynchronization(new BeforeCommit());
            return waiting;
        });
    }

    private final class BeforeCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            write();
        }

        @Override
        public void afterCompletion(int status) {
            // what waited is gone with the transaction
        }
    }
}
