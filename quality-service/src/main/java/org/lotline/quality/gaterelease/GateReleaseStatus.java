package org.lotline.quality.gaterelease;

import org.lotline.quality.Worded;

/** Whether a second person has agreed. */
public enum GateReleaseStatus implements Worded {
    PROPOSED("proposed"),
    /** Only such a one counts. */
    APPROVED("approved");

    private final String word;

    GateReleaseStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
