package org.lotline.receiving.item;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Policy;
import org.lotline.material.Unit;

/**
 * What ERP says of an item.
 *
 * @param id part number and revision
 * @param description for people
 * @param baseUnit the unit of its stock
 * @param policy what records it needs
 * @param conversions what one base unit is nominally, and what others convert into it exactly
 */
public record ItemDefinition(
        ItemId id, @Nullable String description, Unit baseUnit, Policy policy, List<ItemConversion> conversions) {

    public ItemDefinition {
        conversions = List.copyOf(conversions);
    }
}
