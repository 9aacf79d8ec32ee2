package org.lotline.shipping.confirmation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lotline.shipping.shipment.GateWord;

/**
 * A shipment whose goods leave now.
 *
 * @param shipmentNumber which
 * @param spent the clearances that quality has spent for it
 * @param words of a report, by line: what the gate said instead of yes
 */
public record Departure(String shipmentNumber, Set<UUID> spent, Map<UUID, GateWord> words) {

    public Departure {
        spent = Set.copyOf(spent);
        words = Map.copyOf(words);
    }
}
