package org.lotline.receiving.lot;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.item.ItemId;

/**
 * What stated lots name, as far as it is defined, and how much the plant takes for possible: all that is needed to judge them.
 *
 * @param items those of the items that there are
 * @param mills the codes of those of the mills that there are
 * @param largestQuantity of one lot, in whatever unit it is stated
 */
public record Named(Map<ItemId, Item> items, Set<String> mills, BigDecimal largestQuantity) {

    public Named {
        items = Map.copyOf(items);
        mills = Set.copyOf(mills);
    }

    public Optional<Item> item(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }
}
