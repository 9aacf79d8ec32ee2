package org.lotline.shipping.shipment;

import jakarta.persistence.EnumeratedValue;

/** Why what left is not checked yet. */
public enum UnverifiedWhy {
    /** Two people of quality let it leave, and quality checks it. */
    GATE_RELEASE("gate-release"),
    /** Quality, or what it asks, could not be asked. */
    UNREACHABLE("unreachable"),
    /** Asked, it did not know in time. */
    TOO_SLOW("too-slow"),
    /** It is still to be asked. */
    NOT_ASKED("not-asked");

    @EnumeratedValue
    private final String word;

    UnverifiedWhy(String word) {
        this.word = word;
    }

    /** As contract and events have it. */
    public String word() {
        return word;
    }
}
