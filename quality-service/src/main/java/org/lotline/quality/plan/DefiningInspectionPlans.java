package org.lotline.quality.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.List;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.ItemId;
import org.lotline.quality.OwnActs;
import org.lotline.quality.Worded;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/**
 * Defining an inspection plan, or defining it anew; the same plan again is no change and no event. Trace is told of each, for its gaps;
 * those that were defined before it was, are told at the start.
 */
@ApplicationScoped
public class DefiningInspectionPlans {

    private final InspectionPlans plans;
    private final EventLog events;
    private final AuditLog audit;
    private final OwnActs acts;

    DefiningInspectionPlans(InspectionPlans plans, EventLog events, AuditLog audit, OwnActs acts) {
        this.plans = plans;
        this.events = events;
        this.audit = audit;
        this.acts = acts;
    }

    public Definition<InspectionPlan> define(Item item, Collection<InspectionKind> requires, ActContext act) {
        var wanted = inOrder(requires);
        var claimed = plans.claim(ItemId.of(item), wanted);
        var plan = claimed.plan();
        if (claimed.isNew() || !plan.requires.equals(wanted)) {
            var before = claimed.isNew() ? null : plan.stated();
            plan.requires = wanted;
            audit.record(act, Keys.item(item), "inspection-plan-defined", before, plan.stated(), null);
            tell(plan, act);
        }
        return new Definition<>(plan, claimed.isNew());
    }

    /** Each once, in alphabetical order, so that the same plan said otherwise is the same. */
    static List<String> inOrder(Collection<InspectionKind> requires) {
        return requires.stream().map(Worded::word).distinct().sorted().toList();
    }

    private void tell(InspectionPlan plan, ActContext act) {
        plan.told = true;
        events.append(plan.stated(), act);
    }

    /** Those that were never told, once: a migration can't append events. */
    void tellUntold(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        QuarkusTransaction.requiringNew().run(() -> plans.untold().forEach(plan -> tell(plan, acts.now())));
    }
}
