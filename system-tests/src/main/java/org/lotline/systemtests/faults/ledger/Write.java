package org.lotline.systemtests.faults.ledger;

import java.math.BigDecimal;

/**
 * One write of the load.
 *
 * @param mark what this write gives and no other, so that it can be found
 * @param act what it does
 * @param lot the mark of the receipt of the lot that it is about, or of which its job is made; the own mark of a receipt
 * @param heat the heat of that lot
 * @param on the mark of what it adds to: the job of an issue, a completion or a shipment, the shipment of a pick, the issue that
 *     a correction replaces, the hold that is released; empty at the dock
 * @param quantity how much, in the unit of the item; zero if it has none
 */
public record Write(String mark, Act act, String lot, String heat, String on, BigDecimal quantity) {

    /** A write that adds to nothing but its lot. */
    public static Write at(String mark, Act act, String lot, String heat) {
        return new Write(mark, act, lot, heat, "", BigDecimal.ZERO);
    }
}
