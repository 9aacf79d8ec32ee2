package org.lotline.quality.gaterelease;

import java.util.List;
import org.lotline.quality.QualityProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;

/** Who may approve a gate release, and when. */
final class GateReleaseRules {

    private static final String WAY_OUT =
            "Have another person of quality approve it, with a token and a badge of their own.";

    private GateReleaseRules() {}

    /**
     * Both the token and the badge must be another's, and neither may be the other one of the first person: a badge alone is
     * quickly typed, and a token alone may be a terminal's.
     *
     * @throws ProblemException 409
     */
    static void refuseUnlessSecondPerson(GateRelease release, ActContext act) {
        var first = List.of(release.proposedBy(), release.proposalRecordedBy());
        var objections = new Objections();
        if (first.contains(act.performedBy())) {
            objections.add(
                    QualityProblem.SECOND_PERSON_NEEDED,
                    "act.performedBy",
                    "%s proposed it and can't approve it.".formatted(act.performedBy()),
                    WAY_OUT);
        }
        if (first.contains(act.recordedBy())) {
            objections.add(
                    QualityProblem.SECOND_PERSON_NEEDED,
                    "Authorization",
                    "It was proposed with the token of %s.".formatted(act.recordedBy()),
                    WAY_OUT);
        }
        objections.refuseIfAny();
    }

    /** @throws ProblemException 409 */
    static void refuseIfApproved(GateRelease release) {
        var approval = release.approval();
        if (approval != null) {
            throw new ProblemException(
                    QualityProblem.GATE_RELEASE_APPROVED,
                    "It was approved at %s by %s.".formatted(approval.at(), approval.by()),
                    "Nothing is to be done: the shipment may be confirmed.");
        }
    }
}
