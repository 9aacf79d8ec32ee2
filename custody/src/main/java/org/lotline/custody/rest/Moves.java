package org.lotline.custody.rest;

import java.time.Instant;
import java.util.UUID;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.shared.model.Move;
import org.lotline.runtime.rest.Quantities;

/** Moves between holders, as the contract has them. */
public final class Moves {

    private Moves() {}

    public static Move modelOf(UUID moveId, LotMoved moved, Instant occurredAt) {
        return new Move()
                .moveId(moveId)
                .lotId(moved.lotId())
                .lotNumber(moved.lotNumber())
                .item(Quantities.modelOf(moved.item()))
                .quantity(Quantities.modelOf(moved.quantity()))
                .from(Move.FromEnum.fromValue(moved.from()))
                .to(Move.ToEnum.fromValue(moved.to()))
                .location(moved.location())
                .owner(moved.owner())
                .occurredAt(occurredAt);
    }

    /** What another service says has left it, to be taken up here. */
    public static LotMoved movedOf(Move move) {
        return new LotMoved(
                move.getLotId(),
                move.getLotNumber(),
                Quantities.itemOf(move.getItem()),
                new Measure(move.getQuantity().getValue(), move.getQuantity().getUnit()),
                move.getFrom().value(),
                move.getTo().value(),
                move.getLocation(),
                move.getOwner());
    }
}
