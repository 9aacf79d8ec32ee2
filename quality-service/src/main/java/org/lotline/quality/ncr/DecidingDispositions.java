package org.lotline.quality.ncr;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.DispositionDecided;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.Rows;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.hold.ReleasingHold;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.problem.ProblemException;

/** Deciding what becomes of nonconforming material. Of several decisions on a lot the last counts. */
@ApplicationScoped
public class DecidingDispositions {

    private final Ncrs ncrs;
    private final ReleasingHold releasing;
    private final Rechecks rechecks;
    private final Rows rows;
    private final EventLog events;
    private final AuditLog audit;

    DecidingDispositions(
            Ncrs ncrs, ReleasingHold releasing, Rechecks rechecks, Rows rows, EventLog events, AuditLog audit) {
        this.ncrs = ncrs;
        this.releasing = releasing;
        this.rechecks = rechecks;
        this.rows = rows;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What somebody decides.
     *
     * @param lots of the NCR; none for all of them
     * @param releasesHold the number of an open hold that ends for exactly these lots
     */
    public record Decision(
            String decision,
            List<UUID> lots,
            @Nullable String concession,
            String reason,
            @Nullable String releasesHold) {}

    /**
     * Empty if there is no such NCR.
     *
     * @throws ProblemException 409 for a void NCR or a released hold; 422 for a lot that it isn't about, an unknown hold, or a
     *     decision that can't release one
     */
    public Optional<Ncr> decide(String ncrNumber, Decision decision, ActContext act) {
        return ncrs.find(ncrNumber).flatMap(known -> {
            var lots = decision.lots().isEmpty()
                    ? known.lots()
                    : decision.lots().stream().distinct().toList();
            NcrRules.areOf(lots, known);
            release(decision, lots, act);
            var ncr = ncrs.locked(ncrNumber).orElseThrow();
            NcrRules.notVoid(ncr);
            insert(ncr, decision, lots, act);
            events.append(
                    new DispositionDecided(
                            ncr.ncrId(),
                            ncrNumber,
                            decision.decision(),
                            lots,
                            ncr.deviationId(),
                            decision.concession(),
                            decision.reason(),
                            ncr.jobId()),
                    act);
            audit.record(act, Keys.ncr(ncr.ncrId()), "disposition-decided", ncr.status(), decision, decision.reason());
            rechecks.queueShipmentsOf(RaisingNcrs.concernedBy(ncr));
            return ncrs.find(ncrNumber);
        });
    }

    /** Before the NCR's row is locked: the gate lock comes first, always. */
    private void release(Decision decision, List<UUID> lots, ActContext act) {
        var hold = decision.releasesHold();
        if (hold == null) {
            return;
        }
        NcrRules.mayRelease(decision.decision(), lots);
        if (releasing.exempt(hold, lots, decision.reason(), act).isEmpty()) {
            throw new ProblemException(
                    QualityProblem.UNKNOWN_HOLD,
                    "There is no hold %s.".formatted(hold),
                    "Look the number up with GET /holds.",
                    List.of(ProblemException.field("releasesHold", "is not known")));
        }
    }

    private void insert(Ncr ncr, Decision decision, List<UUID> lots, ActContext act) {
        rows.update(
                """
                insert into disposition (disposition_id, ncr_id, decision, lots, concession, reason, released_hold, decided_at, decided_by)
                values (?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?)""",
                NewIds.next(),
                ncr.ncrId(),
                decision.decision(),
                lots,
                decision.concession(),
                decision.reason(),
                decision.releasesHold(),
                act.recordedAt(),
                act.performedBy());
        rows.update(
                "update ncr_subject set decision = ? where ncr_id = ? and (key = any (?::text[]) or cardinality(?::text[]) = 0)",
                decision.decision(),
                ncr.ncrId(),
                lots.stream().map(Keys::lot).toList(),
                lots);
    }
}
