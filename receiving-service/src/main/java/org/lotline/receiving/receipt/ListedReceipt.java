package org.lotline.receiving.receipt;

import java.util.List;

/**
 * A receipt as a list has it.
 *
 * @param purchaseOrders each once, in their order as texts
 * @param lots how many stand
 * @param voidedLots how many don't
 */
public record ListedReceipt(Receipt receipt, List<String> purchaseOrders, int lots, int voidedLots) {

    public ListedReceipt {
        purchaseOrders = List.copyOf(purchaseOrders);
    }
}
