package org.lotline.receiving.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotline.contracts.events.CountryList;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of a purchased item. */
final class ItemRules {

    private ItemRules() {}

    /**
     * Units that there are, conversions that convert, and a policy that asks for something that can be.
     *
     * @param countries the list that its policy names, if there is such a one
     */
    static Ruling<ItemDefinition> definition(StatedItem stated, Optional<CountryList> countries) {
        return unit(stated.baseUnit())
                .then(unit -> conversions(stated)
                        .then(conversions -> PolicyRules.policy(stated.policy(), countries)
                                .then(policy -> Ruling.given(new ItemDefinition(
                                        stated.id(), stated.description(), unit, policy, conversions)))));
    }

    /** A stock of 20 {bar} can't become 20 kg by renaming its unit. */
    static Optional<Finding> otherUnit(Item item, ItemDefinition definition, boolean hasLots) {
        return !hasLots || item.baseUnit.equals(definition.baseUnit().code())
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ReceivingProblem.UNIT_IN_USE,
                                "baseUnit",
                                "%s has lots in %s.".formatted(item.id, item.baseUnit),
                                "Keep the unit %s, or define another revision with the new unit."
                                        .formatted(item.baseUnit))
                        .saidAtField("can't change from %s any more".formatted(item.baseUnit)));
    }

    /**
     * An item is defined in one spelling, or its stock, its policy and its holds would fall apart.
     *
     * @param known the items that differ from it in case and blanks at most
     */
    static Optional<Finding> knownOtherwise(ItemId id, List<ItemId> known) {
        return known.stream()
                .filter(twin -> !twin.equals(id))
                .findFirst()
                .map(twin -> Finding.of(
                                ReceivingProblem.ITEM_KNOWN_OTHERWISE,
                                "partNumber",
                                "%s is known as %s.".formatted(id, twin),
                                "Define it as part number %s and revision %s; for another item choose a number that differs in more than case and blanks."
                                        .formatted(twin.partNumber(), twin.revision()))
                        .saidAtField("is another spelling of " + twin.partNumber()));
    }

    private static Ruling<Unit> unit(String code) {
        try {
            return Ruling.given(Unit.of(code));
        } catch (MaterialException e) {
            return Ruling.against(unusable("baseUnit", e));
        }
    }

    private static Ruling<List<ItemConversion>> conversions(StatedItem stated) {
        var conversions = new ArrayList<ItemConversion>();
        for (var conversion : stated.conversions()) {
            var field = "conversions[%d]".formatted(conversions.size());
            switch (conversion(conversion, stated.baseUnit(), field)) {
                case Ruling.Given<ItemConversion>(ItemConversion given) -> conversions.add(given);
                case Ruling.Against<ItemConversion>(List<Finding> findings) -> {
                    return new Ruling.Against<>(findings);
                }
            }
        }
        return Ruling.given(conversions);
    }

    private static Ruling<ItemConversion> conversion(StatedItem.Conversion stated, String baseUnit, String field) {
        if (stated.amount().signum() <= 0) {
            return Ruling.against(Finding.of(
                            ReceivingProblem.INVALID_QUANTITY,
                            field + ".quantity.value",
                            "The quantity is not above 0.",
                            "State how much is meant.")
                    .saidAtField("is not above 0"));
        }
        try {
            var quantity = Quantity.of(stated.amount(), Unit.of(stated.unit()));
            var of = stated.of() == null ? null : Unit.of(stated.of()).code();
            if (of != null && !of.equals(baseUnit)) {
                quantity.in(Unit.of(baseUnit));
            }
            return Ruling.given(
                    new ItemConversion(quantity.amount(), quantity.unit().code(), stated.kind(), of));
        } catch (MaterialException e) {
            return Ruling.against(unusable(field, e));
        }
    }

    private static Finding unusable(String field, MaterialException e) {
        return Finding.of(
                        ReceivingProblem.WRONG_UNIT,
                        field,
                        e.sentence(),
                        "Use a UCUM code such as kg, m or [in_i]; for counted things an annotation such as {bar}.")
                .saidAtField("can't be used");
    }
}
