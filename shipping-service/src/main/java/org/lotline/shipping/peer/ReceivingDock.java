package org.lotline.shipping.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.lotline.contracts.receiving.api.LotsApi;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.custody.HeldLot;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.lot.Dock;

/** Receiving over its contract. */
@ApplicationScoped
class ReceivingDock implements Dock {

    private static final String RECEIVING = "receiving";
    private static final Duration ANSWER = Duration.ofSeconds(2);
    /** More than one is ambiguous already. */
    private static final int ENOUGH = 10;

    private final Peers peers;
    private final LotsApi lots;

    ReceivingDock(Peers peers) {
        this.peers = peers;
        this.lots = peers.client(LotsApi.class, RECEIVING, ANSWER);
    }

    @Override
    public List<HeldLot> named(String number) {
        return peers
                .call(RECEIVING, () -> lots.findLots(number, null, null, null, null, null, ENOUGH, null))
                .getEntity()
                .getLots()
                .stream()
                .filter(lot -> !lot.getVoided())
                .map(ReceivingDock::lotOf)
                .toList();
    }

    private static HeldLot lotOf(LotJson lot) {
        return new HeldLot(
                lot.getLotId(),
                lot.getLotNumber(),
                Quantities.itemOf(lot.getItem()),
                lot.getOwner(),
                lot.getLocation(),
                Quantity.zero(Unit.of(lot.getReceived().getUnit())));
    }
}
