package org.lotline.quality.gaterelease;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/**
 * One person proposes a gate release, another approves it. It is no fact about material yet: the first is the clearance that is
 * given by it, whose event names it.
 */
@ApplicationScoped
public class ReleasingGate {

    private final GateReleases releases;
    private final AuditLog audit;

    ReleasingGate(GateReleases releases, AuditLog audit) {
        this.releases = releases;
        this.audit = audit;
    }

    /** What the audit keeps of a proposal. */
    private record Proposed(UUID shipmentId, String reason, GateRelease.Proposal proposal) {}

    public GateRelease propose(UUID shipmentId, String reason, ActContext act) {
        var release = new GateRelease();
        release.gateReleaseId = NewIds.next();
        release.shipmentId = shipmentId;
        release.reason = reason;
        release.proposal = new GateRelease.Proposal(act.recordedAt(), act.performedBy(), act.recordedBy());
        release.persist();
        audit.record(
                act,
                Keys.gateRelease(release.gateReleaseId),
                "gate-release-proposed",
                null,
                new Proposed(shipmentId, reason, release.proposal),
                reason);
        return release;
    }

    /**
     * Empty if there is none.
     *
     * @throws org.lotline.runtime.problem.ProblemException 409 if it is approved already, or the proposer approves it
     */
    public Optional<GateRelease> approve(UUID gateReleaseId, ActContext act) {
        return releases.locked(gateReleaseId).map(release -> {
            Findings.refuse(GateReleaseRules.notApproved(release));
            Findings.refuse(GateReleaseRules.bySecondPerson(release.proposal, act));
            release.approval = new GateRelease.Approval(act.recordedAt(), act.performedBy());
            audit.record(
                    act,
                    Keys.gateRelease(gateReleaseId),
                    "gate-release-approved",
                    GateReleaseStatus.PROPOSED,
                    GateReleaseStatus.APPROVED,
                    release.reason);
            return release;
        });
    }
}
