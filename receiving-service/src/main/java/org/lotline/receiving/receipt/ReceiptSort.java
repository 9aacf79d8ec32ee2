package org.lotline.receiving.receipt;

import org.lotline.receiving.list.SortKey;

/** By what receipts are sorted. */
public enum ReceiptSort {
    RECORDED(SortKey.byRecording("recorded")),
    RECEIVED(SortKey.byMoment("received", "r.occurred_at")),
    DELIVERY_NOTE(SortKey.byText("deliveryNote", "r.delivery_note")),
    SUPPLIER(SortKey.byText("supplier", "r.supplier"));

    private final SortKey key;

    ReceiptSort(SortKey key) {
        this.key = key;
    }

    public SortKey key() {
        return key;
    }
}
