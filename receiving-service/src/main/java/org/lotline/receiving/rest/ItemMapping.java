package org.lotline.receiving.rest;

import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.receiving.model.CertificateType;
import org.lotline.contracts.receiving.model.Item;
import org.lotline.contracts.receiving.model.ItemDefinition;
import org.lotline.contracts.receiving.model.TraceabilityPolicy;
import org.lotline.contracts.receiving.model.UnitConversion;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.item.StatedItem;
import org.lotline.runtime.rest.Quantities;

/** Items between the contract and the noun. */
final class ItemMapping {

    private ItemMapping() {}

    static StatedItem statedItemOf(ItemId id, ItemDefinition given) {
        return new StatedItem(
                id,
                given.getDescription(),
                given.getBaseUnit(),
                policyOf(given.getPolicy()),
                given.getConversions().stream().map(ItemMapping::statedOf).toList());
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

    private static StatedItem.Conversion statedOf(UnitConversion conversion) {
        var stated = conversion.getQuantity();
        return new StatedItem.Conversion(
                stated.getValue(), stated.getUnit(), conversion.getKind().value(), conversion.getOf());
    }
}
