package org.lotline.receiving.item;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as somebody states it, not yet checked.
 *
 * @param id part number and revision
 * @param description for people
 * @param baseUnit the unit of its stock, a UCUM code if it is one
 * @param policy what records it needs, as far as that is stated
 * @param conversions what one base unit is nominally, and what others convert into it exactly
 */
public record StatedItem(
        ItemId id, @Nullable String description, String baseUnit, StatedPolicy policy, List<Conversion> conversions) {

    public StatedItem {
        conversions = List.copyOf(conversions);
    }

    /**
     * How much one of a unit is.
     *
     * @param amount how much
     * @param unit of what
     * @param kind nominal or exact
     * @param of the unit of which this is said; {@code null} is the base unit
     */
    public record Conversion(
            BigDecimal amount,
            String unit,
            String kind,
            @Nullable String of) {}
}
