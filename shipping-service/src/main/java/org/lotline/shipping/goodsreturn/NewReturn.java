package org.lotline.shipping.goodsreturn;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;

/**
 * Goods that are back, not yet checked.
 *
 * @param shipmentNumber the shipment in which they left
 * @param lot the number or serial under which they left
 * @param quantity how much, above zero
 * @param reason why they are back
 * @param lotNumber the new lot's number, if it shall not be the default
 * @param location where they are put, for people
 */
public record NewReturn(
        String shipmentNumber,
        String lot,
        Quantity quantity,
        String reason,
        Optional<String> lotNumber,
        @Nullable String location) {

    NewReturn numbered(String number) {
        return new NewReturn(shipmentNumber, lot, quantity, reason, Optional.of(number), location);
    }
}
