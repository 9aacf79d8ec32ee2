package org.lotline.production.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.material.Quantity;
import org.lotline.production.deviation.Deviation;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.floor.ScannedLots;
import org.lotline.production.item.ItemId;
import org.lotline.production.item.ItemRules;
import org.lotline.production.item.Policies;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.job.Job;
import org.lotline.production.job.JobRules;
import org.lotline.production.output.CheckingConsumption;
import org.lotline.production.output.JobOutput;
import org.lotline.production.output.OutputLetters;
import org.lotline.production.output.Outputs;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;

/** Taking material back from a job to the floor. */
@ApplicationScoped
public class ReturningMaterial {

    private final FindingJobs jobs;
    private final ScannedLots scanned;
    private final Usage usage;
    private final MaterialRows materials;
    private final Policies policies;
    private final Outputs outputs;
    private final HeldLots lots;
    private final HeldLedger ledger;
    private final Deviations deviations;
    private final CheckingConsumption checking;
    private final EventLog events;
    private final AuditLog audit;

    ReturningMaterial(
            FindingJobs jobs,
            ScannedLots scanned,
            Usage usage,
            MaterialRows materials,
            Policies policies,
            Outputs outputs,
            HeldLots lots,
            HeldLedger ledger,
            Deviations deviations,
            CheckingConsumption checking,
            EventLog events,
            AuditLog audit) {
        this.jobs = jobs;
        this.scanned = scanned;
        this.usage = usage;
        this.materials = materials;
        this.policies = policies;
        this.outputs = outputs;
        this.lots = lots;
        this.ledger = ledger;
        this.deviations = deviations;
        this.checking = checking;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Also of what was completed already: what has too little in it then deviates, as it would have at its completion.
     *
     * @throws org.lotline.runtime.problem.ProblemException 404, 422 if it makes no sense; 409 if more would come back than is in the job
     */
    public Issued takeBack(
            String jobNumber,
            String lotNumber,
            Quantity stated,
            Optional<OutputLetters> output,
            @Nullable String location,
            ActContext act) {
        var job = jobs.lockedByNumber(jobNumber);
        var lot = lots.locked(lotOf(job, lotNumber)).orElseThrow();
        var item = ItemId.of(lot.item());
        var quantity = ItemRules.quantity(item, lot.onHand().unit(), policies.of(item), stated, "quantity")
                .orRefuse();
        var outputLotId = output.map(letters -> outputOf(job, letters).lotId).orElse(null);
        var findings = new ArrayList<Finding>();
        JobRules.closed(job).ifPresent(findings::add);
        IssueRules.returnedTooMuch(job, lot, quantity, usage.netOf(job.jobId, lot.lotId(), outputLotId))
                .ifPresent(findings::add);
        var deviating = Findings.settle(findings, act);
        var material = credit(job, lot, quantity, outputLotId, act);
        if (location != null) {
            lots.put(lot.lotId(), location);
        }
        var recorded =
                new ArrayList<Deviation>(deviations.record(deviating, job.jobId, lot.lotId(), material.fact, act));
        recorded.addAll(checking.afterwards(job, act));
        return new Issued(job, material, recorded, false);
    }

    private JobMaterial credit(Job job, HeldLot lot, Quantity quantity, @Nullable UUID outputLotId, ActContext act) {
        var returned = new MaterialReturned(
                job.jobId,
                lot.lotId(),
                new Measure(quantity.amount(), quantity.unit().code()),
                outputLotId);
        var fact = events.append(returned, act);
        ledger.credit(fact, lot, act.occurredAt(), quantity);
        audit.record(act, Keys.job(job.jobId), "material-returned", null, returned, null);
        var material = Materials.of(MaterialKind.RETURNED, fact, job.jobId, lot, quantity, outputLotId, act);
        materials.add(material);
        return material;
    }

    /** Whatever was issued is known on the floor; only what is in the job can come back from it, unless it is not known better. */
    private UUID lotOf(Job job, String number) {
        var inJob = usage.lotsOf(job.jobId).stream().map(Usage.UsedLot::lotId).toList();
        var meant = IssueRules.inJob(job, number, scanned.onFloor(number, "lot"), inJob)
                .orRefuse();
        return scanned.single(number, meant, "lot");
    }

    private JobOutput outputOf(Job job, OutputLetters letters) {
        return IssueRules.output(outputs.find(job.jobId, letters), job, letters).orRefuse();
    }
}
