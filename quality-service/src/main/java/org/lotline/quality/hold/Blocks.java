package org.lotline.quality.hold;

import jakarta.persistence.EnumeratedValue;
import org.lotline.quality.Worded;

/** What a hold forbids. */
public enum Blocks implements Worded {
    ISSUE("issue"),
    SHIP("ship"),
    BOTH("both");

    @EnumeratedValue
    private final String word;

    Blocks(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** What holds forbid together; at least one of the two. */
    public static Blocks of(boolean issue, boolean ship) {
        return issue && ship ? BOTH : issue ? ISSUE : SHIP;
    }
}
