package org.lotline.quality.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.contracts.events.Item;
import org.lotline.quality.OwnActs;
import org.lotline.quality.Worded;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.definition.DefiningNouns;
import org.lotline.runtime.definition.MasterData;
import org.lotline.runtime.event.EventLog;

/** Defining an inspection plan. Trace is told of each, for its gaps; those that were defined before it was, are told at the start. */
@ApplicationScoped
public class DefiningInspectionPlans implements MasterData<InspectionPlan, InspectionPlanDefined> {

    private final DefiningNouns nouns;
    private final InspectionPlans plans;
    private final EventLog events;
    private final OwnActs acts;

    DefiningInspectionPlans(DefiningNouns nouns, InspectionPlans plans, EventLog events, OwnActs acts) {
        this.nouns = nouns;
        this.plans = plans;
        this.events = events;
        this.acts = acts;
    }

    public Definition<InspectionPlan> define(Item item, Collection<InspectionKind> requires, ActContext act) {
        return nouns.define(this, new InspectionPlanDefined(item, inOrder(requires)), act);
    }

    /** Each once, in alphabetical order, so that the same plan said otherwise is the same. */
    static List<String> inOrder(Collection<InspectionKind> requires) {
        return requires.stream().map(Worded::word).distinct().sorted().toList();
    }

    @Override
    public boolean claim(InspectionPlanDefined wanted) {
        return plans.claim(wanted);
    }

    @Override
    public InspectionPlan locked(InspectionPlanDefined wanted) {
        return plans.locked(wanted.item());
    }

    @Override
    public InspectionPlanDefined definitionOf(InspectionPlan plan) {
        return plan.stated();
    }

    @Override
    public void become(
            InspectionPlan plan, InspectionPlanDefined wanted, @Nullable InspectionPlanDefined before, ActContext act) {
        plan.requires = wanted.requires();
        plan.told = true;
    }

    @Override
    public InspectionPlanDefined eventOf(InspectionPlanDefined definition) {
        return definition;
    }

    @Override
    public String action() {
        return "inspection-plan-defined";
    }

    /** Those that were never told, once: a migration can't append events. */
    void tellUntold(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        QuarkusTransaction.requiringNew()
                .run(() -> plans.untold().forEach(plan -> {
                    plan.told = true;
                    events.append(plan.stated(), acts.now());
                }));
    }
}
