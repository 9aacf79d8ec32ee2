package org.lotline.receiving.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.PurchaseReceiptsApi;
import org.lotline.contracts.receiving.model.DeliveryJson;
import org.lotline.contracts.receiving.model.DeliveryLineJson;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.contracts.receiving.model.PurchaseReceiptJson;
import org.lotline.contracts.receiving.model.PurchaseReceiptPageJson;
import org.lotline.contracts.receiving.model.ReceiptSortJson;
import org.lotline.contracts.receiving.model.SameNumberJson;
import org.lotline.contracts.receiving.model.SortOrderJson;
import org.lotline.material.ScannedNumber;
import org.lotline.receiving.list.SortOrder;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.FindingSameNumbers;
import org.lotline.receiving.lot.IdentifierKind;
import org.lotline.receiving.lot.SameNumber;
import org.lotline.receiving.receipt.ListingReceipts;
import org.lotline.receiving.receipt.NewDelivery;
import org.lotline.receiving.receipt.Receipt;
import org.lotline.receiving.receipt.ReceiptQuestion;
import org.lotline.receiving.receipt.ReceiptSort;
import org.lotline.receiving.receipt.ReceivingDelivery;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;

/** Purchase receipts over REST. */
public class PurchaseReceiptsResource implements PurchaseReceiptsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final ReceivingDelivery receiving;
    private final ListingReceipts receipts;
    private final FindingLots lots;
    private final FindingSameNumbers sameNumbers;
    private final LotMapping mapping;

    PurchaseReceiptsResource(
            OnceOnly once,
            ActContexts acting,
            ReceivingDelivery receiving,
            ListingReceipts receipts,
            FindingLots lots,
            FindingSameNumbers sameNumbers,
            LotMapping mapping) {
        this.once = once;
        this.acting = acting;
        this.receiving = receiving;
        this.receipts = receipts;
        this.lots = lots;
        this.sameNumbers = sameNumbers;
        this.mapping = mapping;
    }

    @Override
    public RestResponse<PurchaseReceiptJson> receiveDelivery(String idempotencyKey, DeliveryJson delivery) {
        return once.perform("receiveDelivery", idempotencyKey, delivery, PurchaseReceiptJson.class, () -> {
            var received = receiving.receive(deliveryOf(delivery), acting.begin(delivery.getAct()));
            var receipt = received.receipt();
            var whole = received.isWhole()
                    ? mapping.modelsOfNew(received.newLots())
                    : mapping.modelsOf(lots.ofReceipt(receipt.receiptId));
            var answer = modelOf(receipt, whole)
                    .newLots(received.newLots().stream().map(lot -> lot.lotId).toList());
            return Answers.defined(answer, received.isNew(), "purchase-receipts", receipt.receiptId.toString());
        });
    }

    @Override
    public RestResponse<PurchaseReceiptPageJson> listPurchaseReceipts(
            String deliveryNote,
            String purchaseOrder,
            String supplier,
            LocalDate receivedFrom,
            LocalDate receivedTo,
            ReceiptSortJson sort,
            SortOrderJson order,
            Integer limit,
            String after) {
        var question = new ReceiptQuestion(deliveryNote, purchaseOrder, supplier, receivedFrom, receivedTo);
        var sorting = SortOrder.by(ReceiptSort.valueOf(sort.name()).key(), ListMapping.isDescending(order));
        var page = receipts.page(question, sorting, after, limit);
        return RestResponse.ok(new PurchaseReceiptPageJson()
                .receipts(page.rows().stream().map(ListMapping::modelOf).toList())
                .truncated(page.isTruncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<PurchaseReceiptJson> getPurchaseReceipt(UUID receiptId) {
        Receipt receipt = Answers.found(Receipt.findByIdOptional(receiptId), "purchase receipt", receiptId);
        return RestResponse.ok(modelOf(receipt, mapping.modelsOf(lots.ofReceipt(receiptId))));
    }

    private static NewDelivery deliveryOf(DeliveryJson delivery) {
        return new NewDelivery(
                delivery.getSupplier(),
                delivery.getDeliveryNote(),
                delivery.getPartial(),
                delivery.getLines().stream()
                        .map(PurchaseReceiptsResource::lineOf)
                        .toList());
    }

    static NewDelivery.Line lineOf(DeliveryLineJson line) {
        var cost = line.getUnitCost();
        return new NewDelivery.Line(
                line.getPurchaseOrder(),
                line.getLine(),
                LotMapping.statedLotOf(
                        line.getItem(),
                        line.getQuantity(),
                        line.getSupplierLot(),
                        line.getHeat(),
                        line.getLocation(),
                        line.getOwner(),
                        line.getExpiresOn(),
                        null,
                        line.getOrigin()),
                line.getSerials() == null
                        ? List.of()
                        : line.getSerials().stream()
                                .map(ScannedNumber::serialToRecord)
                                .toList(),
                cost == null ? null : cost.getAmount(),
                cost == null ? null : cost.getCurrency());
    }

    private PurchaseReceiptJson modelOf(Receipt receipt, List<LotJson> whole) {
        return new PurchaseReceiptJson()
                .receiptId(receipt.receiptId)
                .supplier(receipt.supplier)
                .deliveryNote(receipt.deliveryNote)
                .occurredAt(receipt.act.occurredAt())
                .recordedAt(receipt.act.recordedAt())
                .recordedBy(receipt.act.recordedBy())
                .performedBy(receipt.act.performedBy())
                .lots(whole)
                .alsoCarries(sameNumbers.asIn(receipt.receiptId).stream()
                        .map(PurchaseReceiptsResource::modelOf)
                        .toList());
    }

    private static SameNumberJson modelOf(SameNumber same) {
        return new SameNumberJson()
                .kind(SameNumberJson.KindEnum.fromValue(same.kind().word()))
                .number(same.number())
                .mill(same.kind() == IdentifierKind.HEAT ? same.qualifier() : null)
                .supplier(same.kind() == IdentifierKind.SUPPLIER_LOT ? same.qualifier() : null)
                .lotId(same.lotId())
                .lotNumber(same.lotNumber());
    }
}
