package org.lotline.production.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import org.lotline.custody.HeldLots;
import org.lotline.production.issue.IssuingMaterial;
import org.lotline.production.issue.IssuingUntracked;
import org.lotline.production.issue.PreparedIssue;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.job.Job;
import org.lotline.production.job.ReleasingJob;
import org.lotline.production.output.CompletingOutput;
import org.lotline.runtime.act.Definition;

/** Records one line as the same act alone would be, among others in one transaction. */
@ApplicationScoped
class RecordingLine {

    private final ReleasingJob releasing;
    private final IssuingMaterial issuing;
    private final IssuingUntracked untracked;
    private final CompletingOutput completing;
    private final FindingJobs jobs;
    private final HeldLots lots;
    private final EntityManager entities;

    RecordingLine(
            ReleasingJob releasing,
            IssuingMaterial issuing,
            IssuingUntracked untracked,
            CompletingOutput completing,
            FindingJobs jobs,
            HeldLots lots,
            EntityManager entities) {
        this.releasing = releasing;
        this.issuing = issuing;
        this.untracked = untracked;
        this.completing = completing;
        this.jobs = jobs;
        this.lots = lots;
        this.entities = entities;
    }

    /** Jobs before lots, and each in one order: who records them one by one never waits for us while we wait for him. */
    @Transactional(TxType.MANDATORY)
    void lock(Collection<Prepared> prepared) {
        var issues = prepared.stream()
                .filter(Prepared.Issue.class::isInstance)
                .map(one -> ((Prepared.Issue) one).issue())
                .toList();
        jobs.lock(issues.stream().map(PreparedIssue::jobId).distinct().toList());
        lots.lock(issues.stream().map(issue -> issue.lot().lotId()).distinct().toList());
    }

    /**
     * A job that was released before as the line says is unchanged, however it came.
     *
     * @throws org.lotline.runtime.problem.ProblemException 404, 409, 422 if it makes no sense even as a report
     */
    @Transactional(TxType.MANDATORY)
    LineResult.OnRecord record(BacklogLine line, Prepared prepared) {
        LineResult.OnRecord result = switch (line.told()) {
            case Told.Released(var job) -> released(releasing.release(job, line.act()));
            case Told.UsedUntracked(var jobNumber, var order) ->
                new LineResult.Taken(Recorded.of(untracked.issue(jobNumber, order, line.act())));
            case Told.Yielded(var jobNumber, var completion) ->
                new LineResult.Taken(Recorded.of(completing.complete(jobNumber, completion, line.act())));
            case Told.Used used -> new LineResult.Taken(Recorded.of(issuing.issue(issueOf(prepared), line.act())));
        };
        entities.flush(); // the next line reads by SQL what this one has left in the session
        return result;
    }

    private static LineResult.OnRecord released(Definition<Job> released) {
        var job = Recorded.of(released.noun());
        return released.isNew() ? new LineResult.Taken(job) : new LineResult.Unchanged(job);
    }

    private static PreparedIssue issueOf(Prepared prepared) {
        if (prepared instanceof Prepared.Issue(var issue)) {
            return issue;
        }
        throw new IllegalStateException("an issue that was not prepared");
    }
}
