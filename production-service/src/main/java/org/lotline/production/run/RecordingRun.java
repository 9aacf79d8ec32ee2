package org.lotline.production.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.item.ItemRules;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.job.Job;
import org.lotline.production.job.JobOperation;
import org.lotline.production.job.JobRules;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** Recording that an operation of a job was run. */
@ApplicationScoped
public class RecordingRun {

    private final FindingJobs jobs;
    private final EventLog events;
    private final AuditLog audit;

    RecordingRun(FindingJobs jobs, EventLog events, AuditLog audit) {
        this.jobs = jobs;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What was recorded.
     *
     * @param job the job
     * @param run the run
     */
    public record Recorded(Job job, Run run) {}

    /** @throws org.lotline.runtime.problem.ProblemException 404, 422 if it makes no sense; 409 if the job is closed */
    public Recorded record(String jobNumber, NewRun stated, ActContext act) {
        var job = jobs.lockedByNumber(jobNumber);
        // A run of a closed job is told as it was; nothing that is made of lots deviates by it, so that nothing is
        // recorded.
        Findings.settle(
                Stream.concat(RunRules.sensible(job, stated, act).stream(), JobRules.closed(job).stream())
                        .toList(),
                act);
        return enter(job, stated, act);
    }

    /**
     * A run that happened in truth, in place of one that is taken back; also of a closed job.
     *
     * @param job with its row locked
     * @throws org.lotline.runtime.problem.ProblemException 422 if it makes no sense
     */
    public Recorded enter(Job job, NewRun stated, ActContext act) {
        Findings.refuse(RunRules.sensible(job, stated, act));
        var run = runOf(job, stated, act);
        var recorded = eventOf(run);
        run.fact = events.append(recorded, act, run.endedAt);
        run.persist();
        audit.record(act, Keys.job(job.jobId), "run-recorded", null, recorded, null);
        return new Recorded(job, run);
    }

    private static Run runOf(Job job, NewRun stated, ActContext act) {
        var run = new Run();
        run.runId = NewIds.next();
        run.jobId = job.jobId;
        run.operation = stated.operation();
        run.machine = stated.machine() == null ? plannedMachine(job, stated.operation()) : stated.machine();
        run.operator = stated.operator() == null ? act.performedBy() : stated.operator();
        run.shift = stated.shift();
        run.program = stated.program();
        run.startedAt = stated.startedAt();
        run.endedAt = stated.endedAt();
        run.unit = job.unit;
        run.good = amount(job, stated.good(), "good");
        run.scrap = amount(job, stated.scrap(), "scrap");
        run.rework = amount(job, stated.rework(), "rework");
        run.parameters.addAll(stated.parameters());
        run.recordedAt = act.recordedAt();
        run.recordedBy = act.recordedBy();
        return run;
    }

    private static @Nullable String plannedMachine(Job job, int number) {
        return job.operations.stream()
                .filter(operation -> operation.number() == number)
                .findFirst()
                .map(JobOperation::machine)
                .orElse(null);
    }

    private static @Nullable BigDecimal amount(Job job, @Nullable Quantity quantity, String field) {
        return quantity == null
                ? null
                : ItemRules.inUnit(Unit.of(job.unit), quantity, field)
                        .orRefuse()
                        .amount();
    }

    private static RunRecorded eventOf(Run run) {
        return new RunRecorded(
                run.runId,
                run.jobId,
                run.operation,
                run.machine,
                run.operator,
                run.shift,
                run.program,
                run.startedAt,
                run.endedAt,
                measure(run.good, run.unit),
                measure(run.scrap, run.unit),
                measure(run.rework, run.unit),
                List.copyOf(run.parameters).stream()
                        .map(parameter ->
                                new RunRecorded.Parameter(parameter.name(), parameter.value(), parameter.unit()))
                        .toList());
    }

    private static @Nullable Measure measure(@Nullable BigDecimal amount, String unit) {
        return Optional.ofNullable(amount)
                .map(value -> new Measure(value, unit))
                .orElse(null);
    }
}
