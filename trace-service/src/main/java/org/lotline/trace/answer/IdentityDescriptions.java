package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.MILL_DEFINED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_NUMBERED;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/** Who it is that a seed stands for: its number in the ways it is written, and whose it is. */
final class IdentityDescriptions {

    private static final FactKind[] NAMINGS = {
        HEAT_NUMBERED, SUPPLIER_LOT_NUMBERED, CERTIFICATE_NUMBERED, LOT_NUMBERED, JOB_NUMBERED, SHIPMENT_NUMBERED
    };

    private final KnownFacts records;

    IdentityDescriptions(KnownFacts records) {
        this.records = records;
    }

    TraceIdentity identity(Seed seed, String key, Whereabouts whereabouts, List<Gap> gaps, boolean complete) {
        var present = records.present(key, NAMINGS);
        var mill = text(present, Property.MILL);
        return new TraceIdentity(
                key,
                seed.kind(),
                number(seed, key),
                seed.within().orElse(Window.ALWAYS),
                mill,
                mill == null ? null : text(records.present(Keys.mill(mill), MILL_DEFINED), Property.NAME),
                text(present, Property.SUPPLIER),
                spellings(key),
                whereabouts,
                gaps,
                complete);
    }

    /** As it was written last; the code of a resource, and what was asked of an order. */
    String number(Seed seed, String key) {
        if (seed instanceof ResourceSeed resource) {
            return resource.code();
        }
        if (seed instanceof OrderSeed order) {
            return order.number();
        }
        var number = text(records.present(key, NAMINGS), Property.NUMBER);
        return number == null ? NodeKeys.identity(key) : number;
    }

    private List<String> spellings(String key) {
        return records.to(key, NAMINGS).stream()
                .map(said -> said.text(Property.NUMBER))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String text(Optional<KnownFact> said, Property property) {
        return said.map(fact -> fact.text(property)).orElse(null);
    }
}
