package org.lotline.quality.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.quality.api.InspectionPlansApi;
import org.lotline.contracts.quality.model.InspectionPlanDefinitionJson;
import org.lotline.contracts.quality.model.InspectionPlanJson;
import org.lotline.contracts.quality.model.PlannedInspectionJson;
import org.lotline.quality.Worded;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.quality.plan.DefiningInspectionPlans;
import org.lotline.quality.plan.InspectionPlan;
import org.lotline.quality.plan.InspectionPlans;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;

/** Inspection plans over REST. */
public class InspectionPlansResource implements InspectionPlansApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final DefiningInspectionPlans defining;
    private final InspectionPlans plans;

    InspectionPlansResource(
            OnceOnly once, ActContexts acting, DefiningInspectionPlans defining, InspectionPlans plans) {
        this.once = once;
        this.acting = acting;
        this.defining = defining;
        this.plans = plans;
    }

    @Override
    public RestResponse<InspectionPlanJson> defineInspectionPlan(
            String partNumber, String revision, String idempotencyKey, InspectionPlanDefinitionJson definition) {
        return once.perform(
                "defineInspectionPlan",
                idempotencyKey,
                List.of(partNumber, revision, definition),
                InspectionPlanJson.class,
                () -> {
                    var requires = definition.getRequires().stream()
                            .map(kind -> Worded.of(InspectionKind.class, kind.toString()))
                            .toList();
                    var defined = defining.define(new Item(partNumber, revision), requires, acting.begin(null));
                    return Answers.defined(
                            modelOf(defined.noun()), defined.isNew(), "inspection-plans", partNumber, revision);
                });
    }

    @Override
    public RestResponse<InspectionPlanJson> getInspectionPlan(String partNumber, String revision) {
        var plan = plans.find(new Item(partNumber, revision));
        return RestResponse.ok(modelOf(Answers.found(plan, "inspection plan", partNumber + " " + revision)));
    }

    private static InspectionPlanJson modelOf(InspectionPlan plan) {
        return new InspectionPlanJson()
                .partNumber(plan.item.partNumber())
                .revision(plan.item.revision())
                .requires(plan.requires.stream()
                        .map(PlannedInspectionJson::fromValue)
                        .toList());
    }
}
