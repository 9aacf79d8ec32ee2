package org.lotline.receiving.push;

import java.util.ArrayList;
import java.util.List;
import org.lotline.contracts.events.MillDefined;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.receiving.item.StatedItem;

/**
 * What ERP tells at once, not yet checked.
 *
 * @param suppliers who delivers
 * @param mills who melts
 * @param items what is bought
 * @param receiptLines what came
 */
public record Push(
        List<PushedLine<SupplierDefined>> suppliers,
        List<PushedLine<MillDefined>> mills,
        List<PushedLine<StatedItem>> items,
        List<PushedLine<ToldReceipt>> receiptLines) {

    public Push {
        suppliers = List.copyOf(suppliers);
        mills = List.copyOf(mills);
        items = List.copyOf(items);
        receiptLines = List.copyOf(receiptLines);
    }

    /** In the order in which they are taken, and answered. */
    List<PushedLine<?>> all() {
        var all = new ArrayList<PushedLine<?>>(suppliers);
        all.addAll(mills);
        all.addAll(items);
        all.addAll(receiptLines);
        return all;
    }
}
