package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Source;
import org.lotline.quality.OwnActs;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.follow.EventFollower;

/**
 * Puts a hold on found material of which nobody knows which lot it is, once. Recording the identity does not end it: quality releases
 * it, with what shows that the material is in order. The gate does not wait for this hold.
 */
@ApplicationScoped
public class HoldingFoundMaterial implements EventFollower {

    private final PlacingHold placing;
    private final OwnActs acts;
    private final Rows rows;

    HoldingFoundMaterial(PlacingHold placing, OwnActs acts, Rows rows) {
        this.placing = placing;
        this.acts = acts;
        this.rows = rows;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.RECEIVING);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        if (event instanceof LotReceived lot
                && lot.found() != null
                && heldOf(List.of(lot.lotId())).isEmpty()) {
            var hold = placing.place(
                    orderOf(lot), Reach.notKnown("Trace has not been asked yet."), acts.becauseOf(envelope));
            rows.update("insert into found_lot (lot_id, hold_id) values (?, ?)", lot.lotId(), hold.holdId);
        }
    }

    private static HoldOrder orderOf(LotReceived lot) {
        return new HoldOrder(
                List.of(new Seed(SeedKind.LOT, Key.lot(lot.lotId()), lot.lotNumber(), null, null)),
                Extent.THIS_LOT_AND_WHAT_CAME_OF_IT,
                Blocks.BOTH,
                "Found material of which nobody knew which lot it is.",
                null,
                true);
    }

    /** Those of the lots that were put on hold as found, whether the hold has ended or not. */
    public Set<UUID> heldOf(Collection<UUID> lots) {
        return rows
                .list("select lot_id from found_lot where lot_id = any (?::uuid[])", row -> row.uuid(1), lots)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A hold is numbered by the day, under the gate's lock. */
    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return !(event instanceof LotReceived lot) || lot.found() == null;
    }
}
