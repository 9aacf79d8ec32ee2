package org.lotline.production.backlog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.production.deviation.Deviation;
import org.lotline.production.issue.Issued;
import org.lotline.production.job.Job;
import org.lotline.production.output.CompletingOutput.Completed;

/**
 * What a line came to.
 *
 * @param factId the event of an issue or a completion
 * @param lotId what was used, or yielded
 */
public record Recorded(
        UUID jobId,
        String jobNumber,
        @Nullable UUID factId,
        @Nullable UUID lotId,
        @Nullable String lotNumber,
        List<Deviating> deviations) {

    public Recorded {
        deviations = List.copyOf(deviations);
    }

    /** What deviates about it. */
    public record Deviating(UUID deviationId, String kind, String description) {}

    static Recorded of(Job job) {
        return new Recorded(job.jobId, job.jobNumber, null, null, null, List.of());
    }

    static Recorded of(Issued issued) {
        var material = issued.material();
        return new Recorded(
                material.jobId,
                issued.job().jobNumber,
                material.fact,
                material.lotId,
                material.lotNumber,
                of(issued.deviations()));
    }

    static Recorded of(Completed completed) {
        var output = completed.output();
        return new Recorded(
                completed.job().jobId,
                completed.job().jobNumber,
                output.fact,
                output.lotId,
                output.lotNumber,
                of(completed.deviations()));
    }

    private static List<Deviating> of(List<Deviation> deviations) {
        return deviations.stream()
                .map(deviation -> new Deviating(deviation.deviationId, deviation.kind.slug(), deviation.description))
                .toList();
    }
}
