package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.database.Rows;

/**
 * When an act on a lot takes effect. An act that says when it was done, is done then. One that happens now happens behind
 * whatever has happened to the lot: it waited for the lot's lock, and the clocks of two services are never quite the same, so
 * its own "now" may lie before what it takes has come.
 */
@ApplicationScoped
public class EffectiveTime {

    private final Rows rows;

    EffectiveTime(Rows rows) {
        this.rows = rows;
    }

    /** The act with its true {@code occurredAt}. The caller holds the lot's row lock. */
    public ActContext of(ActContext act, UUID lotId) {
        return of(act, List.of(lotId));
    }

    /** The same for one act on several lots, all locked: it happens behind what has happened to any of them. */
    public ActContext of(ActContext act, Collection<UUID> lotIds) {
        if (!act.isNow()) {
            return act;
        }
        return lotIds.stream()
                .map(this::lastEntry)
                .max(Comparator.naturalOrder())
                .filter(last -> last.isAfter(act.occurredAt()))
                .map(act::at)
                .orElse(act);
    }

    /** The act's time, or that of the last thing that happened to the lot, whichever is later. */
    public Instant behindAll(ActContext act, UUID lotId) {
        var last = lastEntry(lotId);
        return last.isAfter(act.occurredAt()) ? last : act.occurredAt();
    }

    private Instant lastEntry(UUID lotId) {
        return rows.list(
                        "SELECT coalesce(max(occurred_at), 'epoch') FROM held_entry WHERE lot_id = ?",
                        row -> row.instant(1),
                        lotId)
                .getFirst();
    }
}
