package org.lotline.production.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.production.correction.Correction.ReplacedCompletion;
import org.lotline.production.correction.Correction.ReplacedRun;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.output.CheckingConsumption;
import org.lotline.production.output.CompletingOutput;
import org.lotline.production.output.RestatingOutput;
import org.lotline.production.output.RestatingOutput.Restated;
import org.lotline.production.run.RecordingRun;
import org.lotline.runtime.act.ActContext;

/** States what was completed and run in truth, each at the time of the fact in whose place it stands. */
@ApplicationScoped
class RestatedFacts {

    private final RestatingOutput outputs;
    private final RecordingRun recording;
    private final CheckingConsumption checking;
    private final FindingJobs jobs;

    RestatedFacts(RestatingOutput outputs, RecordingRun recording, CheckingConsumption checking, FindingJobs jobs) {
        this.outputs = outputs;
        this.recording = recording;
        this.checking = checking;
        this.jobs = jobs;
    }

    /** The facts are void; what they had brought to the floor is still there, and is replaced by the credits of the answer. */
    List<Restated> restate(Correction correction, List<FactToVoid> toVoid, ActContext act) {
        return correction.completions().stream()
                .map(completion -> restate(completion, toVoid, act))
                .toList();
    }

    CompletingOutput.Completed settle(Restated restated) {
        return outputs.settle(restated);
    }

    List<RecordingRun.Recorded> runs(Correction correction, List<FactToVoid> toVoid, ActContext act) {
        return correction.runs().stream().map(run -> run(run, toVoid, act)).toList();
    }

    /** What was completed before may rest on too little now. */
    void recheck(Collection<UUID> jobIds, ActContext act) {
        jobIds.stream().sorted().forEach(jobId -> checking.afterwards(jobs.locked(jobId), act));
    }

    private Restated restate(ReplacedCompletion completion, List<FactToVoid> toVoid, ActContext act) {
        var replaced = named(completion.replaces(), toVoid);
        var lotId = Stream.of(replaced.stored().event())
                .filter(OutputCompleted.class::isInstance)
                .map(event -> ((OutputCompleted) event).lotId())
                .findFirst()
                .orElseThrow();
        var job = jobs.locked(replaced.jobId().orElseThrow());
        return outputs.restate(
                job,
                lotId,
                completion.count(),
                act.at(replaced.stored().envelope().occurredAt()));
    }

    private RecordingRun.Recorded run(ReplacedRun run, List<FactToVoid> toVoid, ActContext act) {
        var replaced = named(run.replaces(), toVoid);
        return recording.enter(jobs.locked(replaced.jobId().orElseThrow()), run.run(), act);
    }

    private static FactToVoid named(UUID fact, List<FactToVoid> toVoid) {
        return toVoid.stream()
                .filter(known -> known.id().equals(fact))
                .findFirst()
                .orElseThrow();
    }
}
