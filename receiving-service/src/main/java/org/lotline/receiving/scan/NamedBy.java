package org.lotline.receiving.scan;

import java.util.Arrays;
import java.util.Collection;

/** As what a number names a lot; the first of several counts. */
public enum NamedBy {
    NUMBER("number"),
    SERIAL("serial"),
    SUPPLIER_LOT("supplierLot"),
    HEAT("heat");

    private final String kind;

    NamedBy(String kind) {
        this.kind = kind;
    }

    /** As the index of lots and the contract call it. */
    public String kind() {
        return kind;
    }

    static NamedBy firstOf(Collection<String> kinds) {
        return Arrays.stream(values())
                .filter(by -> kinds.contains(by.kind))
                .findFirst()
                .orElseThrow();
    }
}
