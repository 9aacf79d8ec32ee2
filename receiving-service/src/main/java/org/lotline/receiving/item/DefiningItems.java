package org.lotline.receiving.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.Measure;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.definition.DefiningNouns;
import org.lotline.runtime.definition.MasterData;
import org.lotline.runtime.rule.Findings;

/** Defining a purchased item. */
@ApplicationScoped
public class DefiningItems implements MasterData<Item, ItemDefinition> {

    private final DefiningNouns nouns;
    private final NearItems near;
    private final ControlledCertificates controlled;
    private final AdmittedCountries lists;

    DefiningItems(DefiningNouns nouns, NearItems near, ControlledCertificates controlled, AdmittedCountries lists) {
        this.nouns = nouns;
        this.near = near;
        this.controlled = controlled;
        this.lists = lists;
    }

    /**
     * @throws org.lotline.runtime.problem.ProblemException 409 for the twin of an item, or another unit where lots are; 422 for units
     *     and conversions that make no sense
     */
    public Definition<Item> define(StatedItem stated, ActContext act) {
        var wanted = ItemRules.definition(stated, lists.locked(stated.policy().countryList()))
                .orRefuse();
        Findings.refuse(ItemRules.knownOtherwise(wanted.id(), near.spellingsOf(wanted.id())));
        return nouns.define(this, wanted, act);
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
        Findings.refuse(ItemRules.otherUnit(item, wanted, hasLots(wanted.id())));
        item.become(wanted);
        if (wanted.policy().exportControlled()) {
            controlled.closeOfItem(wanted.id().partNumber(), wanted.id().revision(), act);
        }
    }

    @Override
    public String action() {
        return "item-defined";
    }

    @Override
    public ItemDefined eventOf(ItemDefinition definition) {
        return new ItemDefined(
                definition.id().item(),
                definition.description(),
                definition.baseUnit().code(),
                definition.policy(),
                definition.conversions().stream()
                        .filter(conversion -> !conversion.isExact())
                        .map(conversion -> new Measure(conversion.amount(), conversion.unit()))
                        .toList());
    }

    private static boolean hasLots(ItemId id) {
        return Item.getEntityManager()
                        .createQuery("select count(*) from Lot where item = ?1", Long.class)
                        .setParameter(1, id)
                        .getSingleResult()
                > 0;
    }

    @Override
    public boolean claim(ItemDefinition definition) {
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
