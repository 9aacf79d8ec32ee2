package org.lotline.label;

/** Kinds of symbols that a label may bear. */
public enum SymbolKind {
    /** ECC 200, square: small, and one scratch doesn't take it away. */
    DATAMATRIX,
    /** Model 2, at least level M: for telephones. */
    QR,
    /** Bars: for scanners that read nothing else. */
    CODE128;

    /** As it is called in the contract. */
    public String word() {
        return switch (this) {
            case DATAMATRIX -> "datamatrix";
            case QR -> "qr";
            case CODE128 -> "code128";
        };
    }
}
