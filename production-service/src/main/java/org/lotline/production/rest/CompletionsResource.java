package org.lotline.production.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.CompletionsApi;
import org.lotline.contracts.production.model.CompletionJson;
import org.lotline.contracts.production.model.CompletionOrderJson;
import org.lotline.contracts.production.model.SerialJson;
import org.lotline.production.output.CompletingOutput;
import org.lotline.production.output.NewCompletion;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Quantities;

/** Completions over REST. */
public class CompletionsResource implements CompletionsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final CompletingOutput completing;

    CompletionsResource(OnceOnly once, ActContexts acting, CompletingOutput completing) {
        this.once = once;
        this.acting = acting;
        this.completing = completing;
    }

    @Override
    public RestResponse<CompletionJson> completeOutput(
            String jobNumber, String idempotencyKey, CompletionOrderJson order) {
        return once.perform("completeOutput", idempotencyKey, List.of(jobNumber, order), CompletionJson.class, () -> {
            var act = acting.begin(order.getAct());
            var completed = completing.complete(jobNumber, completionOf(order), act);
            return RestResponse.status(
                    RestResponse.Status.CREATED, modelOf(completed).location(order.getLocation()));
        });
    }

    static NewCompletion completionOf(CompletionOrderJson order) {
        return new NewCompletion(
                Quantities.quantityOf(order.getQuantity(), "quantity"),
                IssueMapping.lettersOf(order.getOutput()),
                order.getLotNumber(),
                order.getSerials(),
                order.getSerialCount(),
                order.getLocation());
    }

    static CompletionJson modelOf(CompletingOutput.Completed completed) {
        return new CompletionJson()
                .completionId(completed.output().fact)
                .jobId(completed.job().jobId)
                .jobNumber(completed.job().jobNumber)
                .output(completed.output().letters)
                .lotId(completed.output().lotId)
                .lotNumber(completed.output().lotNumber)
                .item(Quantities.modelOf(completed.job().item.item()))
                .quantity(Quantities.modelOf(completed.quantity()))
                .serials(completed.serials().stream()
                        .map(unit -> new SerialJson().lotId(unit.lotId).number(unit.number))
                        .toList())
                .deviations(IssueMapping.deviationsOf(completed.deviations()))
                .occurredAt(completed.occurredAt());
    }
}
