package org.lotline.shipping.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shipping.model.HoldsKnownJson;
import org.lotline.contracts.shipping.model.LineHoldJson;
import org.lotline.contracts.shipping.model.ShipmentJson;
import org.lotline.shipping.gate.Blocks;
import org.lotline.shipping.gate.LotHolds;

/** Holds as the contract has them. */
final class HoldMapping {

    private HoldMapping() {}

    static HoldsKnownJson knownOf(LotHolds holds) {
        return holds.isKnown() ? HoldsKnownJson.KNOWN : HoldsKnownJson.UNKNOWN;
    }

    /** Absent if there are none. */
    static @Nullable List<LineHoldJson> modelOf(List<LotHolds.Hold> holds) {
        return holds.isEmpty()
                ? null
                : holds.stream()
                        .map(hold -> new LineHoldJson()
                                .holdNumber(hold.holdNumber())
                                .reason(hold.reason())
                                .blocks(blocksOf(hold.blocks()))
                                .by(hold.by()))
                        .toList();
    }

    /** The shipment with the holds that reach its lines. */
    static ShipmentJson with(ShipmentJson shipment, LotHolds holds) {
        shipment.getLines().forEach(line -> line.onHold(modelOf(holds.of(line.getLotId()))));
        return shipment.holds(knownOf(holds));
    }

    private static LineHoldJson.BlocksEnum blocksOf(Blocks blocks) {
        return switch (blocks) {
            case ISSUE -> LineHoldJson.BlocksEnum.ISSUE;
            case SHIP -> LineHoldJson.BlocksEnum.SHIP;
            case BOTH -> LineHoldJson.BlocksEnum.BOTH;
        };
    }
}
