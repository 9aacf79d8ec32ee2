package org.lotline.production.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Tracking;
import org.lotline.material.ComparableNumber;
import org.lotline.production.item.Item;
import org.lotline.production.item.ItemRules;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** Releasing a job to the floor, once, however often ERP pushes it. */
@ApplicationScoped
public class ReleasingJob {

    private final FindingJobs jobs;
    private final EventLog events;
    private final AuditLog audit;

    ReleasingJob(FindingJobs jobs, EventLog events, AuditLog audit) {
        this.jobs = jobs;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 422 if it makes no sense; 409 if another job has its number */
    public Definition<Job> release(NewJob wanted, ActContext act) {
        var item = ItemRules.made(Item.findByIdOptional(wanted.item()), wanted.item())
                .orRefuse();
        Findings.refuse(JobRules.sensible(wanted, item.tracking == Tracking.SERIAL));
        var job = inUnitOf(item, wanted);
        var isNew = insert(job, act);
        var released = jobs.byNumber(job.jobNumber());
        if (isNew) {
            released.operations.addAll(job.operations());
            var event = new JobReleased(
                    released.jobId,
                    released.jobNumber,
                    released.item.item(),
                    new Measure(released.amount, released.unit),
                    released.customer);
            events.append(event, act);
            audit.record(act, Keys.job(released.jobId), "job-released", null, event, null);
        } else {
            Findings.refuse(JobRules.differs(released, job));
        }
        return new Definition<>(released, isNew);
    }

    private static NewJob inUnitOf(Item item, NewJob job) {
        return new NewJob(
                job.jobNumber(),
                job.item(),
                ItemRules.inUnit(item.unit(), job.quantity(), "quantity").orRefuse(),
                job.operations(),
                job.customer());
    }

    /** Two pushes at once: one waits here for the other. */
    private static boolean insert(NewJob job, ActContext act) {
        return Job.getEntityManager()
                        .createNativeQuery("""
                                insert into job (job_id, job_number, comparable, part_number, revision, amount, unit, released_at, last_serial, customer)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, cast(?9 as text)) on conflict (comparable) do nothing""")
                        .setParameter(1, NewIds.next())
                        .setParameter(2, job.jobNumber())
                        .setParameter(3, ComparableNumber.of(job.jobNumber()).key())
                        .setParameter(4, job.item().partNumber())
                        .setParameter(5, job.item().revision())
                        .setParameter(6, job.quantity().amount())
                        .setParameter(7, job.quantity().unit().code())
                        .setParameter(8, act.occurredAt())
                        .setParameter(9, job.customer())
                        .executeUpdate()
                == 1;
    }
}
