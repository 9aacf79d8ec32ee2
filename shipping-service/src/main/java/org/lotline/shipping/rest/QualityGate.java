package org.lotline.shipping.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.quality.api.ClearancesApi;
import org.lotline.contracts.quality.api.HoldsApi;
import org.lotline.contracts.quality.model.ClearanceRequest;
import org.lotline.contracts.quality.model.ClearanceReturn;
import org.lotline.contracts.quality.model.HoldOrder;
import org.lotline.contracts.quality.model.HoldSeedOrder;
import org.lotline.contracts.quality.model.Verification;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.gate.Gate;

/** Quality over its contract. */
@ApplicationScoped
class QualityGate implements Gate {

    private static final String QUALITY = "quality";
    /** If the gate can't know within 2 s, nothing ships. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final Peers peers;
    private final ClearancesApi clearances;
    private final HoldsApi holds;

    QualityGate(Peers peers) {
        this.peers = peers;
        this.clearances = peers.client(ClearancesApi.class, QUALITY, ANSWER);
        this.holds = peers.client(HoldsApi.class, QUALITY, ANSWER);
    }

    @Override
    public Cleared clear(Asked asked, String key) {
        var request = new ClearanceRequest()
                .purpose(ClearanceRequest.PurposeEnum.SHIP)
                .lotId(asked.lotId())
                .quantity(Quantities.modelOf(asked.quantity()))
                .shipmentId(asked.shipmentId())
                .lineId(asked.lineId());
        var clearance = peers.call(QUALITY, () -> clearances.giveClearance(key, request))
                .getEntity();
        return new Cleared(clearance.getClearanceId(), clearance.getVerification() == Verification.UNVERIFIED);
    }

    /** The same words whoever puts it back and why: a repetition under the same key has the same body. */
    @Override
    public void giveBack(UUID clearanceId, String key) {
        var body = new ClearanceReturn().reason("The line was put back");
        peers.call(QUALITY, () -> clearances.returnClearance(clearanceId, key, body));
    }

    @Override
    public Placed hold(UUID lotId, String lotNumber, String reason, String key) {
        var order = new HoldOrder()
                .seeds(List.of(new HoldSeedOrder()
                        .kind(HoldSeedOrder.KindEnum.LOT)
                        .id(lotId)
                        .number(lotNumber)))
                .reach(HoldOrder.ReachEnum.THIS_LOT_AND_WHAT_CAME_OF_IT)
                .blocks(HoldOrder.BlocksEnum.BOTH)
                .reason(reason);
        var hold = peers.call(QUALITY, () -> holds.placeHold(key, order)).getEntity();
        return new Placed(hold.getHoldId(), hold.getHoldNumber());
    }
}
