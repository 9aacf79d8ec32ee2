package org.lotline.receiving.receipt;

import java.util.Comparator;
import org.lotline.material.ComparableNumber;

/**
 * What a delivery answers to.
 *
 * @param supplier the supplier's code
 * @param comparableNote the supplier's number of it, as numbers are compared
 */
public record DeliveryKey(String supplier, String comparableNote) implements Comparable<DeliveryKey> {

    private static final Comparator<DeliveryKey> ORDER =
            Comparator.comparing(DeliveryKey::supplier).thenComparing(DeliveryKey::comparableNote);

    /** @throws org.lotline.material.InvalidNumberException if the note leaves nothing to compare by */
    public static DeliveryKey of(String supplier, String deliveryNote) {
        return new DeliveryKey(supplier, ComparableNumber.of(deliveryNote).key());
    }

    static DeliveryKey of(Receipt receipt) {
        return new DeliveryKey(receipt.supplier, receipt.comparable);
    }

    @Override
    public int compareTo(DeliveryKey other) {
        return ORDER.compare(this, other);
    }
}
