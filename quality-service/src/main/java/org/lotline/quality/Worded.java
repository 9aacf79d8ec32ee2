package org.lotline.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What contract, events and tables write as one word. */
public interface Worded {

    /** As it is written. */
    @JsonValue
    String word();

    /** @throws IllegalArgumentException if none is written so */
    static <E extends Enum<E> & Worded> E of(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no %s: %s".formatted(type.getSimpleName(), word)));
    }
}
