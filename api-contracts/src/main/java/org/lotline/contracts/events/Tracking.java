package org.lotline.contracts.events;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How finely an item is traced; the names are the contract's. */
public enum Tracking {
    /** By lot. */
    LOT,
    /** Each piece is a lot of its own. */
    SERIAL,
    /** Not at all: it may be used without its lot being stated. */
    NONE;

    /** Of a word in an event; by lot if none is said, or one that nobody knew when this was built: too much is told then, never too little. */
    public static Tracking of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(LOT);
    }
}
