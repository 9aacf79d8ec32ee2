package org.lotline.shipping.confirmation;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lotline.runtime.act.ActContext;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.ShipmentRules;
import org.lotline.shipping.shipment.Shipments;

/** Planted: the goods leave by what shipping's own row says of their clearances; quality is not asked to spend them. */
@ApplicationScoped
@Unremovable
public class PlantedSpending {

    private final Shipments shipments;
    private final ClearingLines clearing;
    private final Clearances clearances;
    private final Gate gate;
    private final Clock clock;

    PlantedSpending(Shipments shipments, ClearingLines clearing, Clearances clearances, Gate gate, Clock clock) {
        this.shipments = shipments;
        this.clearing = clearing;
        this.clearances = clearances;
        this.gate = gate;
        this.clock = clock;
    }

    public SpendingClearances fromOurOwnRow() {
        return new SpendingClearances(shipments, clearing, clearances, gate, clock) {
            @Override
            public Departure spend(String shipmentNumber, ActContext act) {
                clearing.clear(shipmentNumber);
                var lines = QuarkusTransaction.requiringNew().call(() -> leaving(shipmentNumber));
                return new Departure(shipmentNumber, Set.copyOf(SpendingRules.clearancesOf(lines)), Map.of());
            }
        };
    }

    private List<ShipmentLine> leaving(String shipmentNumber) {
        var shipment = shipments.byNumber(shipmentNumber);
        return ShipmentRules.leaving(shipment, shipments.lines(shipment)).orRefuse();
    }
}
