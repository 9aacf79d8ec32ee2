package org.lotline.production.item;

import jakarta.persistence.EnumeratedValue;
import java.util.stream.Stream;

/** Whether heats of an item may be mixed in what is made of it. */
public enum HeatMixing {
    ALLOWED("allowed"),
    /** Only if whoever issues it says that it is meant. */
    ASK("ask"),
    REFUSED("refused");

    @EnumeratedValue
    private final String word;

    HeatMixing(String word) {
        this.word = word;
    }

    /** As the contract has it. */
    public String word() {
        return word;
    }

    /** @throws java.util.NoSuchElementException if there is none of that name */
    public static HeatMixing of(String word) {
        return Stream.of(values())
                .filter(mixing -> mixing.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
