package org.lotline.quality.ncr;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.quality.OwnActs;
import org.lotline.quality.Rows;
import org.lotline.quality.VoidedFacts;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.follow.EventFollower;

/**
 * A deviation is an NCR, raised once, and void with it. The gate does not wait for this: it asks for a disposition of every
 * deviation in the ancestry, and what is not here is missing.
 */
@ApplicationScoped
class FollowingDeviations implements EventFollower {

    private final RaisingNcrs raising;
    private final VoidedFacts voided;
    private final Rows rows;
    private final OwnActs acts;
    private final AuditLog audit;

    FollowingDeviations(RaisingNcrs raising, VoidedFacts voided, Rows rows, OwnActs acts, AuditLog audit) {
        this.raising = raising;
        this.voided = voided;
        this.rows = rows;
        this.acts = acts;
        this.audit = audit;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.PRODUCTION);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        switch (event) {
            case DeviationFound deviation -> raise(envelope, deviation);
            case FactVoided fact -> close(envelope, fact);
            default -> {
                // nothing that concerns an NCR
            }
        }
    }

    private void raise(EventEnvelope envelope, DeviationFound deviation) {
        if (!isRaised(deviation.deviationId()) && !voided.contains(envelope.id())) {
            raising.raise(
                    new NcrReport(
                            List.of(deviation.lotId()),
                            deviation.jobId(),
                            new NcrReport.Deviation(deviation.deviationId(), envelope.id()),
                            deviation.description()),
                    acts.becauseOf(envelope));
        }
    }

    private boolean isRaised(UUID deviationId) {
        return rows.first("select 1 from ncr where deviation_id = ?", row -> true, deviationId)
                .isPresent();
    }

    private void close(EventEnvelope envelope, FactVoided fact) {
        voided.add(fact.eventId());
        rows.list(
                        "update ncr set voided = true where deviation_fact = ? and not voided returning ncr_id",
                        row -> row.uuid("ncr_id"),
                        fact.eventId())
                .forEach(ncrId -> audit.record(
                        acts.becauseOf(envelope), Keys.ncr(ncrId), "ncr-voided", null, Ncr.VOID, fact.reason()));
    }
}
