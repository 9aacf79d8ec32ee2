package org.lotline.receiving.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.receiving.model.CertificateTypeJson;
import org.lotline.contracts.receiving.model.ItemDefinitionJson;
import org.lotline.contracts.receiving.model.ItemJson;
import org.lotline.contracts.receiving.model.PolicyPresetJson;
import org.lotline.contracts.receiving.model.RequiredOriginJson;
import org.lotline.contracts.receiving.model.TraceabilityPolicyJson;
import org.lotline.contracts.receiving.model.UnitConversionJson;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.item.PolicyPreset;
import org.lotline.receiving.item.StatedItem;
import org.lotline.receiving.item.StatedPolicy;
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

    static StatedItem statedItemOf(ItemId id, ItemDefinitionJson given) {
        return new StatedItem(
                id,
                given.getDescription(),
                given.getBaseUnit(),
                policyOf(given.getPolicy()),
                given.getConversions().stream().map(ItemMapping::statedOf).toList());
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
                        .map(conversion -> new UnitConversionJson()
                                .kind(UnitConversionJson.KindEnum.fromValue(conversion.kind()))
                                .of(conversion.of())
                                .quantity(Quantities.modelOf(conversion.quantity())))
                        .toList());
    }

    private static StatedPolicy policyOf(@Nullable TraceabilityPolicyJson policy) {
        if (policy == null) {
            return StatedPolicy.NONE;
        }
        return new StatedPolicy(
                policy.getPreset() == null
                        ? null
                        : PolicyPreset.of(policy.getPreset().toString()),
                text(policy.getTracking()),
                each(policy.getRequiredCertificates()),
                policy.getHeatRequired(),
                policy.getReceivingInspection(),
                policy.getShelfLifeRequired(),
                text(policy.getHeatMixing()),
                policy.getExportControlled(),
                each(policy.getRequiredOrigins()),
                policy.getCountryList(),
                policy.getShelfLifeDays(),
                text(policy.getShelfLifeFrom()),
                policy.getIndependentRefused());
    }

    private static @Nullable String text(@Nullable Enum<?> stated) {
        return stated == null ? null : stated.toString();
    }

    private static @Nullable List<String> each(@Nullable List<? extends Enum<?>> stated) {
        return stated == null
                ? null
                : stated.stream().map(Enum::toString).distinct().sorted().toList();
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
                .exportControlled(policy.exportControlled())
                .preset(policy.preset() == null ? null : PolicyPresetJson.fromValue(policy.preset()))
                .requiredOrigins(policy.originsAskedFor().stream()
                        .map(RequiredOriginJson::fromValue)
                        .toList())
                .countryList(
                        policy.countryList() == null
                                ? null
                                : policy.countryList().code())
                .shelfLifeDays(policy.shelfLifeDays())
                .shelfLifeFrom(
                        policy.shelfLifeFrom() == null
                                ? null
                                : TraceabilityPolicyJson.ShelfLifeFromEnum.fromValue(policy.shelfLifeFrom()))
                .independentRefused(policy.refusesIndependent());
    }

    private static StatedItem.Conversion statedOf(UnitConversionJson conversion) {
        var stated = conversion.getQuantity();
        return new StatedItem.Conversion(
                stated.getValue(), stated.getUnit(), conversion.getKind().value(), conversion.getOf());
    }
}
