package org.lotline.shipping.shipment;

/** How a shipment stands. */
public enum ShipmentState {
    /** Lines may be picked and put back. */
    OPEN("confirmedAt is null and leavingSince is null"),
    /** Its clearances are being spent, or were when the confirmation broke off. */
    LEAVING("confirmedAt is null and leavingSince is not null"),
    /** It has left. */
    CONFIRMED("confirmedAt is not null");

    private final String where;

    ShipmentState(String where) {
        this.where = where;
    }

    public static ShipmentState of(Shipment shipment) {
        if (shipment.isConfirmed()) {
            return CONFIRMED;
        }
        return shipment.isLeaving() ? LEAVING : OPEN;
    }

    /** The condition on its entity. */
    String where() {
        return where;
    }
}
