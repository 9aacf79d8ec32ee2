package org.lotline.quality.ncr;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.ShipmentDeviationFound;
import org.lotline.contracts.events.Source;
import org.lotline.quality.OwnActs;
import org.lotline.quality.VoidedFacts;
import org.lotline.quality.clearance.Rechecks;
import org.lotline.quality.ncr.NcrReport.Deviation;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.follow.EventFollower;

/**
 * A deviation is an NCR, raised once, and void with it. The gate does not wait for this: it asks for a disposition of every
 * deviation in the ancestry, and what is not here is missing.
 */
@ApplicationScoped
class FollowingDeviations implements EventFollower {

    private final RaisingNcrs raising;
    private final Ncrs ncrs;
    private final VoidedFacts voided;
    private final Rechecks rechecks;
    private final OwnActs acts;
    private final AuditLog audit;

    FollowingDeviations(
            RaisingNcrs raising, Ncrs ncrs, VoidedFacts voided, Rechecks rechecks, OwnActs acts, AuditLog audit) {
        this.raising = raising;
        this.ncrs = ncrs;
        this.voided = voided;
        this.rechecks = rechecks;
        this.acts = acts;
        this.audit = audit;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.PRODUCTION, Source.SHIPPING);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        if (event instanceof FactVoided fact) {
            close(envelope, fact);
        }
        reportOf(envelope, event).ifPresent(report -> raise(envelope, report));
    }

    /** What a deviation says does not conform; empty for everything else. */
    static Optional<NcrReport> reportOf(EventEnvelope envelope, LotEvent event) {
        return switch (event) {
            case DeviationFound found ->
                Optional.of(new NcrReport(
                        List.of(found.lotId()),
                        found.jobId(),
                        new Deviation(found.deviationId(), envelope.id()),
                        found.description()));
            case ShipmentDeviationFound found ->
                Optional.of(new NcrReport(
                        List.of(found.lotId()),
                        null,
                        new Deviation(found.deviationId(), envelope.id()),
                        found.description()));
            default -> Optional.empty();
        };
    }

    private void raise(EventEnvelope envelope, NcrReport report) {
        var deviation = report.deviation();
        if (deviation != null && !ncrs.isRaised(deviation.deviationId()) && !voided.contains(envelope.id())) {
            raising.raise(report, acts.becauseOf(envelope));
        }
    }

    private void close(EventEnvelope envelope, FactVoided fact) {
        voided.add(fact.eventId());
        ncrs.raisedFrom(fact.eventId()).forEach(ncr -> {
            ncr.voided = true;
            audit.record(
                    acts.becauseOf(envelope), Keys.ncr(ncr.ncrId), "ncr-voided", null, NcrStatus.VOID, fact.reason());
            rechecks.queueShipmentsOf(ncr.concerned());
        });
        Ncr.flush();
    }

    /** An NCR is numbered by the day, and closing one locks it. */
    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return !(event instanceof DeviationFound)
                && !(event instanceof ShipmentDeviationFound)
                && !(event instanceof FactVoided);
    }
}
