package org.lotline.receiving.scan;

/** What was scanned. */
public enum ScanKind {

    /** The label of a lot of ours: its number as AI 10, and nothing else. */
    OWN_LABEL,
    GS1,
    DIGITAL_LINK,

    /** A message by ISO/IEC 15434, or fields by MH10.8.2. */
    SUPPLIER_LABEL,
    PLAIN_NUMBER
}
