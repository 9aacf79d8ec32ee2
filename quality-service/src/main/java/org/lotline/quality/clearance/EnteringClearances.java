package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;

/** Writes a clearance that the gate gives. */
@ApplicationScoped
public class EnteringClearances {

    private final Clearances clearances;
    private final EventLog events;
    private final AuditLog audit;

    EnteringClearances(Clearances clearances, EventLog events, AuditLog audit) {
        this.clearances = clearances;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Enters it with its basis, event and audit, to be judged again once ({@link Rechecks#queue}); empty if a twin has cleared the line meanwhile.
     *
     * @param gateReleaseId by which it is given unverified; absent if the basis is all that the lot came from
     */
    public Optional<Clearance> enter(
            ClearanceRequest request, Collection<BasisKey> basis, @Nullable UUID gateReleaseId, ActContext act) {
        var clearance = clearanceOf(request, gateReleaseId, act);
        if (!clearances.insert(clearance, basis)) {
            return Optional.empty();
        }
        events.append(clearance.stated(), act);
        audit.record(act, Keys.clearance(clearance.clearanceId()), "clearance-given", null, clearance, null);
        return Optional.of(clearance);
    }

    private static Clearance clearanceOf(ClearanceRequest request, @Nullable UUID gateReleaseId, ActContext act) {
        return new Clearance(
                NewIds.next(),
                request.purpose(),
                request.lotId(),
                request.quantity(),
                request.jobId(),
                request.shipmentId(),
                request.lineId(),
                ClearanceStatus.GIVEN,
                act.recordedAt(),
                null,
                gateReleaseId == null ? Verification.VERIFIED : Verification.UNVERIFIED,
                gateReleaseId,
                null);
    }
}
