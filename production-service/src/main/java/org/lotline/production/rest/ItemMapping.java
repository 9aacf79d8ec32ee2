package org.lotline.production.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.production.model.CertificateTypeJson;
import org.lotline.contracts.production.model.ItemDefinitionJson;
import org.lotline.contracts.production.model.ItemJson;
import org.lotline.contracts.production.model.TraceabilityPolicyJson;
import org.lotline.contracts.production.model.UnitConversionJson;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.production.item.Item;
import org.lotline.production.item.ItemDefinition;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.rest.PairCursor;
import org.lotline.runtime.rest.Quantities;

/** Items between the contract and the noun. */
final class ItemMapping {

    private ItemMapping() {}

    /**
     * The last item of the page before.
     *
     * @throws ProblemException 400 if it can't be read
     */
    static @Nullable ItemId idAt(@Nullable String after) {
        if (after == null) {
            return null;
        }
        var place = PairCursor.of(after);
        return new ItemId(place.first(), place.second());
    }

    static String placeOf(ItemId id) {
        return new PairCursor(id.partNumber(), id.revision()).text();
    }

    static ItemDefinition definitionOf(ItemId id, ItemDefinitionJson given) {
        return new ItemDefinition(
                id,
                given.getDescription(),
                unit(given.getBaseUnit(), "baseUnit"),
                policyOf(given.getPolicy()),
                given.getConversions().stream().map(ItemMapping::quantityOf).toList());
    }

    static ItemJson modelOf(Item item) {
        var definition = item.definition();
        return new ItemJson()
                .partNumber(item.id.partNumber())
                .revision(item.id.revision())
                .description(item.description)
                .baseUnit(item.baseUnit)
                .policy(modelOf(definition.policy()))
                .conversions(definition.conversions().stream()
                        .map(quantity -> new UnitConversionJson()
                                .kind(UnitConversionJson.KindEnum.NOMINAL)
                                .quantity(Quantities.modelOf(quantity)))
                        .toList());
    }

    private static Policy policyOf(@Nullable TraceabilityPolicyJson given) {
        var policy = given == null ? new TraceabilityPolicyJson() : given;
        return new Policy(
                policy.getTracking().toString(),
                policy.getRequiredCertificates().stream()
                        .map(CertificateTypeJson::toString)
                        .distinct()
                        .sorted()
                        .toList(),
                policy.getHeatRequired(),
                policy.getReceivingInspection(),
                policy.getShelfLifeRequired(),
                policy.getHeatMixing().toString(),
                policy.getExportControlled());
    }

    private static TraceabilityPolicyJson modelOf(Policy policy) {
        return new TraceabilityPolicyJson()
                .tracking(TraceabilityPolicyJson.TrackingEnum.fromValue(policy.tracking()))
                .requiredCertificates(policy.requiredCertificates().stream()
                        .map(CertificateTypeJson::fromValue)
                        .toList())
                .heatRequired(policy.heatRequired())
                .receivingInspection(policy.receivingInspection())
                .shelfLifeRequired(policy.shelfLifeRequired())
                .heatMixing(TraceabilityPolicyJson.HeatMixingEnum.fromValue(policy.heatMixing()))
                .exportControlled(policy.exportControlled());
    }

    private static Quantity quantityOf(UnitConversionJson conversion) {
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
