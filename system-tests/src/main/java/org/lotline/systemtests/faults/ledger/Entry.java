package org.lotline.systemtests.faults.ledger;

/**
 * A write and what its caller knows of it in the end.
 *
 * @param write what was sent
 * @param outcome the last word
 */
public record Entry(Write write, Outcome outcome) {

    /** Whether this is the last word. */
    public boolean is(Outcome wanted) {
        return outcome == wanted;
    }
}
