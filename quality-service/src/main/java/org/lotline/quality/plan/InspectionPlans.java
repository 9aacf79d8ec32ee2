package org.lotline.quality.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.Row;
import org.lotline.quality.Rows;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;

/** Inspection plans; the same plan again is no change. They have no event: nobody but the gate asks for them. */
@ApplicationScoped
public class InspectionPlans {

    private final Rows rows;
    private final AuditLog audit;

    InspectionPlans(Rows rows, AuditLog audit) {
        this.rows = rows;
        this.audit = audit;
    }

    public Optional<InspectionPlan> find(Item item) {
        return rows.first(
                "select * from inspection_plan where part_number = ? and revision = ?",
                InspectionPlans::of,
                item.partNumber(),
                item.revision());
    }

    /** Those of the items that need this kind of inspection. */
    public Set<Item> requiring(String kind, Collection<Item> items) {
        return rows
                .list(
                        "select * from inspection_plan where part_number = any (?::text[]) and ? = any (requires)",
                        row -> of(row).item(),
                        items.stream().map(Item::partNumber).toList(),
                        kind)
                .stream()
                .filter(items::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Definition<InspectionPlan> define(InspectionPlan plan, ActContext act) {
        var isNew = insert(plan);
        var before = rows.first(
                        "select * from inspection_plan where part_number = ? and revision = ? for update",
                        InspectionPlans::of,
                        plan.item().partNumber(),
                        plan.item().revision())
                .orElseThrow();
        if (isNew || !before.equals(plan)) {
            rows.update(
                    "update inspection_plan set requires = ?::text[] where part_number = ? and revision = ?",
                    plan.requires(),
                    plan.item().partNumber(),
                    plan.item().revision());
            audit.record(act, Keys.item(plan.item()), "inspection-plan-defined", isNew ? null : before, plan, null);
        }
        return new Definition<>(plan, isNew);
    }

    /** Two at once: the second waits for the first and finds its row. */
    private boolean insert(InspectionPlan plan) {
        return rows.update("""
                        insert into inspection_plan (part_number, revision, requires) values (?, ?, ?::text[])
                        on conflict do nothing""", plan.item().partNumber(), plan.item().revision(), plan.requires()) == 1;
    }

    private static InspectionPlan of(Row row) {
        return new InspectionPlan(new Item(row.text("part_number"), row.text("revision")), row.texts("requires"));
    }
}
