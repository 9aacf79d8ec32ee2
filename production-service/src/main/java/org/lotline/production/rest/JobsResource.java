package org.lotline.production.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.production.api.JobsApi;
import org.lotline.contracts.production.model.JobClosingJson;
import org.lotline.contracts.production.model.JobJson;
import org.lotline.contracts.production.model.JobOrderJson;
import org.lotline.contracts.production.model.JobPageJson;
import org.lotline.contracts.production.model.LotProposalJson;
import org.lotline.contracts.production.model.UsageJson;
import org.lotline.production.issue.ProposingLots;
import org.lotline.production.item.ItemId;
import org.lotline.production.job.ClosingJob;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.job.JobOperation;
import org.lotline.production.job.NewJob;
import org.lotline.production.job.ReleasingJob;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rest.Quantities;

/** Jobs over REST. */
public class JobsResource implements JobsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final ReleasingJob releasing;
    private final ClosingJob closing;
    private final FindingJobs jobs;
    private final ProposingLots proposing;
    private final JobMapping mapping;

    JobsResource(
            OnceOnly once,
            ActContexts acting,
            ReleasingJob releasing,
            ClosingJob closing,
            FindingJobs jobs,
            ProposingLots proposing,
            JobMapping mapping) {
        this.once = once;
        this.acting = acting;
        this.releasing = releasing;
        this.closing = closing;
        this.jobs = jobs;
        this.proposing = proposing;
        this.mapping = mapping;
    }

    @Override
    public RestResponse<JobJson> releaseJob(String idempotencyKey, JobOrderJson order) {
        return once.perform("releaseJob", idempotencyKey, order, JobJson.class, () -> {
            var released = releasing.release(jobOf(order), acting.begin(order.getAct()));
            return Answers.defined(
                    mapping.modelOf(released.noun()), released.isNew(), "jobs", released.noun().jobNumber);
        });
    }

    @Override
    public RestResponse<JobJson> closeJob(String jobNumber, String idempotencyKey, JobClosingJson request) {
        return once.perform("closeJob", idempotencyKey, List.of(jobNumber, request), JobJson.class, () -> {
            var closed = closing.close(jobNumber, acting.begin(request.getAct()));
            return RestResponse.ok(mapping.modelOf(closed));
        });
    }

    @Override
    public RestResponse<JobJson> getJob(String jobNumber) {
        return RestResponse.ok(mapping.modelOf(jobs.byNumber(jobNumber)));
    }

    @Override
    public RestResponse<JobPageJson> listJobs(Integer limit, String after) {
        var page = Page.of(jobs.behind(Answers.idAfter(after), limit + 1), limit, job -> job.jobId.toString());
        return RestResponse.ok(new JobPageJson()
                .jobs(page.rows().stream().map(mapping::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<UsageJson> getUsage(String jobNumber) {
        return RestResponse.ok(mapping.usageOf(jobs.byNumber(jobNumber)));
    }

    @Override
    public RestResponse<LotProposalJson> proposeLots(String jobNumber, String partNumber, String revision) {
        var item = new Item(partNumber, revision);
        return RestResponse.ok(ProposalMapping.modelOf(proposing.forJob(jobNumber, item), item));
    }

    static NewJob jobOf(JobOrderJson order) {
        return new NewJob(
                order.getJobNumber(),
                ItemId.of(Quantities.itemOf(order.getItem())),
                Quantities.quantityOf(order.getQuantity(), "quantity"),
                order.getOperations().stream()
                        .map(operation ->
                                new JobOperation(operation.getNumber(), operation.getName(), operation.getMachine()))
                        .toList(),
                order.getCustomer());
    }
}
