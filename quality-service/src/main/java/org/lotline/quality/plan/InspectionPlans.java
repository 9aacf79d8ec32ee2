package org.lotline.quality.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.OwnActs;
import org.lotline.quality.Row;
import org.lotline.quality.Rows;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/**
 * Inspection plans; the same plan again is no change. Trace is told of each, for its gaps; those that were defined before it was, are
 * told at the start.
 */
@ApplicationScoped
public class InspectionPlans {

    private final Rows rows;
    private final EventLog events;
    private final AuditLog audit;
    private final OwnActs acts;

    InspectionPlans(Rows rows, EventLog events, AuditLog audit, OwnActs acts) {
        this.rows = rows;
        this.events = events;
        this.acts = acts;
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
            tell(plan, act);
        }
        return new Definition<>(plan, isNew);
    }

    private void tell(InspectionPlan plan, ActContext act) {
        rows.update(
                "update inspection_plan set told = true where part_number = ? and revision = ?",
                plan.item().partNumber(),
                plan.item().revision());
        events.append(new InspectionPlanDefined(plan.item(), plan.requires()), act);
    }

    /** Those that were never told, once: a migration can't append events. */
    void tellUntold(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.list(
                                "select * from inspection_plan where not told order by part_number, revision for update",
                                InspectionPlans::of)
                        .forEach(plan -> tell(plan, acts.now())));
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
