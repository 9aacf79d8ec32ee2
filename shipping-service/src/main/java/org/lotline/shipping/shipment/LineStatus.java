package org.lotline.shipping.shipment;

import jakarta.persistence.EnumeratedValue;

/** How a line stands to its shipment. */
public enum LineStatus {
    /** In it. */
    PICKED("picked"),
    /** In it, and on its way back: its clearance is being given back. */
    PUTTING_BACK("putting-back"),
    /** It never left. */
    PUT_BACK("put-back"),
    /** It was said to have left, and never did. */
    VOIDED("voided");

    @EnumeratedValue
    private final String word;

    LineStatus(String word) {
        this.word = word;
    }

    /** As contract and events have it. */
    public String word() {
        return word;
    }

    /** Whether it is in the shipment. */
    boolean isInShipment() {
        return switch (this) {
            case PICKED, PUTTING_BACK -> true;
            case PUT_BACK, VOIDED -> false;
        };
    }
}
