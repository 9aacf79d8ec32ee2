package org.lotline.receiving.item;

import java.util.List;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.problem.ProblemException;

/** What must hold of a purchased item. */
final class ItemRules {

    private ItemRules() {}

    /** A stock of 20 {bar} can't become 20 kg by renaming its unit. */
    static void unitStaysWhereLotsAre(Item item, ItemDefinition definition, boolean hasLots) {
        if (hasLots && !item.baseUnit.equals(definition.baseUnit().code())) {
            throw new ProblemException(
                    ReceivingProblem.UNIT_IN_USE,
                    "%s has lots in %s.".formatted(item.id, item.baseUnit),
                    "Keep the unit %s, or define another revision with the new unit.".formatted(item.baseUnit),
                    List.of(ProblemException.field(
                            "baseUnit", "can't change from %s any more".formatted(item.baseUnit))));
        }
    }
}
