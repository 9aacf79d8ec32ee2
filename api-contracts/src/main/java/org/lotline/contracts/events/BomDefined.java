package org.lotline.contracts.events;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bill of material was defined, or defined anew.
 *
 * @param item the product
 * @param bomRevision the revision of the bill
 * @param lines what one unit takes
 */
public record BomDefined(Item item, String bomRevision, List<BomLine> lines) implements ProductionEvent {

    public BomDefined {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return Keys.item(item);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.item(item));
        lines.forEach(line -> keys.add(Keys.item(line.item())));
        return keys;
    }

    /**
     * What one unit of the product takes of one component.
     *
     * @param item the component
     * @param quantity how much of it one unit of the product takes, or {@code per} of them
     * @param per so many units of the product take that quantity: one bar makes 24 shafts. Absent: one
     * @param substitutes approved substitutes; empty if there are none
     * @param lossPercent declared process loss (kerf, bar ends): so many percent go in on top of the quantity; absent: none
     * @param tolerancePercent by so many percent of the quantity the consumption may differ without being unexplained; absent: 0
     */
    public record BomLine(
            Item item,
            Measure quantity,
            @Nullable BigDecimal per,
            List<Item> substitutes,
            @Nullable BigDecimal lossPercent,
            @Nullable BigDecimal tolerancePercent) {

        /** Without loss and tolerance. */
        public BomLine(Item item, Measure quantity, @Nullable BigDecimal per, List<Item> substitutes) {
            this(item, quantity, per, substitutes, null, null);
        }

        public BomLine {
            substitutes = List.copyOf(substitutes);
        }
    }
}
