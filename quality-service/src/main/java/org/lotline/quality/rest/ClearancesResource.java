package org.lotline.quality.rest;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.quality.api.ClearancesApi;
import org.lotline.contracts.quality.model.Clearance;
import org.lotline.contracts.quality.model.ClearancePage;
import org.lotline.contracts.quality.model.ClearanceRequest;
import org.lotline.contracts.quality.model.ClearanceReturn;
import org.lotline.contracts.quality.model.ClearanceSpending;
import org.lotline.contracts.quality.model.ClearanceStatus;
import org.lotline.contracts.quality.model.Verification;
import org.lotline.quality.Worded;
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
    public RestResponse<Clearance> giveClearance(String idempotencyKey, ClearanceRequest wanted) {
        var act = acting.begin(wanted.getAct());
        var request = requestOf(wanted);
        return once.perform(
                "giveClearance", idempotencyKey, wanted, Clearance.class, () -> trace.ask(request.lotId()), answer -> {
                    var clearance = giving.give(request, answer, act);
                    return Answers.defined(
                            modelOf(clearance),
                            true,
                            "clearances",
                            clearance.clearanceId().toString());
                });
    }

    @Override
    public RestResponse<ClearancePage> spendClearances(String idempotencyKey, ClearanceSpending wanted) {
        var act = acting.begin(wanted.getAct());
        return once.perform("spendClearances", idempotencyKey, wanted, ClearancePage.class, () -> {
            var spent = spending.spend(wanted.getShipmentId(), wanted.getClearances(), act);
            return RestResponse.ok(new ClearancePage()
                    .clearances(spent.stream().map(ClearancesResource::modelOf).toList()));
        });
    }

    @Override
    public RestResponse<Clearance> returnClearance(UUID clearanceId, String idempotencyKey, ClearanceReturn wanted) {
        return once.perform("returnClearance", idempotencyKey, List.of(clearanceId, wanted), Clearance.class, () -> {
            var returned = returning.giveBack(clearanceId, wanted.getReason(), acting.begin(null));
            return RestResponse.ok(modelOf(Answers.found(returned, "clearance", clearanceId)));
        });
    }

    @Override
    public RestResponse<Clearance> getClearance(UUID clearanceId) {
        return RestResponse.ok(modelOf(Answers.found(clearances.find(clearanceId), "clearance", clearanceId)));
    }

    @Override
    public RestResponse<ClearancePage> listClearances(
            @Nullable String basis,
            @Nullable ClearanceStatus status,
            @Nullable UUID shipmentId,
            Integer limit,
            @Nullable String after) {
        var question = new Clearances.Question(
                basis,
                status == null
                        ? null
                        : Worded.of(org.lotline.quality.clearance.ClearanceStatus.class, status.toString()),
                shipmentId);
        var rows = clearances.list(question, Answers.idAfter(after), limit + 1);
        var page = Page.of(rows, limit, clearance -> clearance.clearanceId().toString());
        return RestResponse.ok(new ClearancePage()
                .clearances(
                        page.rows().stream().map(ClearancesResource::modelOf).toList())
                .next(page.next()));
    }

    private static org.lotline.quality.clearance.ClearanceRequest requestOf(ClearanceRequest wanted) {
        var quantity = Quantities.quantityOf(wanted.getQuantity(), "quantity");
        return new org.lotline.quality.clearance.ClearanceRequest(
                Worded.of(Purpose.class, wanted.getPurpose().value()),
                wanted.getLotId(),
                new Measure(quantity.amount(), quantity.unit().code()),
                wanted.getJobId(),
                wanted.getShipmentId(),
                wanted.getLineId());
    }

    static Clearance modelOf(org.lotline.quality.clearance.Clearance clearance) {
        return new Clearance()
                .clearanceId(clearance.clearanceId())
                .purpose(Clearance.PurposeEnum.fromValue(clearance.purpose().word()))
                .lotId(clearance.lotId())
                .quantity(Quantities.modelOf(clearance.quantity()))
                .jobId(clearance.jobId())
                .shipmentId(clearance.shipmentId())
                .lineId(clearance.lineId())
                .status(ClearanceStatus.fromValue(clearance.status().word()))
                .givenAt(clearance.givenAt())
                .spentAt(clearance.spentAt())
                .verification(Verification.fromValue(clearance.verification().word()))
                .gateReleaseId(clearance.gateReleaseId())
                .refusal(clearance.refusal());
    }
}
