package org.lotline.production.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** Defining an item that is made here, or defining it anew; the same definition again is no change and no event. */
@ApplicationScoped
public class DefiningItems {

    private final EventLog events;
    private final AuditLog audit;

    DefiningItems(EventLog events, AuditLog audit) {
        this.events = events;
        this.audit = audit;
    }

    public Definition<Item> define(ItemDefinition definition, ActContext act) {
        var isNew = insert(definition);
        Item item = Item.findById(definition.id(), LockModeType.PESSIMISTIC_WRITE);
        var before = isNew ? null : item.definition();
        if (!definition.equals(before)) {
            Findings.refuse(ItemRules.unitStays(item, definition, hasJobs(definition.id())));
            item.become(definition);
            var event = eventOf(definition);
            events.append(event, act);
            audit.record(
                    act, Keys.item(event.item()), "item-defined", before == null ? null : eventOf(before), event, null);
        }
        return new Definition<>(item, isNew);
    }

    private static ItemDefined eventOf(ItemDefinition definition) {
        return new ItemDefined(
                definition.id().item(),
                definition.description(),
                definition.baseUnit().code(),
                definition.policy(),
                definition.conversions().stream()
                        .map(quantity ->
                                new Measure(quantity.amount(), quantity.unit().code()))
                        .toList());
    }

    private static boolean hasJobs(ItemId id) {
        return Item.getEntityManager()
                        .createQuery("select count(*) from Job where item = ?1", Long.class)
                        .setParameter(1, id)
                        .getSingleResult()
                > 0;
    }

    private static boolean insert(ItemDefinition definition) {
        return Item.getEntityManager()
                        .createNativeQuery("""
                                insert into item (part_number, revision, base_unit, tracking, required_certificates, heat_required,
                                                  receiving_inspection, shelf_life_required, heat_mixing, export_controlled)
                                values (?1, ?2, ?3, 'LOT', '{}', false, false, false, 'ask', false) on conflict do nothing""")
                        .setParameter(1, definition.id().partNumber())
                        .setParameter(2, definition.id().revision())
                        .setParameter(3, definition.baseUnit().code())
                        .executeUpdate()
                == 1;
    }
}
