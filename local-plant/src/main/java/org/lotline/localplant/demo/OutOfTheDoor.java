package org.lotline.localplant.demo;

/** Part of each lot goes to a customer, picked, cleared and confirmed. */
final class OutOfTheDoor {

    private final Cast cast;

    OutOfTheDoor(Cast cast) {
        this.cast = cast;
    }

    void tell() {
        cast.chapter("19 March: shipments");
        ship("S-2213", "NORTHFIELD-2", "J4520-A", 12, "NF-88120", "NF-SHAFT-100");
        ship("S-2214", "DELTA-1", "J4521-A", 20, "DH-4711", "DH-PIN-9");
    }

    private void ship(String shipment, String consignee, String lot, int pieces, String order, String part) {
        open(cast, shipment, consignee);
        var picked = pick(shipment, lot, pieces, order, part);
        cast.tell(
                picked,
                "%d of %s are picked for %s (%s, %s), from the floor in the same call",
                pieces,
                lot,
                shipment,
                order,
                part);
        var confirmed = cast.shipper().post("shipping", "/shipments/%s/confirmation".formatted(shipment), """
                {"act":{"performedBy":"badge-31","occurredAt":"2026-03-19T16:30:00Z"}}""");
        cast.tell(confirmed, "Quality's gate clears them against everything they came from; %s has left", shipment);
    }

    static void open(Cast cast, String shipment, String consignee) {
        cast.erp().post("shipping", "/shipments", """
                {"shipmentNumber":"%s","consignee":"%s"}""".formatted(shipment, consignee));
    }

    /** Nothing leaves before it was picked: who says when it left, says when it was picked. */
    private Call pick(String shipment, String lot, int pieces, String order, String part) {
        return cast.shipper()
                .post("shipping", "/shipments/%s/picks".formatted(shipment), """
                {"lines":[{"lot":"%s","quantity":{"value":%d,"unit":"{pc}"},"customerOrder":"%s","customerOrderLine":"10",
                 "customerPartNumber":"%s"}],"act":{"performedBy":"badge-31","occurredAt":"2026-03-19T16:00:00Z"}}""".formatted(lot, pieces, order, part));
    }
}
