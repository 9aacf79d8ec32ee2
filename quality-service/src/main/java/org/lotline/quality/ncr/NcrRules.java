package org.lotline.quality.ncr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.quality.QualityProblem;
import org.lotline.runtime.rule.Finding;

/** What must hold of NCRs and dispositions. */
final class NcrRules {

    private NcrRules() {}

    /** Nothing does not conform. */
    static Optional<Finding> isAboutSomething(NcrReport report) {
        return !report.lots().isEmpty() || report.jobId() != null
                ? Optional.empty()
                : Optional.of(Finding.of(
                                QualityProblem.NOTHING_NAMED,
                                "lots",
                                "Neither a lot nor a job is named.",
                                "Name the lots that do not conform, or the job whose work does not.")
                        .saidAtField("is empty, and there is no jobId"));
    }

    /** Of a void NCR nothing is decided. */
    static Optional<Finding> notVoid(Ncr ncr) {
        return switch (ncr.status()) {
            case OPEN, DISPOSED -> Optional.empty();
            case VOID ->
                Optional.of(Finding.of(
                        QualityProblem.NCR_VOID,
                        "%s is void, as the deviation behind it.".formatted(ncr.ncrNumber),
                        "Nothing is to be decided; raise a new NCR with POST /ncrs if something does not conform."));
        };
    }

    /** A lot that the NCR is not about. */
    static Optional<Finding> areOf(List<UUID> lots, Ncr ncr) {
        var foreign = new LinkedHashSet<>(lots);
        foreign.removeAll(ncr.lots);
        return foreign.stream()
                .findFirst()
                .map(lot -> Finding.of(
                                QualityProblem.UNKNOWN_LOT,
                                "lots",
                                "%s is not about lot %s.".formatted(ncr.ncrNumber, lot),
                                "Name lots of this NCR, or none for all of them; raise another NCR for other lots.")
                        .saidAtField("names a lot that the NCR is not about"));
    }

    /** A decision that clears nothing, or is about no lot, releases no hold. */
    static Optional<Finding> mayRelease(Decision decision, List<UUID> lots) {
        return decision.clears() && !lots.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                QualityProblem.CANNOT_RELEASE,
                                "releasesHold",
                                lots.isEmpty()
                                        ? "A hold is released for named lots, and the NCR has none."
                                        : "%s clears nothing, so no hold ends by it.".formatted(decision.word()),
                                "Leave releasesHold out, or release the hold with POST /holds/{holdNumber}/release.")
                        .saidAtField("can't be released by this decision"));
    }

    /** There is no such hold to be released. */
    static Finding unknownHold(String holdNumber) {
        return Finding.of(
                        QualityProblem.UNKNOWN_HOLD,
                        "releasesHold",
                        "There is no hold %s.".formatted(holdNumber),
                        "Look the number up with GET /holds.")
                .saidAtField("is not known");
    }
}
