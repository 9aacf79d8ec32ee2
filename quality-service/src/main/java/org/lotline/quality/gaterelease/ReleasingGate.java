package org.lotline.quality.gaterelease;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.NewIds;

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

    public GateRelease propose(UUID shipmentId, String reason, ActContext act) {
        var release = new GateRelease(
                NewIds.next(), shipmentId, reason, act.recordedAt(), act.performedBy(), act.recordedBy(), null);
        releases.insert(release);
        audit.record(act, Keys.gateRelease(release.gateReleaseId()), "gate-release-proposed", null, release, reason);
        return release;
    }

    /**
     * Empty if there is none.
     *
     * @throws org.lotline.runtime.problem.ProblemException 409 if it is approved already, or the proposer approves it
     */
    public Optional<GateRelease> approve(UUID gateReleaseId, ActContext act) {
        return releases.locked(gateReleaseId).flatMap(release -> {
            GateReleaseRules.refuseIfApproved(release);
            GateReleaseRules.refuseUnlessSecondPerson(release, act);
            releases.approve(gateReleaseId, new GateRelease.Approval(act.recordedAt(), act.performedBy()));
            audit.record(
                    act,
                    Keys.gateRelease(gateReleaseId),
                    "gate-release-approved",
                    release.status(),
                    "approved",
                    release.reason());
            return releases.find(gateReleaseId);
        });
    }
}
