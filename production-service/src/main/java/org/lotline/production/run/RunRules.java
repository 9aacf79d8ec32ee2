package org.lotline.production.run;

import java.util.stream.Collectors;
import org.lotline.production.ProductionProblem;
import org.lotline.production.job.Job;
import org.lotline.production.job.JobOperation;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.problem.Objections;

/** What must hold of a run. */
final class RunRules {

    private RunRules() {}

    /** @throws org.lotline.runtime.problem.ProblemException 422 */
    static void sensible(Job job, NewRun run, ActContext act) {
        var objections = new Objections();
        if (job.operations.stream().noneMatch(operation -> operation.number() == run.operation())) {
            objections.add(
                    ProductionProblem.UNKNOWN_OPERATION,
                    "operation",
                    "Job %s has no operation %d.".formatted(job.jobNumber, run.operation()),
                    "It has: %s.".formatted(operations(job)));
        }
        if (run.endedAt().isBefore(run.startedAt())) {
            objections.add(
                    ProductionProblem.INVALID_RUN,
                    "endedAt",
                    "The run ended at %s, before it started at %s.".formatted(run.endedAt(), run.startedAt()),
                    "Correct the times.");
        }
        if (run.endedAt().isAfter(act.recordedAt().plus(ActContexts.CLOCK_SKEW))) {
            objections.add(
                    ActContexts.OCCURRED_IN_THE_FUTURE,
                    "endedAt",
                    "The run would end at %s; our clock says %s.".formatted(run.endedAt(), act.recordedAt()),
                    "Record the run when it has ended.");
        }
        objections.refuseIfAny();
    }

    private static String operations(Job job) {
        return job.operations.isEmpty()
                ? "none"
                : job.operations.stream()
                        .map(JobOperation::number)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }
}
