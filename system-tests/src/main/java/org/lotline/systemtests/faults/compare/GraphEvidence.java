package org.lotline.systemtests.faults.compare;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the traces say at rest.
 *
 * @param lots by the heat that was asked for
 * @param reached by the heat that was asked for: what came of it
 * @param certified by a certificate's number, once for each certificate of that number: the received lots that it covers
 * @param notUpToDate answers that didn't say that they were, with what they said was missing
 */
record GraphEvidence(
        Map<String, List<FoundLot>> lots,
        Map<String, Reached> reached,
        Map<String, List<List<UUID>>> certified,
        List<String> notUpToDate) {

    GraphEvidence {
        lots = Map.copyOf(lots);
        reached = Map.copyOf(reached);
        certified = Map.copyOf(certified);
        notUpToDate = List.copyOf(notUpToDate);
    }

    /** All lots that carry one of these supplier lots. */
    List<FoundLot> carrying(String heat, Collection<String> supplierLots) {
        return lots.getOrDefault(heat, List.of()).stream()
                .filter(lot -> supplierLots.contains(lot.supplierLot()))
                .toList();
    }
}
