package org.lotline.receiving.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.receiving.model.CertificateType;
import org.lotline.contracts.receiving.model.Item;
import org.lotline.contracts.receiving.model.ItemDefinition;
import org.lotline.contracts.receiving.model.TraceabilityPolicy;
import org.lotline.contracts.receiving.model.UnitConversion;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.item.ItemConversion;
import org.lotline.receiving.item.ItemId;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.rest.Quantities;

/** Items between the contract and the noun. */
final class ItemMapping {

    private ItemMapping() {}

    static org.lotline.receiving.item.ItemDefinition definitionOf(ItemId id, ItemDefinition given) {
        return new org.lotline.receiving.item.ItemDefinition(
                id,
                given.getDescription(),
                unit(given.getBaseUnit(), "baseUnit"),
                policyOf(given.getPolicy()),
                conversionsOf(given));
    }

    static Item modelOf(org.lotline.receiving.item.Item item) {
        var definition = item.definition();
        return new Item()
                .partNumber(item.id.partNumber())
                .revision(item.id.revision())
                .description(item.description)
                .baseUnit(item.baseUnit)
                .policy(modelOf(definition.policy()))
                .conversions(definition.conversions().stream()
                        .map(conversion -> new UnitConversion()
                                .kind(UnitConversion.KindEnum.fromValue(conversion.kind()))
                                .of(conversion.of())
                                .quantity(Quantities.modelOf(conversion.quantity())))
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

    private static List<ItemConversion> conversionsOf(ItemDefinition given) {
        var conversions = new ArrayList<ItemConversion>();
        for (var conversion : given.getConversions()) {
            var field = "conversions[%d]".formatted(conversions.size());
            conversions.add(conversionOf(conversion, given.getBaseUnit(), field));
        }
        return conversions;
    }

    private static ItemConversion conversionOf(UnitConversion conversion, String baseUnit, String field) {
        try {
            var stated = conversion.getQuantity();
            if (stated.getValue().signum() <= 0) {
                throw ReceivingProblem.quantityAboveZero(field + ".quantity.value");
            }
            var quantity = Quantity.of(stated.getValue(), Unit.of(stated.getUnit()));
            var of = conversion.getOf() == null
                    ? null
                    : Unit.of(conversion.getOf()).code();
            if (of != null && !of.equals(baseUnit)) {
                quantity.in(Unit.of(baseUnit));
            }
            return new ItemConversion(
                    quantity.amount(),
                    quantity.unit().code(),
                    conversion.getKind().value(),
                    of);
        } catch (MaterialException e) {
            throw unusable(field, e);
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
                ReceivingProblem.WRONG_UNIT,
                e.sentence(),
                "Use a UCUM code such as kg, m or [in_i]; for counted things an annotation such as {bar}.",
                List.of(ProblemException.field(field, "can't be used")));
    }
}
