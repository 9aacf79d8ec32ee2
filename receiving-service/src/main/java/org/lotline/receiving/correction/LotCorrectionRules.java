package org.lotline.receiving.correction;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.LotRules;
import org.lotline.receiving.lot.Named;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of a correction as it is stated. */
final class LotCorrectionRules {

    private LotCorrectionRules() {}

    /**
     * By lot id, what each lot should have been; empty voids it.
     *
     * @param named what the lots name as they should have been
     */
    static Ruling<Map<UUID, Optional<CheckedLot>>> check(LotCorrection correction, Named named) {
        var findings = new ArrayList<Finding>();
        var checked = new TreeMap<UUID, Optional<CheckedLot>>();
        for (var index = 0; index < correction.lots().size(); index++) {
            var entry = correction.lots().get(index);
            var path = "lots[" + index + "].";
            var judged = entry.corrected().map(stated -> LotRules.check(stated, path + "corrected.", named));
            judged.ifPresent(lot -> findings.addAll(lot.findings()));
            if (checked.put(entry.lotId(), judged.flatMap(lot -> lot.lot())) != null) {
                findings.add(namedTwice(path));
            }
        }
        if (checked.isEmpty()
                && correction.links().isEmpty()
                && correction.withdrawals().isEmpty()
                && correction.counts().isEmpty()) {
            findings.add(Finding.of(
                    ReceivingProblem.NOTHING_TO_CORRECT,
                    "lots",
                    "No lot, certificate link, withdrawal or count is named.",
                    "Name at least one."));
        }
        return Ruling.of(checked, findings);
    }

    /** A link that is voided is there. */
    static Ruling<UUID> linked(LotCorrection.LinkEntry link, Optional<UUID> fact) {
        return Ruling.of(
                fact,
                Finding.of(
                                ReceivingProblem.NOT_LINKED,
                                "certificateLinks",
                                "Certificate %s isn't linked to lot %s.".formatted(link.certificateId(), link.lotId()),
                                "Read GET /lots/{lotId} for the certificates of the lot.")
                        .saidAtField("names a link that isn't there"));
    }

    /**
     * A withdrawal that is voided is there.
     *
     * @param lot of which it took something; empty if it is none
     */
    static Ruling<UUID> withdrawn(UUID fact, int index, Optional<UUID> lot) {
        return Ruling.of(
                lot,
                Finding.of(
                        ReceivingProblem.UNKNOWN_FACT,
                        "withdrawals[%d]".formatted(index),
                        "%s is no scrap, sample or return to a supplier.".formatted(fact),
                        "Send the withdrawalId that the answer gave."));
    }

    /**
     * A count that is voided is there.
     *
     * @param lot that was counted; empty if it is none
     */
    static Ruling<UUID> counted(UUID fact, int index, Optional<UUID> lot) {
        return Ruling.of(
                lot,
                Finding.of(
                        ReceivingProblem.UNKNOWN_FACT,
                        "counts[%d]".formatted(index),
                        "%s is no count.".formatted(fact),
                        "Send the countId that the answer gave."));
    }

    /**
     * A void is not voided.
     *
     * @param field of the request that names the fact
     */
    static Optional<Finding> voidedBefore(UUID fact, String field, boolean stands) {
        return stands
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ReceivingProblem.ALREADY_VOIDED,
                                field,
                                "%s was voided before.".formatted(fact),
                                "Leave it out; a void is not voided: record what happened in truth anew.")
                        .saidAtField("names a fact that is void"));
    }

    private static Finding namedTwice(String path) {
        return Finding.of(
                ReceivingProblem.NOTHING_TO_CORRECT, path + "lotId", "The lot is named twice.", "Name each lot once.");
    }
}
