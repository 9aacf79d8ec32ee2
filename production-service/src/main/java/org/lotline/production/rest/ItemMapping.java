package org.lotline.production.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.production.model.CertificateType;
import org.lotline.contracts.production.model.Item;
import org.lotline.contracts.production.model.ItemDefinition;
import org.lotline.contracts.production.model.TraceabilityPolicy;
import org.lotline.contracts.production.model.UnitConversion;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.rest.Quantities;

/** Items between the contract and the noun. */
final class ItemMapping {

    private ItemMapping() {}

    static org.lotline.production.item.ItemDefinition definitionOf(ItemId id, ItemDefinition given) {
        return new org.lotline.production.item.ItemDefinition(
                id,
                given.getDescription(),
                unit(given.getBaseUnit(), "baseUnit"),
                policyOf(given.getPolicy()),
                given.getConversions().stream().map(ItemMapping::quantityOf).toList());
    }

    static Item modelOf(org.lotline.production.item.Item item) {
        var definition = item.definition();
        return new Item()
                .partNumber(item.id.partNumber())
                .revision(item.id.revision())
                .description(item.description)
                .baseUnit(item.baseUnit)
                .policy(modelOf(definition.policy()))
                .conversions(definition.conversions().stream()
                        .map(quantity -> new UnitConversion()
                                .kind(UnitConversion.KindEnum.NOMINAL)
                                .quantity(Quantities.modelOf(quantity)))
                        .toList());
    }

    private static Policy policyOf(@Nullable TraceabilityPolicy given) {
        var policy = given == null ? new TraceabilityPolicy() : given;
        return new Policy(
                policy.getTracking().toString(),
                policy.getRequiredCertificates().stream()
                        .map(CertificateType::toString)
                        .distinct()
                        .sorted()
                        .toList(),
                policy.getHeatRequired(),
                policy.getReceivingInspection(),
                policy.getShelfLifeRequired(),
                policy.getHeatMixing().toString(),
                policy.getExportControlled());
    }

    private static TraceabilityPolicy modelOf(Policy policy) {
        return new TraceabilityPolicy()
                .tracking(TraceabilityPolicy.TrackingEnum.fromValue(policy.tracking()))
                .requiredCertificates(policy.requiredCertificates().stream()
                        .map(CertificateType::fromValue)
                        .toList())
                .heatRequired(policy.heatRequired())
                .receivingInspection(policy.receivingInspection())
                .shelfLifeRequired(policy.shelfLifeRequired())
                .heatMixing(TraceabilityPolicy.HeatMixingEnum.fromValue(policy.heatMixing()))
                .exportControlled(policy.exportControlled());
    }

    private static Quantity quantityOf(UnitConversion conversion) {
        try {
            var quantity = conversion.getQuantity();
            return Quantity.of(quantity.getValue(), Unit.of(quantity.getUnit()));
        } catch (MaterialException e) {
            throw unusable("conversions", e);
        }
    }

    private static Unit unit(String code, String field) {
        try {
            return Unit.of(code);
        } catch (MaterialException e) {
            throw unusable(field, e);
        }
    }

    private static ProblemException unusable(String field, MaterialException e) {
        return new ProblemException(
                ProductionProblem.WRONG_UNIT,
                e.sentence(),
                "Use a UCUM code such as kg, m or [in_i]; for counted things an annotation such as {bar}.",
                List.of(ProblemException.field(field, "can't be used")));
    }
}
