package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.ShelfLifeRecorded;
import org.lotline.contracts.events.ShelfLifeRecorded.Evidence;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

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
     * @throws org.lotline.runtime.problem.ProblemException 404; 409 for a voided lot; 422 if it replaces another date without a reason,
     *     or an earlier one without evidence; 403 for a later one that is not of quality
     */
    public Lot record(
            UUID lotId, LocalDate expiresOn, @Nullable String reason, @Nullable Evidence evidence, ActContext act) {
        Findings.refuse(LotRules.implausibleExpiry(expiresOn, "expiresOn"));
        var lot = lots.lockedById(lotId);
        Findings.refuse(LotRules.isVoid(lot));
        var before = lot.expiresOn;
        if (!expiresOn.equals(before)) {
            Findings.refuse(ExtensionRules.unproven(before, expiresOn, evidence, act));
            Findings.refuse(ExtensionRules.unexplained(before, reason));
            lot.expiresOn = expiresOn;
            var recorded = new ShelfLifeRecorded(lotId, expiresOn, reason, evidence);
            events.append(recorded, act);
            audit.record(
                    act,
                    Keys.lot(lotId),
                    "shelf-life-recorded",
                    before,
                    evidence == null ? expiresOn : recorded,
                    reason);
        }
        return lot;
    }
}
