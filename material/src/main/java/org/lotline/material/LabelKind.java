package org.lotline.material;

/** In which way a label says what it says. */
public enum LabelKind {

    /** No label at all: a number as people key it, or one that only looks like a label. */
    NUMBER,

    /** GS1 element strings, scanned or as they are printed below the bars. */
    GS1_ELEMENTS,

    /** A GS1 Digital Link. */
    DIGITAL_LINK,

    /** A message by ISO/IEC 15434, or fields with the data identifiers of ANSI MH10.8.2 without its header. */
    MESSAGE
}
