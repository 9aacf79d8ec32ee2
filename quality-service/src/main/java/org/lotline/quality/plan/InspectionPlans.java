package org.lotline.quality.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.contracts.events.Item;
import org.lotline.quality.ItemId;
import org.lotline.quality.Worded;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** The inspection plans as they stand. */
@ApplicationScoped
public class InspectionPlans {

    private final Rows rows;

    InspectionPlans(Rows rows) {
        this.rows = rows;
    }

    public Optional<InspectionPlan> find(Item item) {
        return InspectionPlan.findByIdOptional(ItemId.of(item));
    }

    /** What the lots of these items need; an item without a plan is not there. The gate's question, so it is plain SQL. */
    public Map<Item, Set<InspectionKind>> requiredOf(Collection<Item> items) {
        return rows
                .list(
                        "select part_number, revision, requires from inspection_plan where part_number = any (?::text[])",
                        row -> Map.entry(new Item(row.text("part_number"), row.text("revision")), kindsOf(row)),
                        items.stream().map(Item::partNumber).toList())
                .stream()
                .filter(plan -> items.contains(plan.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<InspectionKind> kindsOf(Row row) {
        return row.texts("requires").stream()
                .map(word -> Worded.of(InspectionKind.class, word))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there was none and its row is made. Two at once: the second waits for the first and finds its row. */
    boolean claim(InspectionPlanDefined plan) {
        return rows.update("""
                        insert into inspection_plan (part_number, revision, requires) values (?, ?, ?::text[])
                        on conflict do nothing""", plan.item().partNumber(), plan.item().revision(), plan.requires()) == 1;
    }

    InspectionPlan locked(Item item) {
        return InspectionPlan.findById(ItemId.of(item), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of which trace was never told, locked; by part number and revision. */
    List<InspectionPlan> untold() {
        return InspectionPlan.<InspectionPlan>find("told = false order by item.partNumber, item.revision")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
