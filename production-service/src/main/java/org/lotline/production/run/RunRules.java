package org.lotline.production.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.production.ProductionProblem;
import org.lotline.production.job.Job;
import org.lotline.production.job.JobOperation;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.rule.Finding;

/** What must hold of a run. */
final class RunRules {

    private RunRules() {}

    /** What makes no sense of a run, in a report too. */
    static List<Finding> sensible(Job job, NewRun run, ActContext act) {
        return Stream.of(unknownOperation(job, run), endsBeforeItStarts(run), endsAhead(run, act))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> unknownOperation(Job job, NewRun run) {
        return job.operations.stream().anyMatch(operation -> operation.number() == run.operation())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ProductionProblem.UNKNOWN_OPERATION,
                        "operation",
                        "Job %s has no operation %d.".formatted(job.jobNumber, run.operation()),
                        "It has: %s.".formatted(operations(job))));
    }

    private static Optional<Finding> endsBeforeItStarts(NewRun run) {
        return !run.endedAt().isBefore(run.startedAt())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ProductionProblem.INVALID_RUN,
                        "endedAt",
                        "The run ended at %s, before it started at %s.".formatted(run.endedAt(), run.startedAt()),
                        "Correct the times."));
    }

    private static Optional<Finding> endsAhead(NewRun run, ActContext act) {
        return !run.endedAt().isAfter(act.recordedAt().plus(ActContexts.CLOCK_SKEW))
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ActContexts.OCCURRED_IN_THE_FUTURE,
                        "endedAt",
                        "The run would end at %s; our clock says %s.".formatted(run.endedAt(), act.recordedAt()),
                        "Record the run when it has ended."));
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
