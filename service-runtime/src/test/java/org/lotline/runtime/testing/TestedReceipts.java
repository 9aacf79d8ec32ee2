package org.lotline.runtime.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.PurchaseReceiptsApi;
import org.lotline.contracts.receiving.model.DeliveryJson;
import org.lotline.contracts.receiving.model.PurchaseReceiptJson;
import org.lotline.contracts.receiving.model.PurchaseReceiptPageJson;
import org.lotline.contracts.receiving.model.ReceiptSortJson;
import org.lotline.contracts.receiving.model.SortOrderJson;
import org.lotline.runtime.act.ActContexts;

/** Takes a delivery's act and nothing else: what is wrong with a body is found before. */
@ApplicationScoped
class TestedReceipts implements PurchaseReceiptsApi {

    private final ActContexts acting;

    TestedReceipts(ActContexts acting) {
        this.acting = acting;
    }

    @Override
    public RestResponse<PurchaseReceiptJson> getPurchaseReceipt(UUID receiptId) {
        return RestResponse.ok(new PurchaseReceiptJson().receiptId(receiptId));
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
        return RestResponse.ok(new PurchaseReceiptPageJson().receipts(List.of()).truncated(false));
    }

    @Override
    public RestResponse<PurchaseReceiptJson> receiveDelivery(String key, DeliveryJson delivery) {
        var act = acting.begin(delivery.getAct());
        return RestResponse.ok(new PurchaseReceiptJson()
                .recordedBy(act.recordedBy())
                .performedBy(act.performedBy())
                .occurredAt(act.occurredAt()));
    }
}
