package org.lotline.production.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.UntrackedIssued;
import org.lotline.material.Quantity;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.item.ItemRules;
import org.lotline.production.item.Policies;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.job.Job;
import org.lotline.production.output.JobOutput;
import org.lotline.production.output.Outputs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** Issuing material without its lot: of an item that is not tracked, or as a report, for it went in although nobody knows the lot. */
@ApplicationScoped
public class IssuingUntracked {

    private final FindingJobs jobs;
    private final Usage usage;
    private final MaterialRows materials;
    private final Policies policies;
    private final Outputs outputs;
    private final Deviations deviations;
    private final EventLog events;
    private final AuditLog audit;

    IssuingUntracked(
            FindingJobs jobs,
            Usage usage,
            MaterialRows materials,
            Policies policies,
            Outputs outputs,
            Deviations deviations,
            EventLog events,
            AuditLog audit) {
        this.jobs = jobs;
        this.usage = usage;
        this.materials = materials;
        this.policies = policies;
        this.outputs = outputs;
        this.deviations = deviations;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 404, 422 if it makes no sense; 409 if it is refused */
    public Issued issue(String jobNumber, UntrackedOrder order, ActContext act) {
        var job = jobs.lockedByNumber(jobNumber);
        var needs = usage.needsOf(job);
        var policy = policies.of(order.item());
        var unit = IssueRules.unitOf(order.item(), policy, needs).orRefuse();
        var quantity = order.quantity()
                .map(stated -> ItemRules.inUnit(unit, stated, "quantity"))
                .orElseGet(() -> IssueRules.proposal(
                        job, needs, order.item(), unit, order.item().toString(), ""))
                .orRefuse();
        var deviating = Findings.settle(IssueRules.untracked(job, needs, order.item(), policy, quantity), act);
        var material = take(job, order, quantity, act);
        return new Issued(
                job,
                material,
                deviations.record(deviating, job.jobId, deviating(job, material), material.fact, act),
                false);
    }

    private JobMaterial take(Job job, UntrackedOrder order, Quantity quantity, ActContext act) {
        var output = order.output()
                .map(letters -> outputs.reserve(job, letters).lotId)
                .orElse(null);
        var issued = new UntrackedIssued(
                job.jobId,
                order.item().item(),
                new Measure(quantity.amount(), quantity.unit().code()),
                output,
                order.reason());
        var fact = events.append(issued, act);
        audit.record(act, Keys.job(job.jobId), "untracked-issued", null, issued, order.reason());
        var material = Materials.untracked(fact, job.jobId, order, quantity, output, act);
        materials.add(material);
        return material;
    }

    /** The lot that lacks its source: the output, where there is one; until then the job stands for what it will yield. */
    private UUID deviating(Job job, JobMaterial material) {
        @Nullable UUID output = material.outputLotId;
        return output != null
                ? output
                : outputs.of(job.jobId).stream()
                        .filter(known -> known.fact != null)
                        .findFirst()
                        .map((JobOutput known) -> known.lotId)
                        .orElse(job.jobId);
    }
}
