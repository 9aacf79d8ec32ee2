package org.lotline.trace.lineage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.lotline.contracts.events.Item;

/**
 * What must have gone into outputs of a product, at least, so that it is plain that it was enough. Plain it is for an output if
 * everything that its job made is of this product, and for each of the lines, without anything that came back,
 *
 * <ul>
 *   <li>what was issued for that output suffices for it, or
 *   <li>what was issued for none suffices for all that the job made.
 * </ul>
 *
 * What was issued counts in the line's own unit only, and of lots that are of the line's items by every word on their origin.
 *
 * @param item the product
 * @param product its key
 * @param lines of its bills
 */
public record Need(Item item, String product, List<Line> lines) {

    public Need {
        lines = List.copyOf(lines);
    }

    /**
     * What the line wants in whichever of the product's bills: the most of them.
     *
     * @param items that count for it, whichever of the bills the job went by
     * @param unit in which it is counted
     * @param quantity for so many units of the product as {@code per} says
     * @param per above zero
     */
    public record Line(Set<Item> items, String unit, BigDecimal quantity, BigDecimal per) {

        public Line {
            items = Set.copyOf(items);
        }
    }
}
