package org.lotline.trace.projection;

import java.util.Collection;
import java.util.stream.Collectors;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.trace.lineage.Property;

/** What the definition of an item says. Lists are written an entry per line, as no entry holds a line break. */
final class ItemWords {

    private ItemWords() {}

    static FactProperties of(ItemDefined item) {
        var policy = item.policy();
        var list = policy.countryList();
        return new FactProperties()
                .with(item.item())
                .with(Property.DESCRIPTION, item.description())
                .with(Property.BASE_UNIT, item.baseUnit())
                .with(Property.TRACKING, policy.tracking())
                .with(Property.REQUIRED_CERTIFICATES, lines(policy.requiredCertificates()))
                .with(Property.HEAT_REQUIRED, policy.heatRequired())
                .with(Property.RECEIVING_INSPECTION, policy.receivingInspection())
                .with(Property.SHELF_LIFE_REQUIRED, policy.shelfLifeRequired())
                .with(Property.HEAT_MIXING, policy.heatMixing())
                .with(Property.EXPORT_CONTROLLED, policy.exportControlled())
                .with(Property.PRESET, policy.preset())
                .with(
                        Property.REQUIRED_ORIGINS,
                        policy.requiredOrigins() == null ? null : lines(policy.requiredOrigins()))
                .with(Property.SHELF_LIFE_DAYS, policy.shelfLifeDays())
                .with(Property.SHELF_LIFE_FROM, policy.shelfLifeFrom())
                .with(Property.INDEPENDENT_REFUSED, policy.independentRefused())
                .with(Property.COUNTRY_LIST, list == null ? null : list.code())
                .with(Property.ADMITTED_COUNTRIES, list == null ? null : lines(list.countries()))
                .with(
                        Property.CONVERSIONS,
                        lines(item.conversions().stream()
                                .map(nominal -> FactProperties.plain(nominal.value()) + " " + nominal.unit())
                                .toList()));
    }

    private static String lines(Collection<String> entries) {
        return entries.stream().map(entry -> entry + "\n").collect(Collectors.joining());
    }
}
