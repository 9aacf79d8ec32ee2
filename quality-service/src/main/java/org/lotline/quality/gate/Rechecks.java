package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lotline.quality.Rows;

/** The clearances whose ancestry is to be asked for again, because a later fact may have widened it. */
@ApplicationScoped
class Rechecks {

    private final Rows rows;

    Rechecks(Rows rows) {
        this.rows = rows;
    }

    /**
     * One clearance to be asked for again.
     *
     * @param ticket tells whether it was queued anew meanwhile
     */
    record Recheck(UUID clearanceId, UUID lotId, long ticket) {}

    /**
     * Each new clearance once: a fact that came between the asking and the giving found no clearance to queue, and is in the answer
     * of an asking after the giving.
     */
    void queue(UUID clearanceId) {
        rows.update("insert into recheck (clearance_id) values (?) on conflict do nothing", clearanceId);
    }

    /** Those given or confirmed whose basis holds one of the keys. */
    void queueOf(Collection<String> keys) {
        rows.update("""
                insert into recheck (clearance_id)
                select distinct c.clearance_id from clearance c join clearance_basis b using (clearance_id)
                where b.key = any (?::text[]) and c.status <> 'returned'
                on conflict (clearance_id) do update set ticket = nextval('recheck_ticket')""", keys);
    }

    /** Oldest first. */
    List<Recheck> next(int limit) {
        return rows.list(
                "select r.clearance_id, c.lot_id, r.ticket from recheck r join clearance c using (clearance_id) order by ticket limit ?",
                row -> new Recheck(row.uuid("clearance_id"), row.uuid("lot_id"), row.number("ticket")),
                limit);
    }

    /** To the end of the queue. */
    void later(Recheck recheck) {
        rows.update(
                "update recheck set ticket = nextval('recheck_ticket') where clearance_id = ?", recheck.clearanceId());
    }

    /** Unless it was queued anew. */
    void done(Recheck recheck) {
        rows.update(
                "delete from recheck where clearance_id = ? and ticket = ?", recheck.clearanceId(), recheck.ticket());
    }
}
