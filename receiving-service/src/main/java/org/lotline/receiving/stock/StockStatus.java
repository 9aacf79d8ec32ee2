package org.lotline.receiving.stock;

import java.math.BigDecimal;

/** What the dock knows of a lot that it received. Whether it may be used is quality's to say. */
public enum StockStatus {

    /** Some of it is here. */
    AT_DOCK("h.on_hand > 0"),

    /** Nothing is here any more. */
    GONE("h.on_hand <= 0 and not l.voided"),

    /** Its receipt never was. */
    VOIDED("l.voided");

    private final String condition;

    StockStatus(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    public static StockStatus of(BigDecimal onHand, boolean isVoided) {
        if (onHand.signum() > 0) {
            return AT_DOCK;
        }
        return isVoided ? VOIDED : GONE;
    }
}
