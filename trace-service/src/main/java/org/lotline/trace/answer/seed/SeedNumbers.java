package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_NUMBERED;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/** The number of what a seed stands for, in the ways it is written. */
public final class SeedNumbers {

    private static final FactKind[] NAMINGS = {
        HEAT_NUMBERED, SUPPLIER_LOT_NUMBERED, CERTIFICATE_NUMBERED, LOT_NUMBERED, JOB_NUMBERED, SHIPMENT_NUMBERED
    };

    private final KnownFacts records;

    /** @param records what is known of the things that seeds stand for */
    public SeedNumbers(KnownFacts records) {
        this.records = records;
    }

    /** As it was written last; the code of a resource, and what was asked of an order. */
    public String number(Seed seed, String key) {
        if (seed instanceof ResourceSeed resource) {
            return resource.code();
        }
        if (seed instanceof OrderSeed order) {
            return order.number();
        }
        return present(key).map(said -> said.text(Property.NUMBER)).orElseGet(() -> NodeKeys.identity(key));
    }

    /** Which fact numbers it now. */
    public Optional<KnownFact> present(String key) {
        return records.present(key, NAMINGS);
    }

    /** In every way in which the records write it, in alphabetical order. */
    public List<String> spellings(String key) {
        return records.to(key, NAMINGS).stream()
                .map(said -> said.text(Property.NUMBER))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
