package org.lotline.shipping.correction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.pick.FetchedPick;
import org.lotline.shipping.pick.FetchingPick;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.Shipments;

/** Before a correction: finding what truly left, and fetching from the floor what lies there by the books. */
@ApplicationScoped
public class PreparingCorrection {

    private final Shipments shipments;
    private final FetchingPick fetching;

    PreparingCorrection(Shipments shipments, FetchingPick fetching) {
        this.shipments = shipments;
        this.fetching = fetching;
    }

    /**
     * Asks others, outside any transaction, once the voids are found to be in order.
     *
     * @param key the Idempotency-Key of the correction
     */
    public PreparedCorrection prepare(ShipmentCorrection wanted, ActContext act, String key) {
        var left = QuarkusTransaction.requiringNew().call(() -> {
            var shipment = shipments.byNumber(wanted.replacements().shipmentNumber());
            Findings.refuse(ShipmentCorrectionRules.notLeft(shipment));
            return new Left(
                    act.at(Optional.ofNullable(shipment.confirmedAt).orElseThrow()),
                    ShipmentCorrectionRules.toVoid(shipment, shipments.lines(shipment), wanted.voids())
                            .orRefuse());
        });
        var replacements = wanted.replacements().lines().isEmpty()
                ? FetchedPick.nothing(wanted.replacements())
                : fetching.fetchWhatLeft(wanted.replacements(), left.act(), freed(left.toVoid()), key);
        return new PreparedCorrection(wanted, replacements);
    }

    private record Left(ActContext act, List<ShipmentLine> toVoid) {}

    /** By lot, what lies here again once the lines are void. */
    private static Map<UUID, Quantity> freed(List<ShipmentLine> toVoid) {
        var freed = new HashMap<UUID, Quantity>();
        toVoid.forEach(line -> freed.merge(line.lotId, line.quantity(), Quantity::plus));
        return freed;
    }
}
