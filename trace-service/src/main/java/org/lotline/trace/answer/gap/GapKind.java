package org.lotline.trace.answer.gap;

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
    PARKED_EVENT,
    /** A lot came in whose item must have a date until when it may be used, and none is recorded. */
    EXPIRY_MISSING,
    /** An inspection that policy or inspection plan ask for was not passed. */
    INSPECTION_MISSING,
    /** Units came in whose item is tracked by serial, and no serials were stated. */
    SERIAL_MISSING,
    /** Less went in than the outputs hold by their bill. */
    CONSUMED_TOO_LITTLE,
    /** The gate could not be heard when something was issued, and nobody has checked since. */
    ISSUE_NOT_CHECKED,
    /** Something that is traced went in, and nobody said of which lot. */
    ISSUED_WITHOUT_LOT,
    /** It could hold what was asked for, by its bill, and what went in is not on record, or too little. */
    INPUTS_NOT_KNOWN,
    /** It was there when records began: what was done with it before is not on record. */
    RECORDS_BEGIN,
    /** A lot came in whose item must have the country in which it was melted, poured or manufactured, and that is not recorded. */
    ORIGIN_MISSING,
    /** A lot came in from a country that is not on the list of its item. */
    ORIGIN_NOT_ADMITTED,
    /** A lot came in whose item is not bought from independent sources, and from which it came is not recorded. */
    SOURCE_MISSING,
    /** A lot came in from an independent source, and its item is not bought there. */
    SOURCE_NOT_ADMITTED;

    /**
     * Whether it is a record that policy asks for, and without which nothing ships. Inspections are the gate's own to check; what
     * consumed too little has a deviation that stops it; and what was done before there were records nobody can file any more.
     */
    boolean stopsShipping() {
        return this != INSPECTION_MISSING
                && this != CONSUMED_TOO_LITTLE
                && this != ISSUE_NOT_CHECKED
                && this != RECORDS_BEGIN;
    }
}
