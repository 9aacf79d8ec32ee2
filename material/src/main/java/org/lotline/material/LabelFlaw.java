package org.lotline.material;

/** What is not as a standard wants it on a label that can be read all the same. */
public enum LabelFlaw {

    /** The message does not begin with {@code [)>}, a record separator, its format and a group separator. */
    HEADER_BROKEN,

    /** The message does not end in a record separator and an end of transmission. */
    TRAILER_BROKEN,

    /** A part of the message is of a format that is not read here. */
    FORMAT_UNKNOWN,

    /** An identifier without anything behind it, or nothing between two separators. */
    EMPTY_FIELD,

    /** A field that begins with no identifier that is known. */
    IDENTIFIER_UNKNOWN,

    /** An element of a length that the standard fixes is shorter. */
    ELEMENT_CUT,

    /** Separators came as words, such as {@code <GS>}: the scanner is set to show them. */
    SEPARATORS_SPELLED,

    /** It names neither a lot nor a serial: what should say so (1T, AI 10) is missing or empty. */
    LOT_MISSING
}
