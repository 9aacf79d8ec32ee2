package org.lotline.shipping.gate;

/** What an open hold stops. */
public enum Blocks {
    ISSUE,
    SHIP,
    BOTH;

    boolean stopsShipping() {
        return switch (this) {
            case ISSUE -> false;
            case SHIP, BOTH -> true;
        };
    }
}
