package org.lotline.receiving.push;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.material.InvalidNumberException;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.receipt.DeliveryKey;
import org.lotline.receiving.receipt.OrderLine;

/**
 * What a receipt line answers to.
 *
 * @param delivery supplier and delivery note
 * @param orderLine our order and its line
 * @param item what came
 */
record LineKey(DeliveryKey delivery, OrderLine orderLine, ItemId item) {

    /** Empty if the note leaves nothing to compare by. */
    static Optional<LineKey> of(ToldReceipt told) {
        try {
            return Optional.of(new LineKey(
                    DeliveryKey.of(told.supplier(), told.deliveryNote()),
                    OrderLine.of(told.line()),
                    told.line().lot().item()));
        } catch (InvalidNumberException e) {
            return Optional.empty();
        }
    }

    /** @param lot of a delivery */
    static LineKey of(Lot lot) {
        return new LineKey(
                DeliveryKey.of(requireNonNull(lot.supplier), requireNonNull(lot.deliveryNote)),
                OrderLine.of(lot),
                lot.item);
    }

    /** Each part with its length before it: no two keys share a text. */
    String text() {
        return Stream.of(
                        delivery.supplier(),
                        delivery.comparableNote(),
                        orderLine.purchaseOrder(),
                        orderLine.line(),
                        item.partNumber(),
                        item.revision())
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(";", "receipt-line:", ""));
    }
}
