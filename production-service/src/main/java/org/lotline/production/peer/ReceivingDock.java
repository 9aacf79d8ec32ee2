package org.lotline.production.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.receiving.api.LotsApi;
import org.lotline.contracts.receiving.api.StockApi;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.contracts.receiving.model.NearMissJson;
import org.lotline.contracts.receiving.model.StockRowJson;
import org.lotline.contracts.receiving.model.StockSortJson;
import org.lotline.contracts.receiving.model.StockStatusJson;
import org.lotline.contracts.shared.model.ActJson;
import org.lotline.contracts.shared.model.MoveOrderJson;
import org.lotline.custody.HeldLot;
import org.lotline.custody.rest.Moves;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.floor.Dock;
import org.lotline.production.floor.LyingLot;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.rest.Quantities;
import org.lotline.runtime.rule.Findings;
import org.lotline.runtime.rule.Ruling;

/** Receiving over its contract. */
@ApplicationScoped
class ReceivingDock implements Dock {

    private static final String RECEIVING = "receiving";
    /** Shorter than who moves from here to the finished goods waits. */
    private static final Duration ANSWER = Duration.ofMillis(2_500);
    /** Enough to see that a number is ambiguous. */
    private static final int MOST = 10;
    /** What expires first is among the first. */
    private static final int MOST_LYING = 200;

    private final Peers peers;
    private final LotsApi lots;
    private final StockApi stock;

    ReceivingDock(Peers peers) {
        this.peers = peers;
        this.lots = peers.client(LotsApi.class, RECEIVING, ANSWER);
        this.stock = peers.client(StockApi.class, RECEIVING, ANSWER);
    }

    @Override
    public Found named(String number) {
        var found = peers.call(RECEIVING, () -> lots.findLots(number, null, null, null, null, null, MOST, null))
                .getEntity();
        return new Found(
                found.getLots().stream()
                        .filter(lot -> !lot.getVoided())
                        .map(ReceivingDock::lotOf)
                        .toList(),
                found.getNearMisses().stream().map(NearMissJson::getNumber).toList());
    }

    @Override
    public Lying lying(Item item) {
        var page = peers.call(
                        RECEIVING,
                        () -> stock.listStock(
                                item.partNumber(),
                                item.revision(),
                                null,
                                null,
                                null,
                                null,
                                StockStatusJson.AT_DOCK,
                                null,
                                null,
                                null,
                                null,
                                StockSortJson.EXPIRES_ON,
                                null,
                                MOST_LYING,
                                null))
                .getEntity();
        return new Lying(
                page.getStock().stream()
                        .filter(row -> Quantities.itemOf(row.getItem()).equals(item))
                        .map(ReceivingDock::lyingOf)
                        .toList(),
                !page.getTruncated());
    }

    private static LyingLot lyingOf(StockRowJson row) {
        var lot = new HeldLot(
                row.getLotId(),
                row.getLotNumber(),
                Quantities.itemOf(row.getItem()),
                row.getOwner(),
                row.getLocation(),
                Quantity.stored(
                        row.getQuantity().getValue(), Unit.of(row.getQuantity().getUnit())));
        return new LyingLot(lot, LyingLot.Place.DOCK, row.getExpiresOn());
    }

    @Override
    public Ruling<Moved> move(UUID lotId, Quantity quantity, String key, ActContext act) {
        var order = new MoveOrderJson()
                .quantity(Quantities.modelOf(quantity))
                .to(MoveOrderJson.ToEnum.FLOOR)
                .act(actOf(act));
        try {
            var move =
                    peers.call(RECEIVING, () -> lots.moveLot(lotId, key, order)).getEntity();
            return Ruling.given(new Moved(move.getMoveId(), Moves.movedOf(move), move.getOccurredAt()));
        } catch (ProblemException e) {
            if (e.type().isSilence()) {
                throw e;
            }
            return new Ruling.Against<>(Findings.of(e));
        }
    }

    /** An act that happens now says no time: the same call must be the same again a moment later. */
    private static ActJson actOf(ActContext act) {
        return new ActJson()
                .mode(act.isReport() ? ActJson.ModeEnum.REPORT : ActJson.ModeEnum.REQUEST)
                .performedBy(act.performedBy())
                .occurredAt(act.isNow() ? null : act.occurredAt());
    }

    private static HeldLot lotOf(LotJson lot) {
        return new HeldLot(
                lot.getLotId(),
                lot.getLotNumber(),
                Quantities.itemOf(lot.getItem()),
                lot.getOwner(),
                lot.getLocation(),
                Quantity.stored(
                        lot.getOnHand().getValue(), Unit.of(lot.getOnHand().getUnit())));
    }
}
