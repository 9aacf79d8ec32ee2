package org.lotline.receiving.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What quality's word means for a received lot, and for who puts it away. */
public final class InspectionRules {

    private static final String FIELD = "lotId";

    private InspectionRules() {}

    /**
     * How it stands: of what speaks against it the first counts.
     *
     * @param isAll whether all that quality has said was heard
     */
    public static InspectionStatus status(QualityWord word, boolean isAll) {
        if (word.isRejected()) {
            return InspectionStatus.REJECTED;
        }
        if (!word.holds().isEmpty() || word.found() != null) {
            return InspectionStatus.HELD;
        }
        if (word.isAwaiting()) {
            return InspectionStatus.AWAITING;
        }
        return isAll ? InspectionStatus.ACCEPTED : InspectionStatus.UNKNOWN;
    }

    /** All that speaks against it, in sentences. */
    public static List<String> reasons(QualityWord word) {
        var against = new ArrayList<Finding>(rejected(word));
        found(word).ifPresent(against::add);
        word.holds().stream().map(hold -> held(word, hold)).forEach(against::add);
        against.addAll(awaiting(word));
        return against.stream().map(Finding::sentence).toList();
    }

    /** What speaks against putting it away to the floor. A hold that blocks shipments alone does not. */
    static List<Finding> putAway(QualityWord word) {
        var against = new ArrayList<Finding>(rejected(word));
        found(word).ifPresent(against::add);
        word.holds().stream()
                .filter(QualityWord.Hold::blocksIssue)
                .map(hold -> held(word, hold))
                .forEach(against::add);
        against.addAll(awaiting(word));
        return List.copyOf(against);
    }

    /** What was heard speaks against it, and whether that still stands can't be known now. */
    static Finding notKnown(QualityWord word, long asOf) {
        return Finding.deviation(
                ProblemType.UNAVAILABLE,
                FIELD,
                "It can't be known now whether %s may be put away: %s So far quality was heard up to %d, and it does not answer."
                        .formatted(word.lotNumber(), String.join(" ", reasons(word)), asOf),
                "Send it again in a moment; as a report (act.mode) it is taken and says so.");
    }

    private static List<Finding> rejected(QualityWord word) {
        var rejected = new ArrayList<Finding>();
        if (word.rejectedBy() != null) {
            rejected.add(Finding.deviation(
                    ReceivingProblem.REJECTED,
                    FIELD,
                    "%s is scrapped or returned by the disposition of %s."
                            .formatted(word.lotNumber(), word.rejectedBy()),
                    "Leave it at the dock and scrap it or send it back; or have quality decide anew on that NCR."));
        }
        if (word.hasFailed()) {
            rejected.add(
                    Finding.deviation(
                            ReceivingProblem.REJECTED,
                            FIELD,
                            "%s has failed its last receiving inspection.".formatted(word.lotNumber()),
                            "Leave it at the dock; once it is in order, have quality record another inspection of it, kind receiving."));
        }
        return rejected;
    }

    private static List<Finding> awaiting(QualityWord word) {
        return word.isAwaiting() && !word.hasFailed()
                ? List.of(
                        Finding.deviation(
                                ReceivingProblem.AWAITING_INSPECTION,
                                FIELD,
                                "%s has not passed its receiving inspection.".formatted(word.lotNumber()),
                                "Have quality record the inspection, kind receiving, of the lot as it was received; then put it away."))
                : List.of();
    }

    private static Optional<Finding> found(QualityWord word) {
        return Optional.ofNullable(word.found())
                .map(
                        found -> Finding.deviation(
                                ReceivingProblem.HELD,
                                FIELD,
                                found == QualityWord.Found.UNIDENTIFIED
                                        ? "%s was found, and nobody knows of which lot it is."
                                                .formatted(word.lotNumber())
                                        : "%s was found, and quality has not released its hold."
                                                .formatted(word.lotNumber()),
                                "Have quality correct its identity, by heat, supplier lot or serial, and release its hold with evidence."));
    }

    private static Finding held(QualityWord word, QualityWord.Hold hold) {
        return Finding.deviation(
                ReceivingProblem.HELD,
                FIELD,
                "%s is on hold by %s: %s".formatted(word.lotNumber(), hold.holdNumber(), hold.reason()),
                "Take other material, or have quality release the hold; at the dock it may go elsewhere, a receiver splits it off.");
    }
}
