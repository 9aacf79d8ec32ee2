package org.lotline.production.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.production.model.DeviationJson;
import org.lotline.contracts.production.model.IssueJson;
import org.lotline.contracts.production.model.IssueOrderJson;
import org.lotline.contracts.production.model.MaterialReturnJson;
import org.lotline.contracts.production.model.SilenceJson;
import org.lotline.contracts.production.model.UnverifiedIssueJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.material.Quantity;
import org.lotline.production.deviation.Deviation;
import org.lotline.production.issue.Issued;
import org.lotline.production.issue.JobMaterial;
import org.lotline.production.issue.NewIssue;
import org.lotline.production.issue.UntrackedOrder;
import org.lotline.production.issue.UnverifiedIssues;
import org.lotline.production.item.ItemId;
import org.lotline.production.output.OutputLetters;
import org.lotline.runtime.rest.Quantities;

/** Issues and returns between the contract and the noun. */
final class IssueMapping {

    private IssueMapping() {}

    static IssueJson modelOf(Issued issued) {
        var material = issued.material();
        return new IssueJson()
                .issueId(material.fact)
                .jobId(material.jobId)
                .jobNumber(issued.job().jobNumber)
                .lotId(material.lotId)
                .lotNumber(material.lotNumber)
                .item(Quantities.modelOf(material.item.item()))
                .quantity(Quantities.modelOf(material.quantity()))
                .outputLotId(material.outputLotId)
                .gate(gateOf(material))
                .clearanceId(material.clearanceId)
                .why(silenceOf(material))
                .deviations(deviationsOf(issued.deviations()))
                .occurredAt(material.act.occurredAt())
                .recordedAt(material.act.recordedAt())
                .recordedBy(material.act.recordedBy())
                .performedBy(material.act.performedBy())
                .voided(issued.voided());
    }

    static UnverifiedIssueJson unverifiedOf(UnverifiedIssues.Waiting waiting) {
        var material = waiting.material();
        return new UnverifiedIssueJson()
                .issueId(material.fact)
                .jobId(material.jobId)
                .jobNumber(waiting.job().jobNumber)
                .lotId(material.lotId)
                .lotNumber(material.lotNumber)
                .item(Quantities.modelOf(material.item.item()))
                .quantity(Quantities.modelOf(material.quantity()))
                .since(material.act.recordedAt())
                .why(silenceOf(material))
                .attempts(material.attempts)
                .nextCheckAt(material.nextCheckAt);
    }

    private static IssueJson.@Nullable GateEnum gateOf(JobMaterial material) {
        return material.gate == null ? null : IssueJson.GateEnum.fromValue(material.gate.word());
    }

    private static @Nullable SilenceJson silenceOf(JobMaterial material) {
        return material.silence == null ? null : SilenceJson.fromValue(material.silence.word());
    }

    static MaterialReturnJson returnOf(Issued returned) {
        var material = returned.material();
        return new MaterialReturnJson()
                .returnId(material.fact)
                .jobId(material.jobId)
                .jobNumber(returned.job().jobNumber)
                .lotId(material.lotId)
                .lotNumber(material.lotNumber)
                .item(Quantities.modelOf(material.item.item()))
                .quantity(Quantities.modelOf(material.quantity()))
                .outputLotId(material.outputLotId)
                .deviations(deviationsOf(returned.deviations()))
                .occurredAt(material.act.occurredAt());
    }

    static List<DeviationJson> deviationsOf(List<Deviation> deviations) {
        return deviations.stream()
                .map(deviation -> new DeviationJson()
                        .deviationId(deviation.deviationId)
                        .kind(DeviationJson.KindEnum.fromValue(deviation.kind.slug()))
                        .description(deviation.description))
                .toList();
    }

    static NewIssue issueOf(IssueOrderJson order) {
        return new NewIssue(
                order.getLot(),
                quantityOf(order.getQuantity(), "quantity"),
                lettersOf(order.getOutput()),
                Boolean.TRUE.equals(order.getMixHeats()),
                "");
    }

    static UntrackedOrder untrackedOf(IssueOrderJson order, ItemReferenceJson item) {
        return new UntrackedOrder(
                ItemId.of(Quantities.itemOf(item)),
                quantityOf(order.getQuantity(), "quantity"),
                lettersOf(order.getOutput()),
                order.getReason());
    }

    static Optional<OutputLetters> lettersOf(@Nullable String output) {
        return Optional.ofNullable(output).map(OutputLetters::new);
    }

    static Optional<Quantity> quantityOf(@Nullable QuantityJson quantity, String field) {
        return Optional.ofNullable(quantity).map(stated -> Quantities.quantityOf(stated, field));
    }
}
