package org.lotline.quality.ncr;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lotline.quality.QualityProblem;
import org.lotline.runtime.problem.ProblemException;

/** What must hold of NCRs and dispositions. */
public final class NcrRules {

    /** What is decided so never ships, unless it is decided anew. */
    static final Set<String> NEVER_CLEARS = Set.of("scrap", "return-to-vendor", "return-to-customer");

    private NcrRules() {}

    static boolean clears(String decision) {
        return !NEVER_CLEARS.contains(decision);
    }

    /** @throws ProblemException 422 if it is about nothing */
    static void isAboutSomething(NcrReport report) {
        if (report.lots().isEmpty() && report.jobId() == null) {
            throw new ProblemException(
                    QualityProblem.NOTHING_NAMED,
                    "Neither a lot nor a job is named.",
                    "Name the lots that do not conform, or the job whose work does not.",
                    List.of(ProblemException.field("lots", "is empty, and there is no jobId")));
        }
    }

    /** @throws ProblemException 409 for a void NCR */
    static void notVoid(Ncr ncr) {
        if (ncr.status().equals(Ncr.VOID)) {
            throw new ProblemException(
                    QualityProblem.NCR_VOID,
                    "%s is void, as the deviation behind it.".formatted(ncr.ncrNumber()),
                    "Nothing is to be decided; raise a new NCR with POST /ncrs if something does not conform.");
        }
    }

    /** @throws ProblemException 422 for a lot that the NCR is not about */
    static void areOf(List<UUID> lots, Ncr ncr) {
        var foreign = new HashSet<>(lots);
        foreign.removeAll(ncr.lots());
        if (!foreign.isEmpty()) {
            throw new ProblemException(
                    QualityProblem.UNKNOWN_LOT,
                    "%s is not about lot %s."
                            .formatted(ncr.ncrNumber(), foreign.iterator().next()),
                    "Name lots of this NCR, or none for all of them; raise another NCR for other lots.",
                    List.of(ProblemException.field("lots", "names a lot that the NCR is not about")));
        }
    }

    /** @throws ProblemException 422 if a decision that clears nothing, or is about no lot, should release a hold */
    static void mayRelease(String decision, List<UUID> lots) {
        if (!clears(decision) || lots.isEmpty()) {
            throw new ProblemException(
                    QualityProblem.CANNOT_RELEASE,
                    lots.isEmpty()
                            ? "A hold is released for named lots, and the NCR has none."
                            : "%s clears nothing, so no hold ends by it.".formatted(decision),
                    "Leave releasesHold out, or release the hold with POST /holds/{holdNumber}/release.",
                    List.of(ProblemException.field("releasesHold", "can't be released by this decision")));
        }
    }
}
