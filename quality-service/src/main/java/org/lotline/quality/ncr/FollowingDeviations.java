package org.lotline.quality.ncr;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.ShipmentDeviationFound;
import org.lotline.contracts.events.Source;
import org.lotline.quality.OwnActs;
import org.lotline.quality.Rows;
import org.lotline.quality.VoidedFacts;
import org.lotline.quality.clearance.Rechecks;
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
    private final Rechecks rechecks;
    private final Rows rows;
    private final OwnActs acts;
    private final AuditLog audit;

    FollowingDeviations(
            RaisingNcrs raising, VoidedFacts voided, Rechecks rechecks, Rows rows, OwnActs acts, AuditLog audit) {
        this.raising = raising;
        this.voided = voided;
        this.rechecks = rechecks;
        this.rows = rows;
        this.acts = acts;
        this.audit = audit;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.PRODUCTION, Source.SHIPPING);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        switch (event) {
            case DeviationFound found ->
                raise(envelope, found.deviationId(), found.lotId(), found.jobId(), found.description());
            case ShipmentDeviationFound found ->
                raise(envelope, found.deviationId(), found.lotId(), null, found.description());
            case FactVoided fact -> close(envelope, fact);
            default -> {
                // nothing that concerns an NCR
            }
        }
    }

    private void raise(EventEnvelope envelope, UUID deviationId, UUID lotId, @Nullable UUID jobId, String description) {
        if (!isRaised(deviationId) && !voided.contains(envelope.id())) {
            raising.raise(
                    new NcrReport(
                            List.of(lotId), jobId, new NcrReport.Deviation(deviationId, envelope.id()), description),
                    acts.becauseOf(envelope));
        }
    }

    private record VoidedNcr(
            UUID ncrId, List<UUID> lots, @Nullable UUID jobId) {

        List<String> concerned() {
            return Stream.concat(
                            lots.stream().map(Keys::lot),
                            Stream.ofNullable(jobId).map(Keys::job))
                    .toList();
        }
    }

    private boolean isRaised(UUID deviationId) {
        return rows.first("select 1 from ncr where deviation_id = ?", row -> true, deviationId)
                .isPresent();
    }

    private void close(EventEnvelope envelope, FactVoided fact) {
        voided.add(fact.eventId());
        rows.list(
                        "update ncr set voided = true where deviation_fact = ? and not voided returning ncr_id, lots, job_id",
                        row -> new VoidedNcr(row.uuid("ncr_id"), row.uuids("lots"), row.uuidOrNull("job_id")),
                        fact.eventId())
                .forEach(ncr -> {
                    audit.record(
                            acts.becauseOf(envelope),
                            Keys.ncr(ncr.ncrId()),
                            "ncr-voided",
                            null,
                            Ncr.VOID,
                            fact.reason());
                    rechecks.queueShipmentsOf(ncr.concerned());
                });
    }
}
