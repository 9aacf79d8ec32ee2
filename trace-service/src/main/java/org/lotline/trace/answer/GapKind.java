package org.lotline.trace.answer;

/** Which record is missing. */
public enum GapKind {
    CERTIFICATE_MISSING,
    CERTIFICATE_NOT_REVIEWED,
    CERTIFICATE_REJECTED,
    HEAT_MISSING,
    MILL_MISSING,
    ITEM_NOT_DEFINED,
    LOT_NOT_RECEIVED,
    /** A job yielded something, and nothing went in. */
    ISSUES_MISSING,
    /** More left a place than came there. */
    BALANCE_BELOW_ZERO,
    /** A lot went on whose units have serial numbers, and none was named. */
    SERIAL_NOT_NAMED,
    PARKED_EVENT
}
