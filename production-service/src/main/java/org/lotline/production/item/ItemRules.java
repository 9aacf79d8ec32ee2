package org.lotline.production.item;

import java.util.Optional;
import org.lotline.custody.KnownPolicy;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of an item that is made here, and of quantities of items. */
public final class ItemRules {

    private ItemRules() {}

    /** What nobody has defined here can't be made here. */
    public static Ruling<Item> made(Optional<Item> found, ItemId wanted) {
        return Ruling.of(
                found,
                Finding.of(
                                ProductionProblem.UNKNOWN_ITEM,
                                "item",
                                "There is no item %s made here.".formatted(wanted),
                                "Have ERP or quality define it with PUT /items/{partNumber}/revisions/{revision}, or correct part number and revision.")
                        .saidAtField("is not defined"));
    }

    /** A stock of 20 {bar} can't become 20 kg by renaming its unit. */
    static Optional<Finding> unitStays(Item item, ItemDefinition definition, boolean hasJobs) {
        return !hasJobs || item.baseUnit.equals(definition.baseUnit().code())
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ProductionProblem.UNIT_IN_USE,
                                "baseUnit",
                                "%s has jobs in %s.".formatted(item.id, item.baseUnit),
                                "Keep the unit %s, or define another revision with the new unit."
                                        .formatted(item.baseUnit))
                        .saidAtField("can't change from %s any more".formatted(item.baseUnit)));
    }

    /**
     * A quantity in the unit of what it is of, exactly; of serials in whole pieces.
     *
     * @param policy what records the item needs; empty if nobody has defined it yet
     * @param field the path of the quantity in the body
     */
    public static Ruling<Quantity> quantity(
            ItemId item, Unit unit, Optional<KnownPolicy> policy, Quantity stated, String field) {
        return inUnit(unit, stated, field)
                .then(quantity -> Ruling.of(
                        quantity,
                        wholePieces(item, policy, quantity, field).stream().toList()));
    }

    /**
     * The same quantity in a unit, exactly.
     *
     * @param field the path of the quantity in the body
     */
    public static Ruling<Quantity> inUnit(Unit unit, Quantity stated, String field) {
        try {
            return Ruling.given(stated.in(unit));
        } catch (MaterialException e) {
            return Ruling.against(Finding.of(
                            ProductionProblem.WRONG_UNIT,
                            field + ".unit",
                            e.sentence(),
                            "State the quantity in %s, or in a unit that converts into it exactly.".formatted(unit))
                    .saidAtField("does not convert into " + unit));
        }
    }

    /** Half a serial is none: what is tracked by serial is taken and given in whole pieces. */
    public static Optional<Finding> wholePieces(
            ItemId item, Optional<KnownPolicy> policy, Quantity quantity, String field) {
        var isWhole = quantity.amount().stripTrailingZeros().scale() <= 0;
        return isWhole || policy.filter(KnownPolicy::isSerial).isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ProductionProblem.INVALID_QUANTITY,
                                field + ".value",
                                "%s is tracked by serial: %s is no whole piece.".formatted(item, quantity),
                                "State whole pieces; what is a part of one is another item.")
                        .saidAtField("is no whole number of pieces"));
    }
}
