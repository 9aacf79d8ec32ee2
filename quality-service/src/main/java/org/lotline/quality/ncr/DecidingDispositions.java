package org.lotline.quality.ncr;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.DispositionDecided;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.hold.ReleasingHold;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** Deciding what becomes of nonconforming material. Of several decisions on a lot the last counts. */
@ApplicationScoped
public class DecidingDispositions {

    private final Ncrs ncrs;
    private final ReleasingHold releasing;
    private final Rechecks rechecks;
    private final EventLog events;
    private final AuditLog audit;

    DecidingDispositions(Ncrs ncrs, ReleasingHold releasing, Rechecks rechecks, EventLog events, AuditLog audit) {
        this.ncrs = ncrs;
        this.releasing = releasing;
        this.rechecks = rechecks;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What somebody decides.
     *
     * @param lots of the NCR; none for all of them
     * @param releasesHold the number of an open hold that ends for exactly these lots
     */
    public record NewDisposition(
            Decision decision,
            List<UUID> lots,
            @Nullable String concession,
            String reason,
            @Nullable String releasesHold) {

        List<UUID> lotsOf(Ncr ncr) {
            return lots.isEmpty() ? ncr.lots : lots.stream().distinct().toList();
        }
    }

    /**
     * Empty if there is no such NCR.
     *
     * @throws org.lotline.runtime.problem.ProblemException 409 for a void NCR or a released hold; 422 for a lot that it isn't about, an
     *     unknown hold, or a decision that can't release one
     */
    public Optional<Ncr> decide(String ncrNumber, NewDisposition stated, ActContext act) {
        return ncrs.find(ncrNumber).map(known -> {
            var lots = stated.lotsOf(known);
            Findings.refuse(NcrRules.areOf(lots, known));
            release(stated, lots, act);
            var ncr = ncrs.lock(known);
            Findings.refuse(NcrRules.notVoid(ncr));
            record(ncr, stated, lots, act);
            rechecks.queueShipmentsOf(ncr.concerned());
            return ncr;
        });
    }

    /** Before the NCR's row is locked: the gate lock comes first, always. */
    private void release(NewDisposition stated, List<UUID> lots, ActContext act) {
        var hold = stated.releasesHold();
        if (hold != null) {
            Findings.refuse(NcrRules.mayRelease(stated.decision(), lots));
            if (releasing.exempt(hold, lots, stated.reason(), act).isEmpty()) {
                Findings.refuse(Optional.of(NcrRules.unknownHold(hold)));
            }
        }
    }

    private void record(Ncr ncr, NewDisposition stated, List<UUID> lots, ActContext act) {
        var before = ncr.status();
        ncr.decide(dispositionOf(stated, lots, act));
        Ncr.flush();
        events.append(
                new DispositionDecided(
                        ncr.ncrId,
                        ncr.ncrNumber,
                        stated.decision().word(),
                        lots,
                        ncr.deviationId,
                        stated.concession(),
                        stated.reason(),
                        ncr.jobId),
                act);
        audit.record(act, Keys.ncr(ncr.ncrId), "disposition-decided", before, stated, stated.reason());
    }

    private static Disposition dispositionOf(NewDisposition stated, List<UUID> lots, ActContext act) {
        var disposition = new Disposition();
        disposition.dispositionId = NewIds.next();
        disposition.decision = stated.decision();
        disposition.lots = lots;
        disposition.concession = stated.concession();
        disposition.reason = stated.reason();
        disposition.releasedHold = stated.releasesHold();
        disposition.decidedAt = act.recordedAt();
        disposition.decidedBy = act.performedBy();
        return disposition;
    }
}
