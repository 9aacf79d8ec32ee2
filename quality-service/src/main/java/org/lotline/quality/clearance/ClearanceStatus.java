package org.lotline.quality.clearance;

import org.lotline.quality.Worded;

/** Where a clearance stands. It never ends by a clock. */
public enum ClearanceStatus implements Worded {
    GIVEN("given"),
    /** Its shipment is leaving. */
    SPENT("spent"),
    /** It left the house. */
    CONFIRMED("confirmed"),
    /** Given back unused. */
    RETURNED("returned");

    private final String word;

    ClearanceStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
