package org.lotline.production.item;

import java.util.List;
import org.lotline.production.ProductionProblem;
import org.lotline.runtime.problem.ProblemException;

/** What must hold of an item that is made here. */
final class ItemRules {

    private ItemRules() {}

    /** A stock of 20 {bar} can't become 20 kg by renaming its unit. */
    static void unitStaysWhereJobsAre(Item item, ItemDefinition definition, boolean hasJobs) {
        if (hasJobs && !item.baseUnit.equals(definition.baseUnit().code())) {
            throw new ProblemException(
                    ProductionProblem.UNIT_IN_USE,
                    "%s has jobs in %s.".formatted(item.id, item.baseUnit),
                    "Keep the unit %s, or define another revision with the new unit.".formatted(item.baseUnit),
                    List.of(ProblemException.field(
                            "baseUnit", "can't change from %s any more".formatted(item.baseUnit))));
        }
    }
}
