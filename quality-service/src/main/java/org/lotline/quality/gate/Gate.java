package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.quality.clearance.BasisKey;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.gaterelease.GateReleases;

/** Judges lots: loads what quality knows, applies the rules, and says so; it refuses and records nothing. */
@ApplicationScoped
public class Gate {

    private final FindingGateFacts facts;
    private final KnownAncestors known;
    private final GateReleases releases;

    Gate(FindingGateFacts facts, KnownAncestors known, GateReleases releases) {
        this.facts = facts;
        this.known = known;
        this.releases = releases;
    }

    /**
     * By all that it came from, up to date.
     *
     * @param when it is taken, or was (UTC): only then it must not have expired
     * @param told the numbers of holds that are left out of account
     */
    Verdict judge(ClearanceRequest request, Ancestry ancestry, Instant when, Set<String> told) {
        return Verdict.of(GateRules.check(request, ancestry, facts.of(request, ancestry, when), told));
    }

    /**
     * While trace can't say all of it.
     *
     * @param basis all that the lot is known to have come from, itself included
     */
    Verdict judge(ClearanceRequest request, AncestryNotKnown answer, Collection<BasisKey> basis, Instant when) {
        var findings =
                GateRules.checkKnown(known.namesIn(request.lotId(), answer), facts.ofKnown(request, basis, when));
        return Verdict.of(answer, findings, findings.isEmpty() ? releaseFor(request) : Optional.empty());
    }

    private Optional<UUID> releaseFor(ClearanceRequest request) {
        var shipmentId = request.shipmentId();
        var lineId = request.lineId();
        return request.isForShipment() && shipmentId != null && lineId != null
                ? releases.usable(shipmentId, lineId)
                : Optional.empty();
    }
}
