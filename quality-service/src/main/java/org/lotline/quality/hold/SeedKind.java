package org.lotline.quality.hold;

import jakarta.persistence.EnumeratedValue;
import org.lotline.quality.Worded;

/** On what a hold can be put. */
public enum SeedKind implements Worded {
    LOT("lot"),
    HEAT("heat"),
    SUPPLIER_LOT("supplier-lot"),
    CERTIFICATE("certificate"),
    JOB("job"),
    MACHINE("machine"),
    OPERATOR("operator");

    @EnumeratedValue
    private final String word;

    SeedKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** Whether work on it counts within a window of time only. */
    boolean hasWindow() {
        return switch (this) {
            case MACHINE, OPERATOR -> true;
            case LOT, HEAT, SUPPLIER_LOT, CERTIFICATE, JOB -> false;
        };
    }

    /** As it is called in a sentence. */
    String called() {
        return word.replace('-', ' ');
    }
}
