package org.lotline.production.label;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.label.Label;
import org.lotline.label.LabelCode;
import org.lotline.label.LabelFormat;
import org.lotline.label.LabelRequest;
import org.lotline.label.ReadableQuantity;
import org.lotline.label.SymbolKind;
import org.lotline.production.item.Item;
import org.lotline.production.job.Job;
import org.lotline.production.output.JobOutput;
import org.lotline.production.output.SerialUnit;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/** Labelling what a job yielded, a lot or a unit of it; that it was asked for is in the audit trail before the first byte leaves. */
@ApplicationScoped
public class LabellingOutput {

    private final EventLog events;
    private final PlantZone zone;
    private final AuditLog audit;

    LabellingOutput(EventLog events, PlantZone zone, AuditLog audit) {
        this.events = events;
        this.zone = zone;
        this.audit = audit;
    }

    /**
     * What the label says.
     *
     * @param reason why it is printed
     * @throws org.lotline.runtime.problem.ProblemException 404 if it was not made here; 409 if it is not completed
     */
    @Transactional
    public Label label(UUID lotId, LabelFormat format, SymbolKind symbol, @Nullable String reason, ActContext act) {
        var unit = SerialUnit.<SerialUnit>findByIdOptional(lotId);
        var outputId = unit.map(one -> one.outputLotId).orElse(lotId);
        var output =
                LabelRules.madeHere(JobOutput.findByIdOptional(outputId), lotId).orRefuse();
        var made = LabelRules.completed(
                        unit.map(one -> one.fact).or(() -> factOf(unit, output)).orElse(null),
                        unit.map(one -> one.number).orElse(output.lotNumber))
                .orRefuse();
        audit.recordCounted(
                act,
                Keys.lot(lotId),
                LabelRequest.ACTION,
                askedBefore -> LabelRequest.of(format, symbol, askedBefore),
                reason);
        return labelOf(unit, output, made);
    }

    private static Optional<UUID> factOf(Optional<SerialUnit> unit, JobOutput output) {
        return unit.isPresent() ? Optional.empty() : Optional.ofNullable(output.fact);
    }

    private Label labelOf(Optional<SerialUnit> unit, JobOutput output, UUID made) {
        Job job = Job.findById(output.jobId);
        var lines = new ArrayList<>(itemOf(job));
        unit.ifPresent(one -> lines.add(Label.Line.whole("Lot", output.lotNumber)));
        lines.add(Label.Line.whole("Job", job.jobNumber));
        var quantity = output.completed(job.unit);
        if (unit.isEmpty() && quantity != null) {
            lines.add(Label.Line.whole("Qty made", ReadableQuantity.of(quantity)));
        }
        events.find(made)
                .ifPresent(event -> lines.add(Label.Line.whole(
                        "Made", zone.dayOf(event.envelope().occurredAt()).toString())));
        return unit.map(one -> new Label("Serial", LabelCode.ofSerial(one.number, output.lotNumber), lines))
                .orElseGet(() -> new Label("Lot", LabelCode.ofLot(output.lotNumber), lines));
    }

    private static List<Label.Line> itemOf(Job job) {
        var lines = new ArrayList<Label.Line>();
        lines.add(Label.Line.upTo(4, "Item", "%s rev. %s".formatted(job.item.partNumber(), job.item.revision())));
        Item item = Item.findById(job.item);
        if (item != null && item.description != null && !item.description.isBlank()) {
            lines.add(Label.Line.upTo(2, "", item.description));
        }
        return lines;
    }
}
