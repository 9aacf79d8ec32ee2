package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.MILL_DEFINED;
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
final class Identifying {

    private static final FactKind[] NAMINGS = {HEAT_NUMBERED, SUPPLIER_LOT_NUMBERED, CERTIFICATE_NUMBERED, LOT_NUMBERED
    };

    private final Records records;

    Identifying(Records records) {
        this.records = records;
    }

    TraceIdentity identity(SeedKind kind, String key, Whereabouts whereabouts, List<Gap> gaps, boolean complete) {
        var present = records.present(key, NAMINGS);
        var mill = text(present, Property.MILL);
        var number = text(present, Property.NUMBER);
        return new TraceIdentity(
                key,
                kind,
                number == null ? NodeKeys.identity(key) : number,
                mill,
                mill == null ? null : text(records.present(Keys.mill(mill), MILL_DEFINED), Property.NAME),
                text(present, Property.SUPPLIER),
                spellings(key),
                whereabouts,
                gaps,
                complete);
    }

    private List<String> spellings(String key) {
        return records.to(key, NAMINGS).stream()
                .map(said -> said.text(Property.NUMBER))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String text(Optional<Said> said, Property property) {
        return said.map(fact -> fact.text(property)).orElse(null);
    }
}
