package org.lotline.receiving.stock;

import org.lotline.receiving.list.SortKey;

/** By what stock is sorted. A place or a date that nobody recorded comes last of dates and first of texts. */
public enum StockSort {
    ITEM(SortKey.byText("item", "h.part_number", "h.revision")),
    LOT_NUMBER(SortKey.byText("lotNumber", "h.lot_number")),
    LOCATION(SortKey.byText("location", "coalesce(upper(h.location), '')")),
    OWNER(SortKey.byText("owner", "coalesce(upper(h.owner), '')")),
    EXPIRES_ON(SortKey.byDay("expiresOn", "coalesce(l.expires_on, 'infinity')")),
    RECEIVED(SortKey.byMoment("received", "l.occurred_at"));

    private final SortKey key;

    StockSort(SortKey key) {
        this.key = key;
    }

    public SortKey key() {
        return key;
    }
}
