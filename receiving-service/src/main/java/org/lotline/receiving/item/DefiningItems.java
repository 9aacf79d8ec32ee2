package org.lotline.receiving.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/** Defining a purchased item, or defining it anew; the same definition again is no change and no event. */
@ApplicationScoped
public class DefiningItems {

    private final NearItems near;
    private final ControlledCertificates controlled;
    private final EventLog events;
    private final AuditLog audit;

    DefiningItems(NearItems near, ControlledCertificates controlled, EventLog events, AuditLog audit) {
        this.near = near;
        this.controlled = controlled;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 409 for the twin of an item, or another unit where lots are */
    public Definition<Item> define(ItemDefinition definition, ActContext act) {
        near.refuseUnlessKnown(definition.id());
        var isNew = insert(definition);
        Item item = Item.findById(definition.id(), LockModeType.PESSIMISTIC_WRITE);
        var before = isNew ? null : item.definition();
        if (!definition.equals(before)) {
            ItemRules.unitStaysWhereLotsAre(item, definition, hasLots(definition.id()));
            item.become(definition);
            if (definition.policy().exportControlled()) {
                controlled.closeOfItem(
                        definition.id().partNumber(), definition.id().revision(), act);
            }
            var event = eventOf(definition);
            events.append(event, act);
            audit.record(
                    act, Keys.item(event.item()), "item-defined", before == null ? null : eventOf(before), event, null);
        }
        return new Definition<>(item, isNew);
    }

    private static ItemDefined eventOf(ItemDefinition definition) {
        return new ItemDefined(
                key(definition.id()),
                definition.description(),
                definition.baseUnit().code(),
                definition.policy(),
                definition.conversions().stream()
                        .filter(conversion -> !conversion.isExact())
                        .map(conversion -> new Measure(conversion.amount(), conversion.unit()))
                        .toList());
    }

    private static org.lotline.contracts.events.Item key(ItemId id) {
        return new org.lotline.contracts.events.Item(id.partNumber(), id.revision());
    }

    private static boolean hasLots(ItemId id) {
        return Item.getEntityManager()
                        .createQuery("select count(*) from Lot where item = ?1", Long.class)
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
