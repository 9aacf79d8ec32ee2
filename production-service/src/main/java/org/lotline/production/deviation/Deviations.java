package org.lotline.production.deviation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Finding;

/** Records what deviates, in the transaction of the fact that does. */
@ApplicationScoped
public class Deviations {

    private final EventLog events;
    private final AuditLog audit;

    Deviations(EventLog events, AuditLog audit) {
        this.events = events;
        this.audit = audit;
    }

    /** The caller holds the job's row lock. */
    @Transactional(TxType.MANDATORY)
    public List<Deviation> record(Collection<Finding> findings, UUID jobId, UUID lotId, UUID fact, ActContext act) {
        return findings.stream()
                .map(finding -> record(finding, jobId, lotId, fact, act))
                .toList();
    }

    /** Those of some facts that are not void, in the order in which they were found. */
    @SuppressWarnings("unchecked")
    public List<Deviation> of(Collection<UUID> facts) {
        return facts.isEmpty()
                ? List.of()
                : Deviation.getEntityManager()
                        .createNativeQuery("""
                                select d.* from deviation d where d.fact in (?1)
                                and not exists (select from fact_void v where v.fact = d.event) order by d.deviation_id""", Deviation.class)
                        .setParameter(1, facts)
                        .getResultList();
    }

    private Deviation record(Finding finding, UUID jobId, UUID lotId, UUID fact, ActContext act) {
        var deviation = new Deviation();
        deviation.deviationId = NewIds.next();
        deviation.jobId = jobId;
        deviation.lotId = lotId;
        deviation.kind = DeviationKind.of(finding.kind().slug());
        deviation.description = finding.sentence();
        deviation.fact = fact;
        var found = new DeviationFound(
                deviation.deviationId, jobId, lotId, deviation.kind.slug(), deviation.description, fact);
        deviation.event = events.append(found, act);
        deviation.persist();
        audit.record(act, Keys.job(jobId), "deviation-found", null, found, null);
        return deviation;
    }
}
