package org.lotline.quality.clearance;

import org.lotline.runtime.database.Rows;

/**
 * Planted: each side locks only the lot that it is about, the shipped one here, the held one there. On an ancestor the two never
 * meet.
 */
public final class PlantedLock extends GateLock {

    /** What the act on this thread is about. */
    public static final ThreadLocal<String> ABOUT = ThreadLocal.withInitial(() -> "");

    private final Rows rows;

    public PlantedLock(Rows rows) {
        super(rows);
        this.rows = rows;
    }

    @Override
    public void shared() {
        lock();
    }

    @Override
    public void exclusive() {
        lock();
    }

    private void lock() {
        rows.list("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, ABOUT.get());
    }
}
