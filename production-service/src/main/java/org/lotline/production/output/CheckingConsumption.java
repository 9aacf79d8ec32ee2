package org.lotline.production.output;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lotline.production.bom.Consumption;
import org.lotline.production.deviation.Deviation;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.job.Job;
import org.lotline.runtime.act.ActContext;

/**
 * Looks again at what a job has yielded when its material was put right or came back: a completion that had enough may not have any
 * more.
 */
@ApplicationScoped
public class CheckingConsumption {

    private final Outputs outputs;
    private final Consumption consumption;
    private final Deviations deviations;

    CheckingConsumption(Outputs outputs, Consumption consumption, Deviations deviations) {
        this.outputs = outputs;
        this.consumption = consumption;
        this.deviations = deviations;
    }

    /**
     * With the job's row locked. An output of which it was said before is not told of again.
     *
     * @return what was recorded now, by output in the order of their letters
     */
    public List<Deviation> afterwards(Job job, ActContext act) {
        var recorded = new ArrayList<Deviation>();
        var yielded = outputs.yielded(job.jobId);
        for (var output : outputs.of(job.jobId)) {
            var fact = output.fact;
            if (fact != null && isNotTold(output)) {
                var findings =
                        consumption.tooLittle(job.jobId, job.item, () -> yielded, output.lotId, output.lotNumber);
                recorded.addAll(deviations.record(findings, job.jobId, output.lotId, fact, act));
            }
        }
        return recorded;
    }

    private boolean isNotTold(JobOutput output) {
        return deviations.of(List.of(Objects.requireNonNull(output.fact))).stream()
                .noneMatch(known -> known.kind == DeviationKind.CONSUMED_TOO_LITTLE);
    }
}
