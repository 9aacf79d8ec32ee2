package org.lotline.production.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.lotline.custody.KnownLot;
import org.lotline.custody.KnownPolicy;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.runtime.rule.Finding;

/** What the records of a lot say against its use. */
final class RecordRules {

    private RecordRules() {}

    /** A lot may be used until the end of its last day, by the plant's calendar. */
    static Optional<Finding> expired(KnownLot lot, Instant usedAt, ZoneId plant) {
        var last = lot.expiresOn();
        var day = LocalDate.ofInstant(usedAt, plant);
        return last == null || !day.isAfter(last)
                ? Optional.empty()
                : Optional.of(DeviationKind.EXPIRED.found(
                        "lot",
                        "%s expired on %s; it would be used on %s.".formatted(lot.lotNumber(), last, day),
                        "Take another lot; if its life was extended, record that at receiving first."));
    }

    /** Found of what is put right after the fact: nobody stands at the dock any more to fetch the record. */
    static Optional<Finding> heatMissing(KnownLot lot, KnownPolicy policy) {
        return lot.melt().isPresent() || !policy.heatRequired()
                ? Optional.empty()
                : Optional.of(DeviationKind.RECORD_MISSING.found(
                        "lot",
                        "%s has no heat on record, and %s requires it."
                                .formatted(lot.lotNumber(), lot.item().partNumber()),
                        "Have a receiver correct its receipt with POST /corrections of receiving."));
    }
}
