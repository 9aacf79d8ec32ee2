package org.lotline.production.bom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.Measure;
import org.lotline.production.item.Item;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.definition.DefiningNouns;
import org.lotline.runtime.definition.MasterData;
import org.lotline.runtime.rule.Findings;

/** Defining what a product takes. */
@ApplicationScoped
public class DefiningBoms implements MasterData<Bom, BomDefinition> {

    private final DefiningNouns nouns;
    private final BomComponents components;

    DefiningBoms(DefiningNouns nouns, BomComponents components) {
        this.nouns = nouns;
        this.components = components;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 422 if the product is unknown or the bill makes no sense */
    public Definition<Bom> define(BomDefinition wanted, ActContext act) {
        // The product's row lock makes two pushes of one bill queue, and orders the events of the item.
        Findings.refuse(BomRules.sensible(wanted, Item.findById(wanted.product(), LockModeType.PESSIMISTIC_WRITE)));
        components.lockAllBills();
        var items =
                wanted.lines().stream().flatMap(line -> line.items().stream()).toList();
        Findings.refuse(BomRules.components(wanted, components.units(items), components.bills(items)));
        return nouns.define(this, wanted, act);
    }

    @Override
    public boolean claim(BomDefinition wanted) {
        return Bom.getEntityManager()
                        .createNativeQuery("""
                                insert into bom (part_number, revision, bom_revision) values (?1, ?2, ?3)
                                on conflict do nothing""")
                        .setParameter(1, wanted.product().partNumber())
                        .setParameter(2, wanted.product().revision())
                        .setParameter(3, wanted.bomRevision())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Bom locked(BomDefinition wanted) {
        return Bom.findById(wanted.product(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public BomDefinition definitionOf(Bom bom) {
        return bom.definition();
    }

    @Override
    public void become(Bom bom, BomDefinition wanted, @Nullable BomDefinition before, ActContext act) {
        bom.bomRevision = wanted.bomRevision();
        bom.lines.clear();
        bom.lines.addAll(wanted.lines());
    }

    @Override
    public BomDefined eventOf(BomDefinition definition) {
        return new BomDefined(
                definition.product().item(),
                definition.bomRevision(),
                definition.lines().stream()
                        .map(line -> new BomDefined.BomLine(
                                line.item().item(),
                                new Measure(line.amount(), line.unit()),
                                perOf(line),
                                line.substituteItems().stream()
                                        .map(ItemId::item)
                                        .toList(),
                                line.lossPercent(),
                                line.tolerancePercent()))
                        .toList());
    }

    @Override
    public String action() {
        return "bom-defined";
    }

    private static @Nullable BigDecimal perOf(BomLine line) {
        return line.per() == 1 ? null : BigDecimal.valueOf(line.per());
    }
}
