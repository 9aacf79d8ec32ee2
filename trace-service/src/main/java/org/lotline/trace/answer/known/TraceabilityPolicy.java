package org.lotline.trace.answer.known;

import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;

import java.util.List;
import java.util.Optional;
import org.lotline.contracts.events.Tracking;
import org.lotline.trace.lineage.Property;

/**
 * Which records an item needs by its present definition.
 *
 * @param tracking {@code LOT}, {@code SERIAL}, or {@code NONE}, which needs none
 * @param requiredCertificates types, in the order of the definition
 * @param heatRequired whether heat and mill must be on record where the item is received
 * @param receivingInspection whether a lot has to be inspected on receipt
 * @param shelfLifeRequired whether it must be on record until when a lot may be used
 */
public record TraceabilityPolicy(
        Tracking tracking,
        List<String> requiredCertificates,
        boolean heatRequired,
        boolean receivingInspection,
        boolean shelfLifeRequired) {

    /** Empty if the item isn't defined. */
    public static Optional<TraceabilityPolicy> of(String item, KnownFacts records) {
        return records.policy(item, key -> records.present(key, ITEM_DEFINED).map(TraceabilityPolicy::of));
    }

    private static TraceabilityPolicy of(KnownFact definition) {
        var tracking = Tracking.of(definition.text(Property.TRACKING));
        var tracked = tracking != Tracking.NONE;
        var certificates = definition.text(Property.REQUIRED_CERTIFICATES);
        return new TraceabilityPolicy(
                tracking,
                tracked && certificates != null ? certificates.lines().toList() : List.of(),
                tracked && definition.isSo(Property.HEAT_REQUIRED),
                tracked && definition.isSo(Property.RECEIVING_INSPECTION),
                tracked && definition.isSo(Property.SHELF_LIFE_REQUIRED));
    }
}
