package org.lotline.quality.hold;

import org.lotline.quality.Worded;

/** Whether all is known of what a hold reaches, or trace is asked for more. */
enum ReachStatus implements Worded {
    KNOWN("known"),
    PENDING("pending");

    private final String word;

    ReachStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
