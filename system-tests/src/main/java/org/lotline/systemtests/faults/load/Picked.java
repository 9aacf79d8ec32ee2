package org.lotline.systemtests.faults.load;

import java.math.BigDecimal;

/**
 * A line that was picked.
 *
 * @param output of what
 * @param quantity how much
 * @param shipment the packing slip
 * @param shipmentId its id
 * @param lineId the line
 * @param lotId the lot or unit in it
 */
record Picked(Output output, BigDecimal quantity, String shipment, String shipmentId, String lineId, String lotId) {

    /** By what was answered to the pick: the shipment, of which it is the line at that place. */
    static Picked of(Output output, BigDecimal quantity, String shipment, Said pick, int line) {
        return new Picked(
                output,
                quantity,
                shipment,
                pick.text("/shipmentId"),
                pick.text("/lines/%d/lineId".formatted(line)),
                output.shippedLotId());
    }
}
