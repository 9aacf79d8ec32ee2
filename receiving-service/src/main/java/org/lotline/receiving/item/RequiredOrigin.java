package org.lotline.receiving.item;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Origin;

/** Which of the countries of a lot must be on record. */
public enum RequiredOrigin {
    MELTED("melted"),
    POURED("poured"),
    MANUFACTURED("manufactured");

    private final String word;

    RequiredOrigin(String word) {
        this.word = word;
    }

    /** Its name within an origin. */
    public String word() {
        return word;
    }

    /** The country that is stated for it. */
    public Optional<String> of(@Nullable Origin origin) {
        if (origin == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (this) {
                    case MELTED -> origin.melted();
                    case POURED -> origin.poured();
                    case MANUFACTURED -> origin.manufactured();
                });
    }
}
