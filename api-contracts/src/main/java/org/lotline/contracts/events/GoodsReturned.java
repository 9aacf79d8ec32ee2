package org.lotline.contracts.events;

import java.util.Set;
import java.util.UUID;

/**
 * Goods came back from a consignee, as a lot of their own and on hold.
 *
 * @param returnId the return, for ever (UUIDv7)
 * @param shipmentId the shipment in which they had left
 * @param shippedLotId the lot as which they had left
 * @param lotId the lot as which they are back, for ever (UUIDv7)
 * @param lotNumber its number
 * @param item what they are
 * @param quantity how much
 * @param reason why they came back
 */
public record GoodsReturned(
        UUID returnId,
        UUID shipmentId,
        UUID shippedLotId,
        UUID lotId,
        String lotNumber,
        Item item,
        Measure quantity,
        String reason)
        implements ShippingEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(
                Keys.shipment(shipmentId),
                Keys.lot(shippedLotId),
                Keys.lot(lotId),
                Keys.lotNumber(lotNumber),
                Keys.item(item));
    }
}
