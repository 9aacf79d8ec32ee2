package org.lotline.label;

/**
 * What somebody wants printed, as it is kept in the audit trail.
 *
 * @param format zpl, svg, png or pdf
 * @param symbol datamatrix, qr or code128
 * @param askedBefore how often a label of it was asked for before
 */
public record LabelRequest(String format, String symbol, int askedBefore) {

    /** In the audit trail. */
    public static final String ACTION = "label-requested";

    public static LabelRequest of(LabelFormat format, SymbolKind symbol, int askedBefore) {
        return new LabelRequest(format.word(), symbol.word(), askedBefore);
    }
}
