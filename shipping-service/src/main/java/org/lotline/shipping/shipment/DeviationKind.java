package org.lotline.shipping.shipment;

import jakarta.persistence.EnumeratedValue;

/** In which way what left deviates. */
public enum DeviationKind {
    HELD("held"),
    NOT_CLEARED("not-cleared"),
    NOT_ENOUGH("not-enough"),
    RECORD_MISSING("record-missing");

    @EnumeratedValue
    private final String word;

    DeviationKind(String word) {
        this.word = word;
    }

    /** As contract and events have it. */
    public String word() {
        return word;
    }
}
