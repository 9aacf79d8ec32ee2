package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.ShelfLifeRecorded;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;

/** Recording until when a lot may be used: a further fact; what was recorded before stays in the history. */
@ApplicationScoped
public class RecordingShelfLife {

    private final FindingLots lots;
    private final EventLog events;
    private final AuditLog audit;

    RecordingShelfLife(FindingLots lots, EventLog events, AuditLog audit) {
        this.lots = lots;
        this.events = events;
        this.audit = audit;
    }

    /**
     * The lot with that date; the same date again is no change.
     *
     * @throws ProblemException 404; 409 for a voided lot; 422 if it replaces another date without a reason
     */
    public Lot record(UUID lotId, LocalDate expiresOn, @Nullable String reason, ActContext act) {
        var objections = new Objections();
        LotRules.plausibleExpiry(expiresOn, "expiresOn", objections);
        objections.refuseIfAny();
        var lot = lots.lockedById(lotId);
        LotRules.notVoided(lot);
        var before = lot.expiresOn;
        if (!expiresOn.equals(before)) {
            saysWhy(before, reason);
            lot.expiresOn = expiresOn;
            events.append(new ShelfLifeRecorded(lotId, expiresOn, reason), act);
            audit.record(act, Keys.lot(lotId), "shelf-life-recorded", before, expiresOn, reason);
        }
        return lot;
    }

    private static void saysWhy(@Nullable LocalDate before, @Nullable String reason) {
        if (before != null && (reason == null || reason.isBlank())) {
            throw new ProblemException(
                    ReceivingProblem.REASON_MISSING,
                    "%s is on record, and no reason is given for another date.".formatted(before),
                    "Say in reason why the date changes, such as the supplier's retest.",
                    List.of(ProblemException.field("reason", "is required where another date is on record")));
        }
    }
}
