package org.lotline.trace.answer.known;

import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * @param requiredOrigins of {@code MELTED}, {@code POURED} and {@code MANUFACTURED} those whose countries must be on record where the item
 *     is received
 * @param countryList the list that has the admitted countries; {@code null} if any is
 * @param admittedCountries by ISO 3166-1 alpha-2; none without a list
 * @param independentRefused whether what comes from an independent source may not be used
 */
public record TraceabilityPolicy(
        Tracking tracking,
        List<String> requiredCertificates,
        boolean heatRequired,
        boolean receivingInspection,
        boolean shelfLifeRequired,
        List<String> requiredOrigins,
        @Nullable String countryList,
        List<String> admittedCountries,
        boolean independentRefused) {

    /** Empty if the item isn't defined. */
    public static Optional<TraceabilityPolicy> of(String item, KnownFacts records) {
        return records.policy(item, key -> records.present(key, ITEM_DEFINED).map(TraceabilityPolicy::of));
    }

    private static TraceabilityPolicy of(KnownFact definition) {
        var tracking = Tracking.of(definition.text(Property.TRACKING));
        var tracked = tracking != Tracking.NONE;
        return new TraceabilityPolicy(
                tracking,
                tracked ? lines(definition, Property.REQUIRED_CERTIFICATES) : List.of(),
                tracked && definition.isSo(Property.HEAT_REQUIRED),
                tracked && definition.isSo(Property.RECEIVING_INSPECTION),
                tracked && definition.isSo(Property.SHELF_LIFE_REQUIRED),
                tracked ? lines(definition, Property.REQUIRED_ORIGINS) : List.of(),
                definition.text(Property.COUNTRY_LIST),
                lines(definition, Property.ADMITTED_COUNTRIES),
                tracked && definition.isSo(Property.INDEPENDENT_REFUSED));
    }

    private static List<String> lines(KnownFact definition, Property property) {
        var written = definition.text(property);
        return written == null ? List.of() : written.lines().toList();
    }
}
