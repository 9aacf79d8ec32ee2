package org.lotline.shipping.correction;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lotline.shipping.pick.NewPick;
import org.lotline.shipping.shipment.Shipment;

/**
 * What somebody wants corrected in a shipment that has left.
 *
 * @param reason why
 * @param voids lines that never were
 * @param replacements what truly left
 */
public record ShipmentCorrection(String reason, Set<UUID> voids, NewPick replacements) {

    public ShipmentCorrection {
        voids = Set.copyOf(voids);
    }

    /**
     * What came of it.
     *
     * @param shipment as it stands now
     * @param voidedFacts events that are void now
     * @param newFacts events that stand instead
     * @param clearances by which the voided lines left
     * @param returns what came back of their lots from this shipment
     */
    public record Done(
            Shipment shipment,
            List<UUID> voidedFacts,
            List<UUID> newFacts,
            List<UUID> clearances,
            List<UUID> returns) {}
}
