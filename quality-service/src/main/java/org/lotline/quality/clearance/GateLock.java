package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.lotline.runtime.database.Rows;

/**
 * The plant-wide lock of the gate, held until the transaction ends: clearances share it, whoever places or releases a hold has
 * it alone. So either the clearance sees the hold, or the hold sees the clearance. One lock for the whole plant, because a hold
 * on an ancestor and the lot that is shipped have no row in common (ADR 11). Take it first in a READ COMMITTED transaction: each
 * later statement then sees all that was committed before the lock was given.
 */
@ApplicationScoped
public class GateLock {

    /** Any number that no other advisory lock of this database uses. */
    private static final long KEY = 0x4C6F744C47617465L;

    private final Rows rows;

    GateLock(Rows rows) {
        this.rows = rows;
    }

    @Transactional(TxType.MANDATORY)
    public void shared() {
        rows.list("select 1 from pg_advisory_xact_lock_shared(?)", row -> true, KEY);
    }

    @Transactional(TxType.MANDATORY)
    public void exclusive() {
        rows.list("select 1 from pg_advisory_xact_lock(?)", row -> true, KEY);
    }
}
