package org.lotline.trace.answer.gap;

import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.INSPECTED;
import static org.lotline.trace.lineage.FactKind.INSPECTION_PLANNED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SERIAL_OF;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Tracking;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.TraceabilityPolicy;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.lineage.Property;

/**
 * What lacks of expiry, serial number and inspections that policy or inspection plan ask of a lot. A serialised unit has those of
 * its lot.
 */
final class PolicyGaps {

    private static final String RECEIVING = "receiving";
    private static final String FIRST_ARTICLE = "first-article";
    private static final String PASSED = "passed";

    private final KnownFacts records;
    private final TracedLot lot;
    private final TraceabilityPolicy policy;
    private final boolean received;

    PolicyGaps(KnownFacts records, TracedLot lot, TraceabilityPolicy policy) {
        this.records = records;
        this.lot = lot;
        this.policy = policy;
        this.received = !records.to(lot.key(), RECEIVED).isEmpty();
    }

    Stream<Gap> gaps() {
        return Stream.of(expiry().stream(), serial().stream(), inspections()).flatMap(gaps -> gaps);
    }

    /** Only receiving records one. */
    private Optional<Gap> expiry() {
        return received && policy.shelfLifeRequired() && lot.expiresOn() == null
                ? Optional.of(Gap.of(
                        GapKind.EXPIRY_MISSING,
                        lot,
                        "Lot %s has no expiry date on record, which its item requires: record it with POST /lots/{lotId}/shelf-life."
                                .formatted(lot.name())))
                : Optional.empty();
    }

    private Optional<Gap> serial() {
        return received && policy.tracking() == Tracking.SERIAL && lot.serial() == null
                ? Optional.of(Gap.of(
                        GapKind.SERIAL_MISSING,
                        lot,
                        "Lot %s came in without serial numbers, although its item is tracked by serial: correct its receipt."
                                .formatted(lot.name())))
                : Optional.empty();
    }

    private Stream<Gap> inspections() {
        if (!received && records.to(lot.key(), COMPLETED).isEmpty()) {
            return Stream.empty();
        }
        return required().stream().filter(kind -> !isPassed(kind)).map(this::notInspected);
    }

    private Set<String> required() {
        var required = new LinkedHashSet<String>();
        if (policy.receivingInspection()) {
            required.add(RECEIVING);
        }
        var item = lot.item();
        if (item != null && policy.tracking() != Tracking.NONE) {
            records.present(Keys.item(item), INSPECTION_PLANNED)
                    .flatMap(plan -> Optional.ofNullable(plan.text(Property.REQUIRED_INSPECTIONS)))
                    .ifPresent(kinds -> required.addAll(kinds.lines().toList()));
        }
        if (!received) {
            required.remove(RECEIVING);
        }
        return required;
    }

    private boolean isPassed(String kind) {
        return passed(lot.key(), kind)
                || areAllPassed(units(), kind)
                || (kind.equals(FIRST_ARTICLE) && areAllPassed(jobs(), kind));
    }

    private boolean areAllPassed(List<String> keys, String kind) {
        return !keys.isEmpty() && keys.stream().allMatch(key -> passed(key, kind));
    }

    private List<String> units() {
        return records.from(lot.key(), SERIAL_OF).stream()
                .map(KnownFact::to)
                .distinct()
                .toList();
    }

    private List<String> jobs() {
        return records.to(lot.key(), COMPLETED).stream()
                .map(KnownFact::from)
                .distinct()
                .toList();
    }

    private boolean passed(String key, String kind) {
        return records.to(key, INSPECTED).stream()
                .anyMatch(said -> kind.equals(said.text(Property.KIND)) && PASSED.equals(said.text(Property.RESULT)));
    }

    private Gap notInspected(String kind) {
        return Gap.of(
                GapKind.INSPECTION_MISSING,
                lot,
                "Lot %s has not passed the %s inspection that is required: record it with POST /inspections."
                        .formatted(lot.name(), kind));
    }
}
