package org.lotline.receiving.push;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.receiving.receipt.NewDelivery;

/**
 * A line of a delivery, told by itself.
 *
 * @param supplier the supplier's code
 * @param deliveryNote the supplier's number of the delivery
 * @param occurredAt when it came (UTC); when the push says if {@code null}
 * @param line what came
 */
public record ToldReceipt(
        String supplier, String deliveryNote, @Nullable Instant occurredAt, NewDelivery.Line line) {

    /** By what its versions are kept; empty if the note leaves nothing to compare by. */
    public Optional<String> record() {
        return LineKey.of(this).map(LineKey::text);
    }
}
