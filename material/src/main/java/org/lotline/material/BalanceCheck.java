package org.lotline.material;

import java.time.Instant;

/** Whether a balance bears a change. */
public sealed interface BalanceCheck {

    /** The change takes the balance at no moment below zero. */
    record Allowed() implements BalanceCheck {}

    /**
     * The change would take the balance below zero, or further below.
     *
     * @param at the first such moment (UTC)
     * @param missing how much lacks at that moment; more than zero
     */
    record Refused(Instant at, Quantity missing) implements BalanceCheck {}
}
