package org.lotline.quality.gaterelease;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotline.quality.QualityProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Finding;

/** Who may approve a gate release, and when. */
final class GateReleaseRules {

    private static final String WAY_OUT =
            "Have another person of quality approve it, with a token and a badge of their own.";

    private GateReleaseRules() {}

    /**
     * Both the token and the badge must be another's, and neither may be the other one of the first person: a badge alone is
     * quickly typed, and a token alone may be a terminal's.
     */
    static List<Finding> bySecondPerson(GateRelease.Proposal proposal, ActContext act) {
        var first = List.of(proposal.by(), proposal.recordedBy());
        var findings = new ArrayList<Finding>();
        if (first.contains(act.performedBy())) {
            findings.add(Finding.of(
                    QualityProblem.SECOND_PERSON_NEEDED,
                    "act.performedBy",
                    "%s proposed it and can't approve it.".formatted(act.performedBy()),
                    WAY_OUT));
        }
        if (first.contains(act.recordedBy())) {
            findings.add(Finding.of(
                    QualityProblem.SECOND_PERSON_NEEDED,
                    "Authorization",
                    "It was proposed with the token of %s.".formatted(act.recordedBy()),
                    WAY_OUT));
        }
        return findings;
    }

    /** It is approved once. */
    static Optional<Finding> notApproved(GateRelease release) {
        return Optional.ofNullable(release.approval)
                .map(approval -> Finding.of(
                        QualityProblem.GATE_RELEASE_APPROVED,
                        "It was approved at %s by %s.".formatted(approval.at(), approval.by()),
                        "Nothing is to be done: the shipment may be confirmed."));
    }
}
