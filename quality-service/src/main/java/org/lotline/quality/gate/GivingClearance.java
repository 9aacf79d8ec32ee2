package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.quality.clearance.BasisKey;
import org.lotline.quality.clearance.Clearance;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.clearance.ClearanceRules;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.clearance.EnteringClearances;
import org.lotline.quality.clearance.GateLock;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.lot.Lots;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.Problems;
import org.lotline.runtime.rule.Findings;

/**
 * The gate: trace is asked first, outside any transaction ({@link AskingAncestry}); then the gate lock is shared, and it is decided
 * what speaks against it. Where trace can't say, what is known all the same suffices for a no; and only a gate release that two
 * people have given lets a shipment's line through, unverified.
 */
@ApplicationScoped
public class GivingClearance {

    private final GateLock lock;
    private final Gate gate;
    private final KnownAncestors known;
    private final Clearances clearances;
    private final EnteringClearances entering;
    private final Rechecks rechecks;
    private final Lots lots;

    GivingClearance(
            GateLock lock,
            Gate gate,
            KnownAncestors known,
            Clearances clearances,
            EnteringClearances entering,
            Rechecks rechecks,
            Lots lots) {
        this.lock = lock;
        this.gate = gate;
        this.known = known;
        this.clearances = clearances;
        this.entering = entering;
        this.rechecks = rechecks;
        this.lots = lots;
    }

    /**
     * The clearance; the one of before if the shipment's line has it already.
     *
     * @param answer what trace said before the transaction
     * @throws org.lotline.runtime.problem.ProblemException 409 with every reason that speaks against it; 503 if that can't be known and
     *     nobody released it
     */
    @Transactional(TxType.MANDATORY)
    public Clearance give(ClearanceRequest request, AncestryAnswer answer, ActContext act) {
        lock.shared();
        return ofLine(request).orElseGet(() -> switch (answer) {
            case Ancestry ancestry when isUntold(ancestry) -> unverified(request, untold(ancestry), act);
            case Ancestry ancestry -> verified(request, ancestry, act);
            case AncestryNotKnown notKnown -> unverified(request, notKnown, act);
        });
    }

    /** Whether a hold on its lot alone is on this part, too, is known once the split has been told here. */
    private boolean isUntold(Ancestry ancestry) {
        return ancestry.isPart() && lots.find(ancestry.lotId()).isEmpty();
    }

    private static AncestryNotKnown untold(Ancestry ancestry) {
        return new AncestryNotKnown(
                Problems.unavailable(
                        "It can't be known now whether %s is held with the lot off which it was split: quality has not been told of the split yet."
                                .formatted(ancestry.lotName())),
                Optional.of(ancestry));
    }

    /** The same request again is no new one, whatever its key. */
    private Optional<Clearance> ofLine(ClearanceRequest request) {
        var before = Optional.ofNullable(request.lineId()).flatMap(clearances::ofLine);
        Findings.refuse(before.flatMap(clearance -> ClearanceRules.isOfSameLine(request, clearance)));
        return before;
    }

    private Clearance verified(ClearanceRequest request, Ancestry ancestry, ActContext act) {
        var verdict = gate.judge(request, ancestry, act.occurredAt(), Set.of());
        return enter(request, verdict, ancestry.basis(), act);
    }

    /** Rests on what is known of the lot without trace, so that a hold that is placed on it meanwhile names the clearance. */
    private Clearance unverified(ClearanceRequest request, AncestryNotKnown answer, ActContext act) {
        var basis = known.of(request.lotId(), answer);
        var verdict = gate.judge(request, answer, basis, act.occurredAt());
        return enter(request, verdict, basis, act);
    }

    private Clearance enter(ClearanceRequest request, Verdict verdict, Collection<BasisKey> basis, ActContext act) {
        return entering.enter(request, basis, releaseOrRefuse(verdict), act).orElseGet(() -> ofTwin(request));
    }

    /** What we were told of its ancestors came after what the twin was told. */
    private Clearance ofTwin(ClearanceRequest request) {
        var clearance = ofLine(request).orElseThrow();
        rechecks.queue(clearance.clearanceId());
        return clearance;
    }

    /** The gate release by which it is given; none if nothing speaks against it. */
    private static @Nullable UUID releaseOrRefuse(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear() -> null;
            case Verdict.Released(UUID gateReleaseId) -> gateReleaseId;
            case Verdict.NotKnown(AncestryNotKnown answer) -> throw answer.problem();
            case Verdict.Refused(var findings) -> {
                Findings.refuse(findings);
                throw new IllegalStateException("refused without a finding");
            }
        };
    }
}
