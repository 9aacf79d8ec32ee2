package org.lotline.production.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.contracts.events.JobClosed;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/** Closing a job; one that is closed stays so. */
@ApplicationScoped
public class ClosingJob {

    private final FindingJobs jobs;
    private final EventLog events;
    private final AuditLog audit;

    ClosingJob(FindingJobs jobs, EventLog events, AuditLog audit) {
        this.jobs = jobs;
        this.events = events;
        this.audit = audit;
    }

    public Job close(String number, ActContext act) {
        var job = jobs.lockedByNumber(number);
        if (!job.isClosed()) {
            job.closedAt = act.occurredAt();
            var event = new JobClosed(job.jobId, job.jobNumber);
            events.append(event, act);
            audit.record(act, Keys.job(job.jobId), "job-closed", null, event, null);
        }
        return job;
    }
}
