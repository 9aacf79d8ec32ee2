package org.lotline.production.bom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.production.item.ItemId;

/** Whether a bill leads back to its own product: nothing is made of itself. */
final class BomLoops {

    private BomLoops() {}

    /**
     * The way from a component back to the product, both included; empty if there is none.
     *
     * @param bills what the bill of an item takes, substitutes included; none for an item without one
     */
    static Optional<List<ItemId>> way(ItemId product, ItemId component, Map<ItemId, List<ItemId>> bills) {
        var before = new HashMap<ItemId, @Nullable ItemId>();
        before.put(component, null);
        var open = new ArrayDeque<>(List.of(component));
        while (!open.isEmpty()) {
            var item = open.removeFirst();
            if (item.equals(product)) {
                return Optional.of(back(item, before));
            }
            for (var next : bills.getOrDefault(item, List.of())) {
                if (!before.containsKey(next)) {
                    before.put(next, item);
                    open.addLast(next);
                }
            }
        }
        return Optional.empty();
    }

    private static List<ItemId> back(ItemId from, Map<ItemId, @Nullable ItemId> before) {
        var way = new ArrayList<ItemId>();
        for (@Nullable ItemId item = from; item != null; item = before.get(item)) {
            way.addFirst(item);
        }
        return way;
    }
}
