package org.lotline.quality.hold;

import jakarta.persistence.EnumeratedValue;
import org.lotline.quality.Worded;

/** How far a hold reaches. */
public enum Extent implements Worded {
    THIS_LOT("this-lot"),
    THIS_LOT_AND_WHAT_CAME_OF_IT("this-lot-and-what-came-of-it");

    @EnumeratedValue
    private final String word;

    Extent(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
