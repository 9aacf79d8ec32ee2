package org.lotline.trace.answer;

/** What a question starts from. */
public enum SeedKind {
    HEAT,
    SUPPLIER_LOT,
    CERTIFICATE,
    LOT,
    RECEIPT
}
