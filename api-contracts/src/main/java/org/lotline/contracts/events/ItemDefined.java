package org.lotline.contracts.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item was defined, or defined anew.
 *
 * @param item the item
 * @param description for people
 * @param baseUnit the unit of its stock, a UCUM code
 * @param policy what records it needs
 * @param conversions what one base unit is nominally; these only propose
 */
public record ItemDefined(
        Item item, @Nullable String description, String baseUnit, Policy policy, List<Measure> conversions)
        implements ReceivingEvent, ProductionEvent {

    public ItemDefined {
        conversions = List.copyOf(conversions);
    }

    @Override
    public String subject() {
        return Keys.item(item);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.item(item));
    }
}
