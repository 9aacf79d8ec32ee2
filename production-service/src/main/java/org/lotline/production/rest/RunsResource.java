package org.lotline.production.rest;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.production.api.RunsApi;
import org.lotline.contracts.production.model.RunJson;
import org.lotline.contracts.production.model.RunOrderJson;
import org.lotline.contracts.production.model.RunPageJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.material.Quantity;
import org.lotline.production.fact.VoidedFacts;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.run.FindingRuns;
import org.lotline.production.run.NewRun;
import org.lotline.production.run.RecordingRun;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rest.Quantities;

/** Runs over REST. */
public class RunsResource implements RunsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final RecordingRun recording;
    private final FindingJobs jobs;
    private final FindingRuns runs;
    private final VoidedFacts voidedFacts;

    RunsResource(
            OnceOnly once,
            ActContexts acting,
            RecordingRun recording,
            FindingJobs jobs,
            FindingRuns runs,
            VoidedFacts voidedFacts) {
        this.voidedFacts = voidedFacts;
        this.once = once;
        this.acting = acting;
        this.recording = recording;
        this.jobs = jobs;
        this.runs = runs;
    }

    @Override
    public RestResponse<RunJson> recordRun(String jobNumber, String idempotencyKey, RunOrderJson order) {
        return once.perform("recordRun", idempotencyKey, List.of(jobNumber, order), RunJson.class, () -> {
            var recorded = recording.record(jobNumber, runOf(order), acting.begin(order.getAct()));
            return RestResponse.status(
                    RestResponse.Status.CREATED, RunMapping.INSTANCE.modelOf(recorded.job(), recorded.run(), false));
        });
    }

    @Override
    public RestResponse<RunPageJson> listRuns(String jobNumber, Integer limit, String after) {
        var job = jobs.byNumber(jobNumber);
        var page =
                Page.of(runs.behind(job.jobId, Answers.idAfter(after), limit + 1), limit, run -> run.runId.toString());
        var voided = voidedFacts.among(page.rows().stream().map(run -> run.fact).toList());
        return RestResponse.ok(new RunPageJson()
                .runs(page.rows().stream()
                        .map(run -> RunMapping.INSTANCE.modelOf(job, run, voided.contains(run.fact)))
                        .toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    static NewRun runOf(RunOrderJson order) {
        return new NewRun(
                order.getOperation(),
                order.getMachine(),
                order.getOperator(),
                order.getShift(),
                order.getProgram(),
                order.getStartedAt().truncatedTo(ChronoUnit.MICROS),
                order.getEndedAt().truncatedTo(ChronoUnit.MICROS),
                some(order.getGood(), "good"),
                some(order.getScrap(), "scrap"),
                some(order.getRework(), "rework"),
                order.getParameters().stream()
                        .map(RunMapping.INSTANCE::parameterOf)
                        .toList());
    }

    /** A terminal that counts sends a plain 0 for none. */
    private static @Nullable Quantity some(@Nullable QuantityJson quantity, String field) {
        return quantity == null || quantity.getValue().signum() == 0 ? null : Quantities.quantityOf(quantity, field);
    }
}
