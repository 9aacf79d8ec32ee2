package org.lotline.production.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.production.model.Deviation;
import org.lotline.contracts.production.model.Issue;
import org.lotline.contracts.production.model.MaterialReturn;
import org.lotline.contracts.production.model.Silence;
import org.lotline.contracts.production.model.UnverifiedIssue;
import org.lotline.contracts.shared.model.Quantity;
import org.lotline.production.issue.Issued;
import org.lotline.production.issue.JobMaterial;
import org.lotline.production.issue.UnverifiedIssues;
import org.lotline.production.output.OutputLetters;
import org.lotline.runtime.rest.Quantities;

/** Issues and returns between the contract and the noun. */
final class IssueMapping {

    private IssueMapping() {}

    static Issue modelOf(Issued issued) {
        var material = issued.material();
        return new Issue()
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
                .occurredAt(material.occurredAt)
                .recordedAt(material.recordedAt)
                .recordedBy(material.recordedBy)
                .performedBy(material.performedBy)
                .voided(issued.voided());
    }

    static UnverifiedIssue unverifiedOf(UnverifiedIssues.Waiting waiting) {
        var material = waiting.material();
        return new UnverifiedIssue()
                .issueId(material.fact)
                .jobId(material.jobId)
                .jobNumber(waiting.job().jobNumber)
                .lotId(material.lotId)
                .lotNumber(material.lotNumber)
                .item(Quantities.modelOf(material.item.item()))
                .quantity(Quantities.modelOf(material.quantity()))
                .since(material.recordedAt)
                .why(silenceOf(material))
                .attempts(material.attempts)
                .nextCheckAt(material.nextCheckAt);
    }

    private static Issue.@Nullable GateEnum gateOf(JobMaterial material) {
        return material.gate == null ? null : Issue.GateEnum.fromValue(material.gate.word());
    }

    private static @Nullable Silence silenceOf(JobMaterial material) {
        return material.silence == null ? null : Silence.fromValue(material.silence.word());
    }

    static MaterialReturn returnOf(Issued returned) {
        var material = returned.material();
        return new MaterialReturn()
                .returnId(material.fact)
                .jobId(material.jobId)
                .jobNumber(returned.job().jobNumber)
                .lotId(material.lotId)
                .lotNumber(material.lotNumber)
                .item(Quantities.modelOf(material.item.item()))
                .quantity(Quantities.modelOf(material.quantity()))
                .outputLotId(material.outputLotId)
                .deviations(deviationsOf(returned.deviations()))
                .occurredAt(material.occurredAt);
    }

    static List<Deviation> deviationsOf(List<org.lotline.production.deviation.Deviation> deviations) {
        return deviations.stream()
                .map(deviation -> new Deviation()
                        .deviationId(deviation.deviationId)
                        .kind(Deviation.KindEnum.fromValue(deviation.kind.slug()))
                        .description(deviation.description))
                .toList();
    }

    static Optional<OutputLetters> lettersOf(@Nullable String output) {
        return Optional.ofNullable(output).map(OutputLetters::new);
    }

    static Optional<org.lotline.material.Quantity> quantityOf(@Nullable Quantity quantity, String field) {
        return Optional.ofNullable(quantity).map(stated -> Quantities.quantityOf(stated, field));
    }
}
