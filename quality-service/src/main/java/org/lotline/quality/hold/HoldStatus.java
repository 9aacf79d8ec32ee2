package org.lotline.quality.hold;

import org.lotline.quality.Worded;

/** Whether a hold still holds. */
public enum HoldStatus implements Worded {
    OPEN("open"),
    RELEASED("released");

    private final String word;

    HoldStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
