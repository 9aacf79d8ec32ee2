package org.lotline.quality.ncr;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.List;
import org.lotline.quality.Worded;

/** What may become of nonconforming material. */
public enum Decision implements Worded {
    USE_AS_IS("use-as-is"),
    REWORK("rework"),
    REPAIR("repair"),
    REGRADE("regrade"),
    SORT("sort"),
    SCRAP("scrap"),
    RETURN_TO_VENDOR("return-to-vendor"),
    RETURN_TO_CUSTOMER("return-to-customer");

    @EnumeratedValue
    private final String word;

    Decision(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** Whether it may ship after it; what does not clear never ships, unless it is decided anew. */
    boolean clears() {
        return switch (this) {
            case USE_AS_IS, REWORK, REPAIR, REGRADE, SORT -> true;
            case SCRAP, RETURN_TO_VENDOR, RETURN_TO_CUSTOMER -> false;
        };
    }

    /** The words of those that never clear. */
    public static List<String> clearingNothing() {
        return Arrays.stream(values())
                .filter(decision -> !decision.clears())
                .map(Decision::word)
                .toList();
    }
}
