package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
     * @param quantity how much of it one unit of the product takes
     * @param substitutes approved substitutes; empty if there are none
     */
    public record BomLine(Item item, Measure quantity, List<Item> substitutes) {

        public BomLine {
            substitutes = List.copyOf(substitutes);
        }
    }
}
