package org.lotline.receiving.rest;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.receiving.api.WithdrawalsApi;
import org.lotline.contracts.receiving.model.ReceivedScrapOrderJson;
import org.lotline.contracts.receiving.model.SampleOrderJson;
import org.lotline.contracts.receiving.model.SupplierReturnOrderJson;
import org.lotline.contracts.receiving.model.WithdrawalJson;
import org.lotline.contracts.shared.model.ActJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.receiving.lot.Withdrawal;
import org.lotline.receiving.lot.WithdrawingMaterial;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Quantities;

/** Scrap, samples and returns to the supplier over REST. */
public class WithdrawalsResource implements WithdrawalsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final WithdrawingMaterial withdrawing;

    WithdrawalsResource(OnceOnly once, ActContexts acting, WithdrawingMaterial withdrawing) {
        this.once = once;
        this.acting = acting;
        this.withdrawing = withdrawing;
    }

    @Override
    public RestResponse<WithdrawalJson> scrapReceivedLot(
            UUID lotId, String idempotencyKey, ReceivedScrapOrderJson order) {
        return once.perform(
                "scrapReceivedLot",
                idempotencyKey,
                List.of(lotId, order),
                WithdrawalJson.class,
                () -> withdraw(lotId, order.getQuantity(), new Withdrawal.Scrap(order.getReason()), order.getAct()));
    }

    @Override
    public RestResponse<WithdrawalJson> takeSample(UUID lotId, String idempotencyKey, SampleOrderJson order) {
        return once.perform(
                "takeSample",
                idempotencyKey,
                List.of(lotId, order),
                WithdrawalJson.class,
                () -> withdraw(lotId, order.getQuantity(), new Withdrawal.Sample(order.getPurpose()), order.getAct()));
    }

    @Override
    public RestResponse<WithdrawalJson> returnToSupplier(
            UUID lotId, String idempotencyKey, SupplierReturnOrderJson order) {
        var how = new Withdrawal.SupplierReturn(order.getReturnNumber(), order.getReason());
        return once.perform(
                "returnToSupplier",
                idempotencyKey,
                List.of(lotId, order),
                WithdrawalJson.class,
                () -> withdraw(lotId, order.getQuantity(), how, order.getAct()));
    }

    private RestResponse<WithdrawalJson> withdraw(
            UUID lotId, QuantityJson quantity, Withdrawal how, @Nullable ActJson act) {
        var taken = withdrawing.withdraw(lotId, Quantities.quantityOf(quantity, "quantity"), how, acting.begin(act));
        return RestResponse.status(RestResponse.Status.CREATED, modelOf(taken));
    }

    private static WithdrawalJson modelOf(WithdrawingMaterial.Withdrawn taken) {
        var model = new WithdrawalJson()
                .withdrawalId(taken.fact())
                .kind(kindOf(taken.how()))
                .lotId(taken.lot().lotId)
                .lotNumber(taken.lot().lotNumber)
                .quantity(Quantities.modelOf(taken.quantity()))
                .reason(taken.how().reason())
                .onHand(Quantities.modelOf(taken.onHand()))
                .occurredAt(taken.occurredAt());
        return taken.how() instanceof Withdrawal.SupplierReturn goods
                ? model.supplier(taken.lot().supplier).returnNumber(goods.returnNumber())
                : model;
    }

    private static WithdrawalJson.KindEnum kindOf(Withdrawal how) {
        return switch (how) {
            case Withdrawal.Scrap scrap -> WithdrawalJson.KindEnum.SCRAP;
            case Withdrawal.Sample sample -> WithdrawalJson.KindEnum.SAMPLE;
            case Withdrawal.SupplierReturn goods -> WithdrawalJson.KindEnum.SUPPLIER_RETURN;
        };
    }
}
