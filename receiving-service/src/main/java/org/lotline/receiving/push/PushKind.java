package org.lotline.receiving.push;

/** What a line of a push is about, in the order in which they are taken. */
public enum PushKind {
    SUPPLIER("suppliers"),
    MILL("mills"),
    ITEM("items"),
    RECEIPT_LINE("receiptLines");

    private final String list;

    PushKind(String list) {
        this.list = list;
    }

    /** The list of the request in which such lines are. */
    String list() {
        return list;
    }
}
