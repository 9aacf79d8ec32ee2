package org.lotline.receiving.scan;

/** Whether a lot is on hold, as far as quality says. */
public enum HoldState {
    HELD,
    NOT_HELD,

    /** Quality could not be asked, or can't say; never taken for "not held". */
    UNKNOWN
}
