package org.lotline.receiving.lot;

import org.lotline.receiving.list.SortKey;

/** By what lots are sorted. */
public enum LotSort {
    RECORDED(SortKey.byRecording("recorded")),
    RECEIVED(SortKey.byMoment("received", "l.occurred_at")),
    LOT_NUMBER(SortKey.byText("lotNumber", "l.lot_number")),
    ITEM(SortKey.byText("item", "l.part_number", "l.revision")),
    SUPPLIER(SortKey.byText("supplier", "coalesce(l.supplier, '')")),
    PURCHASE_ORDER(SortKey.byText("purchaseOrder", "coalesce(l.purchase_order, '')"));

    private final SortKey key;

    LotSort(SortKey key) {
        this.key = key;
    }

    public SortKey key() {
        return key;
    }
}
