package org.lotline.receiving.item;

import java.util.List;
import java.util.stream.Stream;
import org.lotline.contracts.events.Policy;

/** Flags by a standard; {@code docs/policies.md} has the clause that asks for each. */
public enum PolicyPreset {
    ISO9001("iso9001", new Policy("LOT", List.of(), false, false, false, "ask", false)),
    AS9100("as9100", new Policy("LOT", List.of("COC"), false, true, false, "refused", false)),
    ISO13485("iso13485", new Policy("LOT", List.of(), false, true, false, "ask", false)),
    DFARS(
            "dfars",
            new Policy(
                    "LOT",
                    List.of("CMTR"),
                    true,
                    false,
                    false,
                    "ask",
                    false,
                    null,
                    List.of(RequiredOrigin.MELTED.name()),
                    null,
                    null,
                    null,
                    null));

    /** What an item needs of which nothing is stated. */
    static final Policy NONE = new Policy("LOT", List.of(), false, false, false, "ask", false);

    private final String word;
    private final Policy flags;

    PolicyPreset(String word, Policy flags) {
        this.word = word;
        this.flags = flags;
    }

    /** As the contract has it. */
    public String word() {
        return word;
    }

    Policy flags() {
        return flags;
    }

    /** Countries of origin that it asks for mean nothing without a list to hold them against. */
    boolean needsCountryList() {
        return !flags.originsAskedFor().isEmpty();
    }

    /** @throws java.util.NoSuchElementException if there is none of that name */
    public static PolicyPreset of(String word) {
        return Stream.of(values())
                .filter(preset -> preset.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
