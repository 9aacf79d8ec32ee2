package org.lotline.shipping.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.production.api.LotsApi;
import org.lotline.contracts.production.model.FloorLotJson;
import org.lotline.contracts.shared.model.ActJson;
import org.lotline.contracts.shared.model.MoveOrderJson;
import org.lotline.custody.HeldLot;
import org.lotline.custody.rest.Moves;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.rest.Quantities;
import org.lotline.runtime.rule.Findings;
import org.lotline.runtime.rule.Ruling;
import org.lotline.shipping.lot.Floor;

/** Production over its contract. */
@ApplicationScoped
class ProductionFloor implements Floor {

    private static final String PRODUCTION = "production";
    /** Production answers within 3 s, even if it has to fetch from the dock first. */
    private static final Duration ANSWER = Duration.ofMillis(3_500);

    private final Peers peers;
    private final LotsApi lots;

    ProductionFloor(Peers peers) {
        this.peers = peers;
        this.lots = peers.client(LotsApi.class, PRODUCTION, ANSWER);
    }

    @Override
    public List<HeldLot> named(String number) {
        return peers.call(PRODUCTION, () -> lots.findLots(number)).getEntity().getLots().stream()
                .map(ProductionFloor::lotOf)
                .toList();
    }

    @Override
    public Ruling<Given> give(
            UUID lotId, Quantity quantity, Optional<Instant> occurredAt, String performedBy, String key) {
        var order = new MoveOrderJson()
                .quantity(Quantities.modelOf(quantity))
                .to(MoveOrderJson.ToEnum.FINISHED_GOODS)
                .act(new ActJson().performedBy(performedBy).occurredAt(occurredAt.orElse(null)));
        try {
            var move = peers.call(PRODUCTION, () -> lots.moveLot(lotId, key, order))
                    .getEntity();
            return Ruling.given(new Given(move.getMoveId(), Moves.movedOf(move), move.getOccurredAt()));
        } catch (ProblemException e) {
            return new Ruling.Against<>(Findings.of(e));
        }
    }

    private static HeldLot lotOf(FloorLotJson lot) {
        return new HeldLot(
                lot.getLotId(),
                lot.getLotNumber(),
                Quantities.itemOf(lot.getItem()),
                lot.getOwner(),
                lot.getLocation(),
                Quantity.zero(Unit.of(lot.getOnHand().getUnit())));
    }
}
