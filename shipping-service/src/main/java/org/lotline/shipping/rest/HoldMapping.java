package org.lotline.shipping.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shipping.model.HoldsKnown;
import org.lotline.contracts.shipping.model.LineHold;
import org.lotline.contracts.shipping.model.Shipment;
import org.lotline.shipping.gate.Blocks;
import org.lotline.shipping.gate.LotHolds;

/** Holds as the contract has them. */
final class HoldMapping {

    private HoldMapping() {}

    static HoldsKnown knownOf(LotHolds holds) {
        return holds.isKnown() ? HoldsKnown.KNOWN : HoldsKnown.UNKNOWN;
    }

    /** Absent if there are none. */
    static @Nullable List<LineHold> modelOf(List<LotHolds.Hold> holds) {
        return holds.isEmpty()
                ? null
                : holds.stream()
                        .map(hold -> new LineHold()
                                .holdNumber(hold.holdNumber())
                                .reason(hold.reason())
                                .blocks(blocksOf(hold.blocks()))
                                .by(hold.by()))
                        .toList();
    }

    /** The shipment with the holds that reach its lines. */
    static Shipment with(Shipment shipment, LotHolds holds) {
        shipment.getLines().forEach(line -> line.onHold(modelOf(holds.of(line.getLotId()))));
        return shipment.holds(knownOf(holds));
    }

    private static LineHold.BlocksEnum blocksOf(Blocks blocks) {
        return switch (blocks) {
            case ISSUE -> LineHold.BlocksEnum.ISSUE;
            case SHIP -> LineHold.BlocksEnum.SHIP;
            case BOTH -> LineHold.BlocksEnum.BOTH;
        };
    }
}
