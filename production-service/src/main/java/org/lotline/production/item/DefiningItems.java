package org.lotline.production.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.Measure;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.definition.DefiningNouns;
import org.lotline.runtime.definition.MasterData;
import org.lotline.runtime.rule.Findings;

/** Defining an item that is made here. */
@ApplicationScoped
public class DefiningItems implements MasterData<Item, ItemDefinition> {

    private final DefiningNouns nouns;

    DefiningItems(DefiningNouns nouns) {
        this.nouns = nouns;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 409 for another unit where jobs are */
    public Definition<Item> define(ItemDefinition wanted, ActContext act) {
        return nouns.define(this, wanted, act);
    }

    @Override
    public boolean claim(ItemDefinition wanted) {
        return Item.getEntityManager()
                        .createNativeQuery("""
                                insert into item (part_number, revision, base_unit, tracking, required_certificates, heat_required,
                                                  receiving_inspection, shelf_life_required, heat_mixing, export_controlled)
                                values (?1, ?2, ?3, 'LOT', '{}', false, false, false, 'ask', false) on conflict do nothing""")
                        .setParameter(1, wanted.id().partNumber())
                        .setParameter(2, wanted.id().revision())
                        .setParameter(3, wanted.baseUnit().code())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Item locked(ItemDefinition wanted) {
        return Item.findById(wanted.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public ItemDefinition definitionOf(Item item) {
        return item.definition();
    }

    @Override
    public void become(Item item, ItemDefinition wanted, @Nullable ItemDefinition before, ActContext act) {
        Findings.refuse(ItemRules.unitStays(item, wanted, hasJobs(wanted.id())));
        item.become(wanted);
    }

    @Override
    public ItemDefined eventOf(ItemDefinition definition) {
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

    @Override
    public String action() {
        return "item-defined";
    }

    private static boolean hasJobs(ItemId id) {
        return Item.getEntityManager()
                        .createQuery("select count(*) from Job where item = ?1", Long.class)
                        .setParameter(1, id)
                        .getSingleResult()
                > 0;
    }
}
