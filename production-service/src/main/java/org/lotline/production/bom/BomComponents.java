package org.lotline.production.bom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lotline.material.Unit;
import org.lotline.production.item.ItemId;
import org.lotline.production.item.Policies;

/** What is known of the components of a bill: how they are counted, and what they are made of themselves. */
@ApplicationScoped
class BomComponents {

    private static final long ALL_BILLS = 7_100_023;

    private final EntityManager entities;
    private final Policies policies;

    BomComponents(EntityManager entities, Policies policies) {
        this.entities = entities;
        this.policies = policies;
    }

    /** Two bills that are defined at once could make a loop that neither sees: the second waits until the first is done. */
    void lockAllBills() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) l", Integer.class)
                .setParameter(1, ALL_BILLS)
                .getSingleResult();
    }

    /** Their units; an item that nobody has defined yet has none. */
    Map<ItemId, Unit> units(Collection<ItemId> items) {
        var units = new HashMap<ItemId, Unit>();
        items.forEach(item -> policies.of(item).ifPresent(policy -> units.put(item, Unit.of(policy.baseUnit()))));
        return units;
    }

    /** What their bills take, and the bills of that, down to what has none. */
    Map<ItemId, List<ItemId>> bills(Collection<ItemId> items) {
        var bills = new HashMap<ItemId, List<ItemId>>();
        var open = new ArrayDeque<>(items);
        while (!open.isEmpty()) {
            bills.computeIfAbsent(open.removeFirst(), item -> {
                var taken = takenBy(item);
                open.addAll(taken);
                return taken;
            });
        }
        return bills;
    }

    private static List<ItemId> takenBy(ItemId item) {
        return Bom.<Bom>findByIdOptional(item).stream()
                .flatMap(bom -> bom.lines.stream())
                .flatMap(line -> line.items().stream())
                .toList();
    }
}
