package org.lotline.receiving.lot;

/** What a lot is known by. */
public enum IdentifierKind {
    /** Our own number, present or former. */
    NUMBER("number"),
    /** Its maker's number of one bought unit. */
    SERIAL("serial"),
    SUPPLIER_LOT("supplierLot"),
    HEAT("heat");

    private final String word;

    IdentifierKind(String word) {
        this.word = word;
    }

    /** As the table and the contract write it. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException if none is written so */
    static IdentifierKind of(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a lot is known by no " + word);
    }
}
