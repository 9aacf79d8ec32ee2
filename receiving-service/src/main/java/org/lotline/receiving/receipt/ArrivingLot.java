package org.lotline.receiving.receipt;

import org.jspecify.annotations.Nullable;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.NewLot;
import org.lotline.runtime.event.NewIds;

/**
 * A lot of a delivery, checked; whether it was received before is not known yet.
 *
 * @param index of its line in the request, from 0
 * @param line its line
 * @param facts what came, of a line with serials one piece
 * @param source the type of its supplier's deliveries; {@code null} if that is not said
 */
public record ArrivingLot(
        int index,
        NewDelivery.Line line,
        CheckedLot facts,
        @Nullable String source) {

    /** From a supplier that doesn't say where it delivers from. */
    public ArrivingLot(int index, NewDelivery.Line line, CheckedLot facts) {
        this(index, line, facts, null);
    }

    public OrderLine orderLine() {
        return OrderLine.of(line);
    }

    public ItemId item() {
        return facts.stated().item();
    }

    public String delivered() {
        return DeliveredLine.sha256(facts, line.unitCost(), line.currency());
    }

    /**
     * As it comes in.
     *
     * @param ordinal its place among the lots of the receipt, from 0
     */
    public NewLot with(Receipt receipt, int ordinal) {
        return new NewLot(
                NewIds.next(),
                receipt.receiptId,
                ordinal,
                receipt.supplier,
                receipt.deliveryNote,
                line.purchaseOrder(),
                line.line(),
                line.unitCost(),
                line.currency(),
                delivered(),
                facts.boughtFrom(source),
                null);
    }
}
