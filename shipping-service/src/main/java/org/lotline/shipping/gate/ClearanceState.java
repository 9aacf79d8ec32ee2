package org.lotline.shipping.gate;

/** What has become of a clearance, as quality says. */
public enum ClearanceState {
    GIVEN,
    /** Its shipment is leaving. */
    SPENT,
    /** Its shipment has left. */
    CONFIRMED,
    /** Nobody may use it any more. */
    RETURNED
}
