package org.lotline.production.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.job.FindingJobs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.audit.AuditLog;

/**
 * Asks the gate again for what went through while it was silent, under the key of the first question: had it answered too late,
 * that answer counts. What it refuses now was issued although it is held, which is a deviation.
 */
@ApplicationScoped
public class RecheckingIssues {

    private static final String OURSELVES = "service:production";
    private static final int AT_ONCE = 20;

    private final Gate gate;
    private final FindingJobs jobs;
    private final Deviations deviations;
    private final AuditLog audit;
    private final Clock clock;

    RecheckingIssues(Gate gate, FindingJobs jobs, Deviations deviations, AuditLog audit, Clock clock) {
        this.gate = gate;
        this.jobs = jobs;
        this.deviations = deviations;
        this.audit = audit;
        this.clock = clock;
    }

    /** One round; ends with the first silence, as the next questions would meet it too. */
    void recheck() {
        for (var issue : QuarkusTransaction.requiringNew().call(RecheckingIssues::unverified)) {
            var key = issue.clearanceKey == null ? issue.fact.toString() : issue.clearanceKey;
            var answer = gate.ask(issue.jobId, issue.lotId, issue.quantity(), key);
            if (answer instanceof Gate.Silent) {
                return;
            }
            QuarkusTransaction.requiringNew().run(() -> settle(issue, answer));
        }
    }

    /** In no order, so that one that is never answered doesn't stand before the others. */
    private static List<JobMaterial> unverified() {
        return JobMaterial.getEntityManager()
                .createNativeQuery("""
                        select * from job_material m where gate = 'unverified'
                        and not exists (select from fact_void v where v.fact = m.fact) order by random()""", JobMaterial.class)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** The job's lock comes first; a correction may have been quicker. */
    private void settle(JobMaterial asked, Gate.Answer answer) {
        var job = jobs.locked(asked.jobId);
        JobMaterial issue = JobMaterial.findById(asked.fact);
        if (Materials.UNVERIFIED.equals(issue.gate) && !isVoid(issue.fact)) {
            Materials.settle(issue, answer);
            var act = act();
            audit.record(act, Keys.job(job.jobId), "issue-rechecked", Materials.UNVERIFIED, issue.gate, null);
            deviations.record(IssueRules.held(answer).stream().toList(), job.jobId, issue.lotId, issue.fact, act);
        }
    }

    private static boolean isVoid(UUID fact) {
        return !JobMaterial.getEntityManager()
                .createNativeQuery("select 1 from fact_void where fact = ?1", Integer.class)
                .setParameter(1, fact)
                .getResultList()
                .isEmpty();
    }

    private ActContext act() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ActContext(
                OURSELVES, OURSELVES, now, now, ActMode.REPORT, TimeSource.SCANNED, Set.of("service"), null);
    }
}
