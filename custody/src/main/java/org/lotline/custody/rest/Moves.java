package org.lotline.custody.rest;

import java.time.Instant;
import java.util.UUID;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.shared.model.MoveJson;
import org.lotline.runtime.rest.Quantities;

/** Moves between holders, as the contract has them. */
public final class Moves {

    private Moves() {}

    public static MoveJson modelOf(UUID moveId, LotMoved moved, Instant occurredAt) {
        return new MoveJson()
                .moveId(moveId)
                .lotId(moved.lotId())
                .lotNumber(moved.lotNumber())
                .item(Quantities.modelOf(moved.item()))
                .quantity(Quantities.modelOf(moved.quantity()))
                .from(MoveJson.FromEnum.fromValue(moved.from()))
                .to(MoveJson.ToEnum.fromValue(moved.to()))
                .location(moved.location())
                .owner(moved.owner())
                .deviation(moved.deviation())
                .occurredAt(occurredAt);
    }

    /** What another service says has left it, to be taken up here. */
    public static LotMoved movedOf(MoveJson move) {
        return new LotMoved(
                move.getLotId(),
                move.getLotNumber(),
                Quantities.itemOf(move.getItem()),
                new Measure(move.getQuantity().getValue(), move.getQuantity().getUnit()),
                move.getFrom().value(),
                move.getTo().value(),
                move.getLocation(),
                move.getOwner(),
                move.getDeviation());
    }
}
