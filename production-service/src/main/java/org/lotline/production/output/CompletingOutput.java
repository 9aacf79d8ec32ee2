package org.lotline.production.output;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.material.Quantity;
import org.lotline.production.bom.Consumption;
import org.lotline.production.deviation.Deviation;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.item.Item;
import org.lotline.production.item.ItemRules;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.job.Job;
import org.lotline.production.job.JobRules;
import org.lotline.production.output.Outputs.Yield;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;

/** Recording what a job yields: a lot on the floor, or serialised units within one. */
@ApplicationScoped
public class CompletingOutput {

    private final FindingJobs jobs;
    private final Outputs outputs;
    private final Serials serials;
    private final HeldLots lots;
    private final HeldLedger ledger;
    private final Consumption consumption;
    private final Deviations deviations;
    private final EventLog events;
    private final AuditLog audit;

    CompletingOutput(
            FindingJobs jobs,
            Outputs outputs,
            Serials serials,
            HeldLots lots,
            HeldLedger ledger,
            Consumption consumption,
            Deviations deviations,
            EventLog events,
            AuditLog audit) {
        this.jobs = jobs;
        this.outputs = outputs;
        this.serials = serials;
        this.lots = lots;
        this.ledger = ledger;
        this.consumption = consumption;
        this.deviations = deviations;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What was completed.
     *
     * @param job the job
     * @param output the output with its event
     * @param quantity how much
     * @param serials its units; none for an item that is not serialised
     * @param deviations what was recorded with it
     * @param occurredAt when (UTC)
     */
    public record Completed(
            Job job,
            JobOutput output,
            Quantity quantity,
            List<SerialUnit> serials,
            List<Deviation> deviations,
            Instant occurredAt) {}

    /** @throws org.lotline.runtime.problem.ProblemException 404, 422 if it makes no sense; 409 if it is refused */
    public Completed complete(String jobNumber, NewCompletion completion, ActContext act) {
        var job = jobs.lockedByNumber(jobNumber);
        Findings.refuse(CompletionRules.beforeRelease(job, act.occurredAt()));
        Item item = Item.findById(job.item);
        var quantity =
                ItemRules.inUnit(item.unit(), completion.quantity(), "quantity").orRefuse();
        var count = CompletionRules.serials(item, completion, quantity).orRefuse();
        var before = outputs.yieldOf(job);
        var deviating = new ArrayList<>(Findings.settle(findings(job, before, quantity), act));
        var output = completion
                .output()
                .map(letters -> outputs.reserve(job, letters))
                .orElseGet(() -> outputs.next(job, before));
        Findings.refuse(CompletionRules.completedBefore(output));
        if (completion.lotNumber() != null) {
            outputs.name(output, completion.lotNumber());
        }
        var fact = state(job, output, quantity, act);
        var units = place(job, output, completion, quantity, count, fact, act);
        deviating.addAll(consumption.tooLittle(
                job.jobId, job.item, () -> outputs.yielded(job.jobId), output.lotId, output.lotNumber));
        return new Completed(
                job,
                output,
                quantity,
                units,
                deviations.record(deviating, job.jobId, output.lotId, fact, act),
                act.occurredAt());
    }

    private static List<Finding> findings(Job job, Yield before, Quantity quantity) {
        var findings = new ArrayList<Finding>();
        JobRules.closed(job).ifPresent(findings::add);
        CompletionRules.beyond(job, before.amount(), quantity).ifPresent(findings::add);
        return findings;
    }

    private UUID state(Job job, JobOutput output, Quantity quantity, ActContext act) {
        var completed = new OutputCompleted(
                job.jobId,
                output.lotId,
                output.lotNumber,
                job.item.item(),
                new Measure(quantity.amount(), quantity.unit().code()));
        var fact = events.append(completed, act);
        outputs.complete(job, output, quantity.amount(), fact);
        audit.record(act, Keys.lot(output.lotId), "output-completed", null, completed, null);
        return fact;
    }

    /** On the floor. A lot that contains serialised units is known there, but what lies there are its units. */
    private List<SerialUnit> place(
            Job job,
            JobOutput output,
            NewCompletion completion,
            Quantity quantity,
            int count,
            UUID fact,
            ActContext act) {
        var lot = new HeldLot(output.lotId, output.lotNumber, job.item.item(), null, completion.location(), quantity);
        if (count == 0) {
            ledger.credit(fact, lot, act.occurredAt(), quantity);
        } else {
            lots.know(lot);
        }
        if (completion.location() != null && completion.output().isPresent()) {
            // it may have been here before, elsewhere; a new lot came with its place
            lots.put(lot.lotId(), completion.location());
        }
        return count == 0 ? List.of() : serials.make(job, output, completion, count, act);
    }
}
