package org.lotline.production.output;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.custody.HeldLedger.Credit;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.bom.Consumption;
import org.lotline.production.deviation.Deviations;
import org.lotline.production.item.Item;
import org.lotline.production.item.ItemRules;
import org.lotline.production.job.Job;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Finding;

/**
 * Stating anew how much an output has yielded, in place of a completion that is taken back. Lot and number stay; of a serialised
 * output the units that were made stay the same units. The caller holds the locks of job and lots, and enters {@link
 * Restated#credits} in the place of what is void.
 */
@ApplicationScoped
public class RestatingOutput {

    private final Outputs outputs;
    private final Serials serials;
    private final Consumption consumption;
    private final Deviations deviations;
    private final EventLog events;
    private final AuditLog audit;

    RestatingOutput(
            Outputs outputs,
            Serials serials,
            Consumption consumption,
            Deviations deviations,
            EventLog events,
            AuditLog audit) {
        this.outputs = outputs;
        this.serials = serials;
        this.consumption = consumption;
        this.deviations = deviations;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What is stated.
     *
     * @param job the job
     * @param output the output with its new event
     * @param quantity how much it was in truth
     * @param kept units that stay; none of an item that is not serialised
     * @param alsoMade numbers of units that come in addition
     * @param credits by lot, what came to the floor in truth
     * @param act when it was completed
     */
    public record Restated(
            Job job,
            JobOutput output,
            Quantity quantity,
            List<SerialUnit> kept,
            List<String> alsoMade,
            Map<UUID, Credit> credits,
            ActContext act) {}

    /**
     * States it.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422 if the units don't make up the count
     */
    public Restated restate(Job job, UUID outputLotId, NewCount count, ActContext act) {
        JobOutput output = JobOutput.findById(outputLotId);
        Item item = Item.findById(job.item);
        var quantity = ItemRules.inUnit(item.unit(), count.quantity(), count.path() + "quantity")
                .orRefuse();
        var units = CompletionRules.isSerialised(item) ? serials.of(outputLotId) : List.<SerialUnit>of();
        var kept = CompletionRules.kept(item, quantity, units, count).orRefuse();
        takeBack(units, kept);
        var completed = new OutputCompleted(
                job.jobId,
                outputLotId,
                output.lotNumber,
                job.item.item(),
                new Measure(quantity.amount(), quantity.unit().code()));
        var fact = events.append(completed, act);
        audit.record(act, Keys.lot(outputLotId), "output-completed", null, completed, null);
        output.amount = quantity.amount();
        output.fact = fact;
        var isSerialised = CompletionRules.isSerialised(item);
        if (isSerialised) {
            serials.tell(job, output, kept, act);
        }
        var credits = isSerialised
                ? creditsOf(kept, Quantity.of("1", Unit.of(job.unit)), act)
                : Map.of(outputLotId, new Credit(fact, act.occurredAt(), quantity));
        return new Restated(job, output, quantity, kept, count.alsoMade(), credits, act);
    }

    /** Once the ledger is right: units that were forgotten come to the floor, and what deviates now is recorded. */
    public CompletingOutput.Completed settle(Restated restated) {
        var job = restated.job();
        var output = restated.output();
        var units = new ArrayList<>(restated.kept());
        if (!restated.alsoMade().isEmpty()) {
            units.addAll(serials.make(job, output, restated.alsoMade(), null, restated.act()));
        }
        var before = outputs.completed(job).minus(restated.quantity());
        var findings = new ArrayList<Finding>();
        CompletionRules.beyond(job, before, restated.quantity()).ifPresent(findings::add);
        findings.addAll(consumption.tooLittle(
                job.jobId, job.item, () -> outputs.yielded(job.jobId), output.lotId, output.lotNumber));
        var fact = output.fact;
        return new CompletingOutput.Completed(
                job,
                output,
                restated.quantity(),
                units,
                fact == null ? List.of() : deviations.record(findings, job.jobId, output.lotId, fact, restated.act()),
                restated.act().occurredAt());
    }

    /** The units that never were go back to be completed again, under the same numbers. */
    private static void takeBack(List<SerialUnit> units, List<SerialUnit> kept) {
        units.stream().filter(unit -> !kept.contains(unit)).forEach(unit -> {
            unit.fact = null;
            unit.entryId = null;
        });
    }

    private static Map<UUID, Credit> creditsOf(List<SerialUnit> kept, Quantity one, ActContext act) {
        var credits = new HashMap<UUID, Credit>();
        kept.forEach(unit -> credits.put(unit.lotId, new Credit(Serials.entryOf(unit), act.occurredAt(), one)));
        return credits;
    }
}
