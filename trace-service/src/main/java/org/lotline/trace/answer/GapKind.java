package org.lotline.trace.answer;

/** Which record is missing. */
public enum GapKind {
    CERTIFICATE_MISSING,
    HEAT_MISSING,
    MILL_MISSING,
    ITEM_NOT_DEFINED,
    LOT_NOT_RECEIVED,
    PARKED_EVENT
}
