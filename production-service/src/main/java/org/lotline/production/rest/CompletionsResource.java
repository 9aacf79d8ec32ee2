package org.lotline.production.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.CompletionsApi;
import org.lotline.contracts.production.model.Completion;
import org.lotline.contracts.production.model.CompletionOrder;
import org.lotline.contracts.production.model.Serial;
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
    public RestResponse<Completion> completeOutput(String jobNumber, String idempotencyKey, CompletionOrder order) {
        return once.perform("completeOutput", idempotencyKey, List.of(jobNumber, order), Completion.class, () -> {
            var act = acting.begin(order.getAct());
            var completed = completing.complete(jobNumber, completionOf(order), act);
            return RestResponse.status(
                    RestResponse.Status.CREATED, modelOf(completed).location(order.getLocation()));
        });
    }

    private static NewCompletion completionOf(CompletionOrder order) {
        return new NewCompletion(
                Quantities.quantityOf(order.getQuantity(), "quantity"),
                IssueMapping.lettersOf(order.getOutput()),
                order.getLotNumber(),
                order.getSerials(),
                order.getSerialCount(),
                order.getLocation());
    }

    static Completion modelOf(CompletingOutput.Completed completed) {
        return new Completion()
                .completionId(completed.output().fact)
                .jobId(completed.job().jobId)
                .jobNumber(completed.job().jobNumber)
                .output(completed.output().letters)
                .lotId(completed.output().lotId)
                .lotNumber(completed.output().lotNumber)
                .item(Quantities.modelOf(completed.job().item.item()))
                .quantity(Quantities.modelOf(completed.quantity()))
                .serials(completed.serials().stream()
                        .map(unit -> new Serial().lotId(unit.lotId).number(unit.number))
                        .toList())
                .deviations(IssueMapping.deviationsOf(completed.deviations()))
                .occurredAt(completed.occurredAt());
    }
}
