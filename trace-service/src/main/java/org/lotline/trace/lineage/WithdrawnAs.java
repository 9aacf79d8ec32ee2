package org.lotline.trace.lineage;

import java.util.Arrays;

/** As what a quantity went that is neither scrapped nor shipped. */
public enum WithdrawnAs {
    /** For a test, and used up by it. */
    SAMPLE("sample"),
    /** Back to where it came from. */
    SUPPLIER_RETURN("supplierReturn");

    private final String id;

    WithdrawnAs(String id) {
        this.id = id;
    }

    /** How a fact says it. */
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if no fact says that */
    public static WithdrawnAs of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing leaves as " + id));
    }
}
