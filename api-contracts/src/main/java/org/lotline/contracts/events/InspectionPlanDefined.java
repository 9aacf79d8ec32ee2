package org.lotline.contracts.events;

import java.util.List;
import java.util.Set;

/**
 * It was defined which inspections the lots of an item need.
 *
 * @param item the item
 * @param requires of {@code receiving}, {@code first-article}, {@code final}; empty if none
 */
public record InspectionPlanDefined(Item item, List<String> requires) implements QualityEvent {

    public InspectionPlanDefined {
        requires = List.copyOf(requires);
    }

    @Override
    public String subject() {
        return Keys.item(item);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.item(item));
    }
}
