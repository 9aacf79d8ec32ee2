package org.lotline.quality.rest;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.quality.api.ClearancesApi;
import org.lotline.contracts.quality.model.ClearanceJson;
import org.lotline.contracts.quality.model.ClearancePageJson;
import org.lotline.contracts.quality.model.ClearanceRequestJson;
import org.lotline.contracts.quality.model.ClearanceReturnJson;
import org.lotline.contracts.quality.model.ClearanceSpendingJson;
import org.lotline.contracts.quality.model.ClearanceStatusJson;
import org.lotline.quality.Worded;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.clearance.ClearanceStatus;
import org.lotline.quality.clearance.Clearances;
import org.lotline.quality.clearance.Purpose;
import org.lotline.quality.clearance.ReturningClearance;
import org.lotline.quality.clearance.SpendingClearances;
import org.lotline.quality.gate.AskingAncestry;
import org.lotline.quality.gate.GivingClearance;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rest.Quantities;

/** The gate over REST. */
public class ClearancesResource implements ClearancesApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final AskingAncestry trace;
    private final GivingClearance giving;
    private final ReturningClearance returning;
    private final SpendingClearances spending;
    private final Clearances clearances;

    ClearancesResource(
            OnceOnly once,
            ActContexts acting,
            AskingAncestry trace,
            GivingClearance giving,
            ReturningClearance returning,
            SpendingClearances spending,
            Clearances clearances) {
        this.once = once;
        this.acting = acting;
        this.trace = trace;
        this.giving = giving;
        this.returning = returning;
        this.spending = spending;
        this.clearances = clearances;
    }

    @Override
    public RestResponse<ClearanceJson> giveClearance(String idempotencyKey, ClearanceRequestJson wanted) {
        var act = acting.begin(wanted.getAct());
        var request = requestOf(wanted);
        return once.perform(
                "giveClearance",
                idempotencyKey,
                wanted,
                ClearanceJson.class,
                () -> trace.ask(request.lotId()),
                answer -> {
                    var clearance = giving.give(request, answer, act);
                    return Answers.defined(
                            ClearanceMapping.INSTANCE.modelOf(clearance),
                            true,
                            "clearances",
                            clearance.clearanceId().toString());
                });
    }

    @Override
    public RestResponse<ClearancePageJson> spendClearances(String idempotencyKey, ClearanceSpendingJson wanted) {
        var act = acting.begin(wanted.getAct());
        return once.perform("spendClearances", idempotencyKey, wanted, ClearancePageJson.class, () -> {
            var spent = spending.spend(wanted.getShipmentId(), wanted.getClearances(), act);
            return RestResponse.ok(new ClearancePageJson()
                    .clearances(spent.stream()
                            .map(ClearanceMapping.INSTANCE::modelOf)
                            .toList()));
        });
    }

    @Override
    public RestResponse<ClearanceJson> returnClearance(
            UUID clearanceId, String idempotencyKey, ClearanceReturnJson wanted) {
        return once.perform(
                "returnClearance", idempotencyKey, List.of(clearanceId, wanted), ClearanceJson.class, () -> {
                    var returned = returning.giveBack(clearanceId, wanted.getReason(), acting.begin(null));
                    return RestResponse.ok(
                            ClearanceMapping.INSTANCE.modelOf(Answers.found(returned, "clearance", clearanceId)));
                });
    }

    @Override
    public RestResponse<ClearanceJson> getClearance(UUID clearanceId) {
        return RestResponse.ok(ClearanceMapping.INSTANCE.modelOf(
                Answers.found(clearances.find(clearanceId), "clearance", clearanceId)));
    }

    @Override
    public RestResponse<ClearancePageJson> listClearances(
            @Nullable String basis,
            @Nullable ClearanceStatusJson status,
            @Nullable UUID shipmentId,
            Integer limit,
            @Nullable String after) {
        var question = new Clearances.Question(
                basis, status == null ? null : Worded.of(ClearanceStatus.class, status.toString()), shipmentId);
        var rows = clearances.list(question, Answers.idAfter(after), limit + 1);
        var page = Page.of(rows, limit, clearance -> clearance.clearanceId().toString());
        return RestResponse.ok(new ClearancePageJson()
                .clearances(page.rows().stream()
                        .map(ClearanceMapping.INSTANCE::modelOf)
                        .toList())
                .next(page.next()));
    }

    private static ClearanceRequest requestOf(ClearanceRequestJson wanted) {
        var quantity = Quantities.quantityOf(wanted.getQuantity(), "quantity");
        return new ClearanceRequest(
                Worded.of(Purpose.class, wanted.getPurpose().value()),
                wanted.getLotId(),
                new Measure(quantity.amount(), quantity.unit().code()),
                wanted.getJobId(),
                wanted.getShipmentId(),
                wanted.getLineId());
    }
}
