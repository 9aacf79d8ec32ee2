package org.lotline.quality.clearance;

import org.lotline.quality.Worded;

/** What material is cleared for. */
public enum Purpose implements Worded {
    ISSUE("issue"),
    SHIP("ship");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
