package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;

import java.util.List;
import java.util.Optional;
import org.lotline.trace.lineage.Property;

/**
 * Which records an item needs by its present definition.
 *
 * @param tracked {@code false} for policy {@code NONE}, which needs none
 * @param requiredCertificates types, in the order of the definition
 * @param heatRequired whether heat and mill must be on record where the item is received
 */
record TraceabilityPolicy(boolean tracked, List<String> requiredCertificates, boolean heatRequired) {

    /** Empty if the item isn't defined. */
    static Optional<TraceabilityPolicy> of(String item, Records records) {
        return records.present(item, ITEM_DEFINED).map(TraceabilityPolicy::of);
    }

    private static TraceabilityPolicy of(Said definition) {
        var tracked = !"NONE".equals(definition.text(Property.TRACKING));
        var certificates = definition.text(Property.REQUIRED_CERTIFICATES);
        return new TraceabilityPolicy(
                tracked,
                tracked && certificates != null ? certificates.lines().toList() : List.of(),
                tracked && "true".equals(definition.text(Property.HEAT_REQUIRED)));
    }
}
