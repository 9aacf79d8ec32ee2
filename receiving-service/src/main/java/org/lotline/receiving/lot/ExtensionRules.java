package org.lotline.receiving.lot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.ShelfLifeRecorded.Evidence;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Finding;

/** What must hold of a date that replaces the one on record: why, and of a later one who says so and what shows it. */
final class ExtensionRules {

    private static final String QUALITY = "quality";

    private ExtensionRules() {}

    /** Who replaces the date on record says why. */
    static Optional<Finding> unexplained(@Nullable LocalDate onRecord, @Nullable String reason) {
        return onRecord == null || (reason != null && !reason.isBlank())
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ReceivingProblem.REASON_MISSING,
                                "reason",
                                "%s is on record, and no reason is given for another date.".formatted(onRecord),
                                "Say in reason why the date changes, such as the supplier's retest.")
                        .saidAtField("is required where another date is on record"));
    }

    /** An extension is quality's to record, with its evidence; a report of it too, for it says that the material is good. */
    static List<Finding> unproven(
            @Nullable LocalDate onRecord, LocalDate wanted, @Nullable Evidence evidence, ActContext act) {
        if (onRecord == null || !wanted.isAfter(onRecord)) {
            return List.of();
        }
        if (!act.roles().contains(QUALITY)) {
            return List.of(Finding.of(
                            ReceivingProblem.EXTENSION_NEEDS_QUALITY,
                            "expiresOn",
                            "%s is on record, and %s is later: only quality extends a shelf life."
                                    .formatted(onRecord, wanted),
                            "Have quality record it with its evidence; a date that was written wrongly is corrected with POST /corrections.")
                    .saidAtField("is later than the one on record"));
        }
        return evidence != null
                ? List.of()
                : List.of(Finding.of(
                                ReceivingProblem.EVIDENCE_MISSING,
                                "evidence",
                                "%s is on record, and nothing shows that the lot may be used until %s."
                                        .formatted(onRecord, wanted),
                                "Name in evidence the test report or certificate, and who approved the extension.")
                        .saidAtField("is required of a later date"));
    }
}
