package org.lotline.production.bom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.production.item.Item;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** Defining what a product takes, or defining it anew; the same definition again is no change and no event. */
@ApplicationScoped
public class DefiningBoms {

    private final BomComponents components;
    private final EventLog events;
    private final AuditLog audit;

    DefiningBoms(BomComponents components, EventLog events, AuditLog audit) {
        this.components = components;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 422 if the product is unknown or the bill makes no sense */
    public Definition<Bom> define(BomDefinition definition, ActContext act) {
        // The product's row lock makes two pushes of one bill queue, and orders the events of the item.
        Findings.refuse(
                BomRules.sensible(definition, Item.findById(definition.product(), LockModeType.PESSIMISTIC_WRITE)));
        components.lockAllBills();
        var items = definition.lines().stream()
                .flatMap(line -> line.items().stream())
                .toList();
        Findings.refuse(BomRules.components(definition, components.units(items), components.bills(items)));
        Bom known = Bom.findById(definition.product());
        var before = known == null ? null : known.definition();
        var bom = known == null ? newBom(definition.product()) : known;
        if (!definition.equals(before)) {
            become(bom, definition, known == null);
            var event = eventOf(definition);
            events.append(event, act);
            audit.record(
                    act, Keys.item(event.item()), "bom-defined", before == null ? null : eventOf(before), event, null);
        }
        return new Definition<>(bom, known == null);
    }

    private static Bom newBom(ItemId product) {
        var bom = new Bom();
        bom.product = product;
        return bom;
    }

    private static void become(Bom bom, BomDefinition definition, boolean isNew) {
        bom.bomRevision = definition.bomRevision();
        bom.lines.clear();
        bom.lines.addAll(definition.lines());
        if (isNew) {
            bom.persist();
        }
    }

    private static BomDefined eventOf(BomDefinition definition) {
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

    private static @Nullable BigDecimal perOf(BomLine line) {
        return line.per() == 1 ? null : BigDecimal.valueOf(line.per());
    }
}
