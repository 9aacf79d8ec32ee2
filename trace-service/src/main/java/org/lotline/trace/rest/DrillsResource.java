package org.lotline.trace.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.api.DrillsApi;
import org.lotline.contracts.trace.model.DrillJson;
import org.lotline.contracts.trace.model.DrillOrderJson;
import org.lotline.contracts.trace.model.DrillPageJson;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.trace.drill.Drills;
import org.lotline.trace.drill.RunningDrill;

/** Mock recalls. */
@ApplicationScoped
class DrillsResource implements DrillsApi {

    private final RunningDrill running;
    private final Drills drills;
    private final OnceOnly once;
    private final ActContexts acting;

    DrillsResource(RunningDrill running, Drills drills, OnceOnly once, ActContexts acting) {
        this.running = running;
        this.drills = drills;
        this.once = once;
        this.acting = acting;
    }

    @Override
    public RestResponse<DrillJson> runDrill(String idempotencyKey, DrillOrderJson order) {
        var began = System.nanoTime();
        requireOne(order);
        var act = acting.begin(null);
        return once.perform(
                "runDrill",
                idempotencyKey,
                order,
                DrillJson.class,
                () -> AsProblem.orAnswer(
                        order.getHeat() == null ? "supplierLot" : "heat",
                        () -> running.run(DrillMapping.INSTANCE.orderOf(order), began)),
                ran -> {
                    var drill = running.keep(ran, act);
                    return Answers.defined(
                            DrillMapping.INSTANCE.modelOf(drill),
                            true,
                            "drills",
                            drill.drillId().toString());
                });
    }

    private static void requireOne(DrillOrderJson order) {
        if (order.getHeat() != null && order.getSupplierLot() != null) {
            throw Asked.invalid(
                    "A drill is of one thing, and the request names a supplier lot and a heat.",
                    "Leave one of them out.",
                    List.of(ProblemException.field("heat", "excludes supplierLot")));
        }
        GivenSeeds.requireWith(order.getSupplier(), "supplier", order.getSupplierLot(), "supplierLot");
        GivenSeeds.requireWith(order.getMill(), "mill", order.getHeat(), "heat");
    }

    @Override
    public RestResponse<DrillPageJson> listDrills(Integer limit, @Nullable String after) {
        var page = Page.of(
                drills.after(Answers.idAfter(after), limit + 1),
                limit,
                drill -> drill.drillId().toString());
        return RestResponse.ok(new DrillPageJson()
                .drills(page.rows().stream().map(DrillMapping.INSTANCE::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<DrillJson> getDrill(UUID drillId) {
        return RestResponse.ok(DrillMapping.INSTANCE.modelOf(Answers.found(drills.find(drillId), "drill", drillId)));
    }
}
