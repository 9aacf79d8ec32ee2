package org.lotline.trace.answer.thing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;

/**
 * Who got something of what was traced.
 *
 * @param code of the ship-to
 * @param name of the ship-to, if it is defined
 * @param customer whose ship-to it is, if that is defined
 * @param customerName the customer's name
 * @param goods what they got, by shipment and line
 * @param returned what they sent back
 */
public record TracedConsignee(
        String code,
        @Nullable String name,
        @Nullable String customer,
        @Nullable String customerName,
        List<Goods> goods,
        List<Returned> returned) {

    public TracedConsignee {
        goods = List.copyOf(goods);
        returned = List.copyOf(returned);
    }

    /**
     * A line of a shipment.
     *
     * @param shipment its packing slip
     * @param line what was in it
     */
    public record Goods(@Nullable String shipment, TracedShipment.Line line) {}

    /**
     * Goods that came back.
     *
     * @param shipment the packing slip with which they had left
     * @param shippedLotId the lot as which they had left
     * @param lotId the lot as which they are back
     * @param lotNumber its number
     * @param quantity how much
     * @param reason why
     */
    public record Returned(
            @Nullable String shipment,
            UUID shippedLotId,
            UUID lotId,
            @Nullable String lotNumber,
            Measure quantity,
            String reason) {}
}
