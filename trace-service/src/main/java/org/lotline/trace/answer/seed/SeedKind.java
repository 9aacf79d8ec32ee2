package org.lotline.trace.answer.seed;

import java.util.Locale;

/** What a question starts from. */
public enum SeedKind {
    HEAT,
    SUPPLIER_LOT,
    CERTIFICATE,
    LOT,
    RECEIPT,
    JOB,
    MACHINE,
    OPERATOR,
    SHIPMENT,
    CUSTOMER_ORDER,
    CUSTOMER_PART_NUMBER;

    /** In words, such as {@code supplier lot}. */
    public String told() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
