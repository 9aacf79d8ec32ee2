package org.lotline.quality.clearance;

import org.lotline.quality.Worded;

/** What the gate knows of what was cleared. */
public enum Verification implements Worded {
    /** All that the lot came from, when it was given or when it was checked. */
    VERIFIED("verified"),
    /** Given by a gate release, not checked yet. */
    UNVERIFIED("unverified"),
    /** Checked, or judged again after a later fact: the gate says no now. It does not end by that, for the goods may be gone. */
    REFUSED("refused");

    private final String word;

    Verification(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
