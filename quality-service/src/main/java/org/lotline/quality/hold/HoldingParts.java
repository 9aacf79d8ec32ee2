package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotSplit;
import org.lotline.quality.lot.HeldParts;
import org.lotline.runtime.database.Rows;

/**
 * Puts the open holds on a lot alone on what is split off it, too. Holds that reach what came of it reach parts through the graph, and
 * what is placed later on the lot alone is meant for what is left of it.
 */
@ApplicationScoped
class HoldingParts implements HeldParts {

    /** A part that is known was told before: its hold may have ended since, and others may have been placed. */
    private static final String HOLD = """
            insert into hold_seed (hold_id, ordinal, kind, key, name)
            select h.hold_id, (select max(o.ordinal) + 1 from hold_seed o where o.hold_id = h.hold_id), s.kind, ?, ?
            from hold h join hold_seed s using (hold_id)
            where s.key = ? and h.reach = 'this-lot' and h.released_at is null
            and not exists (select 1 from lot l where l.lot_id = ?)""";

    private final Rows rows;

    HoldingParts(Rows rows) {
        this.rows = rows;
    }

    /** One after the other: a part may have been split in turn. */
    @Override
    public void holdAsTheirLots(List<LotSplit> splits) {
        for (var split : splits) {
            rows.update(HOLD, Keys.lot(split.lotId()), split.lotNumber(), Keys.lot(split.sourceLotId()), split.lotId());
        }
    }
}
