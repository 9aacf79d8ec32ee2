package org.lotline.receiving;

import java.util.HashSet;
import org.lotline.material.ComparableNumber;

/** What a number shares with its near misses; indexed beside it, so that they are found without reading every number. */
public final class NearKeys {

    private NearKeys() {}

    /** The form in which letters are read as digits, and every form with one character left out. */
    public static String[] of(ComparableNumber number) {
        var keys = new HashSet<>(number.oneOffKeys());
        // Marked, for "read alike" is another relation than "one character off": the two must not meet by chance.
        keys.add("~" + number.confusableKey());
        return keys.toArray(String[]::new);
    }
}
