package org.lotline.production.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.JobsApi;
import org.lotline.contracts.production.model.Job;
import org.lotline.contracts.production.model.JobClosing;
import org.lotline.contracts.production.model.JobOrder;
import org.lotline.contracts.production.model.JobPage;
import org.lotline.contracts.production.model.Usage;
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
    private final JobMapping mapping;

    JobsResource(
            OnceOnly once,
            ActContexts acting,
            ReleasingJob releasing,
            ClosingJob closing,
            FindingJobs jobs,
            JobMapping mapping) {
        this.once = once;
        this.acting = acting;
        this.releasing = releasing;
        this.closing = closing;
        this.jobs = jobs;
        this.mapping = mapping;
    }

    @Override
    public RestResponse<Job> releaseJob(String idempotencyKey, JobOrder order) {
        return once.perform("releaseJob", idempotencyKey, order, Job.class, () -> {
            var released = releasing.release(jobOf(order), acting.begin(order.getAct()));
            return Answers.defined(
                    mapping.modelOf(released.noun()), released.isNew(), "jobs", released.noun().jobNumber);
        });
    }

    @Override
    public RestResponse<Job> closeJob(String jobNumber, String idempotencyKey, JobClosing request) {
        return once.perform("closeJob", idempotencyKey, List.of(jobNumber, request), Job.class, () -> {
            var closed = closing.close(jobNumber, acting.begin(request.getAct()));
            return RestResponse.ok(mapping.modelOf(closed));
        });
    }

    @Override
    public RestResponse<Job> getJob(String jobNumber) {
        return RestResponse.ok(mapping.modelOf(jobs.byNumber(jobNumber)));
    }

    @Override
    public RestResponse<JobPage> listJobs(Integer limit, String after) {
        var page = Page.of(jobs.behind(Answers.idAfter(after), limit + 1), limit, job -> job.jobId.toString());
        return RestResponse.ok(new JobPage()
                .jobs(page.rows().stream().map(mapping::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<Usage> getUsage(String jobNumber) {
        return RestResponse.ok(mapping.usageOf(jobs.byNumber(jobNumber)));
    }

    private static NewJob jobOf(JobOrder order) {
        return new NewJob(
                order.getJobNumber(),
                ItemId.of(Quantities.itemOf(order.getItem())),
                Quantities.quantityOf(order.getQuantity(), "quantity"),
                order.getOperations().stream()
                        .map(operation ->
                                new JobOperation(operation.getNumber(), operation.getName(), operation.getMachine()))
                        .toList());
    }
}
