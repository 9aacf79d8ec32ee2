package org.lotline.material;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a field of a label says, by its identifier; identifiers of GS1 are digits, those of MH10.8.2 end in a letter. */
public enum LabelMeaning {
    LOT("10", "1T", "T"),
    SERIAL("21", "S"),
    ITEM("01", "02", "240", "241", "P", "1P"),
    REVISION("2P"),
    QUANTITY("30", "37", "Q"),
    PURCHASE_ORDER("400", "K"),
    SUPPLIER("V", "1V"),
    DELIVERY_NOTE("11K"),
    PACKAGE("00", "J", "1J", "2J", "3J", "4J", "5J", "6J", "3S", "4S"),
    MADE_ON("11", "16D"),
    BEST_BEFORE("15"),
    EXPIRES_ON("17", "14D");

    private final Set<String> identifiers;

    LabelMeaning(String... identifiers) {
        this.identifiers = Set.of(identifiers);
    }

    /** Nothing for what means nothing here. */
    public static Optional<LabelMeaning> of(String identifier) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.identifiers.contains(identifier))
                .findFirst();
    }
}
