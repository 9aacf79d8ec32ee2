package org.lotline.receiving.rest;

import org.jspecify.annotations.Nullable;
import org.lotline.contracts.receiving.model.MoneyJson;
import org.lotline.contracts.receiving.model.ReceivedDeliveryJson;
import org.lotline.contracts.receiving.model.SortOrderJson;
import org.lotline.contracts.receiving.model.StockRowJson;
import org.lotline.contracts.receiving.model.StockStatusJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.receiving.receipt.ListedReceipt;
import org.lotline.receiving.stock.StockedLot;
import org.lotline.runtime.rest.Quantities;

/** Rows of lists between the contract and their nouns. */
final class ListMapping {

    private ListMapping() {}

    /** @return {@code null} where nothing is said, and each way of sorting goes its own way */
    static @Nullable Boolean isDescending(@Nullable SortOrderJson order) {
        return order == null ? null : order == SortOrderJson.DESC;
    }

    /** @param cost what the token may see of it */
    static StockRowJson modelOf(StockedLot lot, @Nullable MoneyJson cost) {
        return new StockRowJson()
                .lotId(lot.lotId())
                .lotNumber(lot.lotNumber())
                .serial(lot.serial())
                .item(new ItemReferenceJson()
                        .partNumber(lot.item().partNumber())
                        .revision(lot.item().revision()))
                .quantity(Quantities.modelOf(lot.quantity()))
                .location(lot.location())
                .owner(lot.owner())
                .supplier(lot.supplier())
                .supplierLot(lot.supplierLot())
                .heat(LotMapping.modelOf(lot.heat()))
                .expiresOn(lot.expiresOn())
                .expired(lot.isExpired())
                .status(StockStatusJson.valueOf(lot.status().name()))
                .unitCost(cost)
                .receivedAt(lot.receivedAt())
                .recordsSince(lot.recordsSince())
                .origin(LotMapping.modelOf(lot.origin()));
    }

    static ReceivedDeliveryJson modelOf(ListedReceipt listed) {
        var receipt = listed.receipt();
        return new ReceivedDeliveryJson()
                .receiptId(receipt.receiptId)
                .supplier(receipt.supplier)
                .deliveryNote(receipt.deliveryNote)
                .purchaseOrders(listed.purchaseOrders())
                .lots(listed.lots())
                .voidedLots(listed.voidedLots())
                .occurredAt(receipt.act.occurredAt())
                .recordedAt(receipt.act.recordedAt())
                .recordedBy(receipt.act.recordedBy())
                .performedBy(receipt.act.performedBy());
    }
}
