package org.lotline.quality.hold;

import org.lotline.quality.Worded;

/** What a hold reaches, by the kinds that trace lists. */
public enum ReachedKind implements Worded {
    LOTS("lots"),
    JOBS("jobs"),
    SHIPMENTS("shipments");

    private final String word;

    ReachedKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
