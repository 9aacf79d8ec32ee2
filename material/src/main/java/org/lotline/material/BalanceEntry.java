package org.lotline.material;

import java.time.Instant;

/**
 * One credit or debit of a lot at a holder.
 *
 * @param id names the entry within its timeline, so that it can be voided; the fact's id, say
 * @param occurredAt when it happened (UTC), not when it was recorded
 * @param change more than zero for a credit, less than zero for a debit
 */
public record BalanceEntry(String id, Instant occurredAt, Quantity change) {

    /** @throws InvalidQuantityException if nothing changes */
    public BalanceEntry {
        if (change.signum() == 0) {
            throw new InvalidQuantityException("Nothing was added or taken: give a quantity of more than 0.");
        }
    }

    /** @throws InvalidQuantityException if the quantity is not more than zero */
    public static BalanceEntry credit(String id, Instant occurredAt, Quantity quantity) {
        return new BalanceEntry(id, occurredAt, positive(quantity));
    }

    /** @throws InvalidQuantityException if the quantity is not more than zero */
    public static BalanceEntry debit(String id, Instant occurredAt, Quantity quantity) {
        return new BalanceEntry(id, occurredAt, positive(quantity).negate());
    }

    private static Quantity positive(Quantity quantity) {
        if (quantity.signum() <= 0) {
            throw new InvalidQuantityException(
                    "%s can't be added or taken: give a quantity of more than 0.".formatted(quantity));
        }
        return quantity;
    }
}
