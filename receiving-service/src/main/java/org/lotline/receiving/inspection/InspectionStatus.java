package org.lotline.receiving.inspection;

/** How a received lot stands. */
public enum InspectionStatus {

    /** Its last receiving inspection failed, or a disposition scraps or returns it. */
    REJECTED,

    /** An open hold reaches it. */
    HELD,

    /** Policy or plan wants a receiving inspection, and it has not been passed. */
    AWAITING,

    /** It has been passed, or none is wanted. */
    ACCEPTED,

    /** Nothing speaks against it, but not all that quality has said was heard; never taken for accepted. */
    UNKNOWN
}
