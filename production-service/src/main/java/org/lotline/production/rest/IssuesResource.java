package org.lotline.production.rest;

import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.IssuesApi;
import org.lotline.contracts.production.model.IssueJson;
import org.lotline.contracts.production.model.IssueOrderJson;
import org.lotline.contracts.production.model.IssuePageJson;
import org.lotline.contracts.production.model.MaterialReturnJson;
import org.lotline.contracts.production.model.ReturnOrderJson;
import org.lotline.contracts.production.model.UnverifiedPageJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.custody.ShortageRetry;
import org.lotline.production.issue.FindingIssues;
import org.lotline.production.issue.IssueRules;
import org.lotline.production.issue.IssuingMaterial;
import org.lotline.production.issue.IssuingUntracked;
import org.lotline.production.issue.PeerCallContext;
import org.lotline.production.issue.PreparedIssue;
import org.lotline.production.issue.ReturningMaterial;
import org.lotline.production.issue.UnverifiedIssues;
import org.lotline.production.job.FindingJobs;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rest.Quantities;
import org.lotline.runtime.rule.Findings;

/** Issues and returns over REST. */
public class IssuesResource implements IssuesApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final FindingJobs jobs;
    private final IssuingMaterial issuing;
    private final ReturningMaterial returning;
    private final FindingIssues issues;
    private final IssuingUntracked untracked;
    private final UnverifiedIssues unverified;

    IssuesResource(
            OnceOnly once,
            ActContexts acting,
            FindingJobs jobs,
            IssuingMaterial issuing,
            ReturningMaterial returning,
            FindingIssues issues,
            IssuingUntracked untracked,
            UnverifiedIssues unverified) {
        this.once = once;
        this.acting = acting;
        this.jobs = jobs;
        this.issuing = issuing;
        this.returning = returning;
        this.issues = issues;
        this.untracked = untracked;
        this.unverified = unverified;
    }

    @Override
    public RestResponse<IssueJson> issueMaterial(String jobNumber, String idempotencyKey, IssueOrderJson order) {
        Findings.refuse(IssueRules.lotOrItem(order.getLot() != null, order.getItem() != null));
        return order.getItem() == null
                ? issueLot(jobNumber, idempotencyKey, order)
                : issueUntracked(jobNumber, idempotencyKey, order, order.getItem());
    }

    private RestResponse<IssueJson> issueUntracked(
            String jobNumber, String idempotencyKey, IssueOrderJson order, ItemReferenceJson item) {
        return once.perform("issueMaterial", idempotencyKey, List.of(jobNumber, order), IssueJson.class, () -> {
            var issued = this.untracked.issue(
                    jobNumber, IssueMapping.untrackedOf(order, item), acting.begin(order.getAct()));
            return RestResponse.status(RestResponse.Status.CREATED, IssueMapping.modelOf(issued));
        });
    }

    private RestResponse<IssueJson> issueLot(String jobNumber, String idempotencyKey, IssueOrderJson order) {
        return ShortageRetry.of(
                acting.begin(order.getAct()).isNow(),
                attempt -> once.perform(
                        "issueMaterial",
                        idempotencyKey,
                        List.of(jobNumber, order),
                        IssueJson.class,
                        () -> prepare(jobNumber, idempotencyKey, attempt, order),
                        prepared -> RestResponse.status(
                                RestResponse.Status.CREATED,
                                IssueMapping.modelOf(ShortageRetry.taking(
                                        () -> issuing.issue(prepared, acting.begin(order.getAct())))))));
    }

    private PreparedIssue prepare(String jobNumber, String idempotencyKey, int attempt, IssueOrderJson order) {
        var act = acting.begin(order.getAct());
        var asking = PeerCallContext.first(idempotencyKey, Integer.toString(attempt), act.isReport(), Map.of());
        return issuing.prepare(jobNumber, IssueMapping.issueOf(order), asking, act);
    }

    @Override
    public RestResponse<IssuePageJson> listIssues(String jobNumber, Integer limit, String after) {
        var job = jobs.byNumber(jobNumber);
        var page = Page.of(
                issues.behind(job, Answers.idAfter(after), limit + 1),
                limit,
                issued -> issued.material().fact.toString());
        return RestResponse.ok(new IssuePageJson()
                .issues(page.rows().stream().map(IssueMapping::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<UnverifiedPageJson> listUnverified(Integer limit, String after) {
        var page = Page.of(
                unverified.behind(Answers.idAfter(after), limit + 1),
                limit,
                waiting -> waiting.material().fact.toString());
        return RestResponse.ok(new UnverifiedPageJson()
                .issues(page.rows().stream().map(IssueMapping::unverifiedOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<MaterialReturnJson> returnMaterial(
            String jobNumber, String idempotencyKey, ReturnOrderJson order) {
        return once.perform(
                "returnMaterial", idempotencyKey, List.of(jobNumber, order), MaterialReturnJson.class, () -> {
                    var returned = returning.takeBack(
                            jobNumber,
                            order.getLot(),
                            Quantities.quantityOf(order.getQuantity(), "quantity"),
                            IssueMapping.lettersOf(order.getOutput()),
                            order.getLocation(),
                            acting.begin(order.getAct()));
                    return RestResponse.status(RestResponse.Status.CREATED, IssueMapping.returnOf(returned));
                });
    }
}
