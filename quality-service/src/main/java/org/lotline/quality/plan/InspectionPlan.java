package org.lotline.quality.plan;

import java.util.List;
import org.lotline.contracts.events.Item;

/**
 * Which inspections the lots of an item need.
 *
 * @param requires of {@code receiving}, {@code first-article}, {@code final}; in alphabetical order
 */
public record InspectionPlan(Item item, List<String> requires) {

    public InspectionPlan {
        requires = requires.stream().distinct().sorted().toList();
    }
}
