package org.lotline.systemtests.faults;

/**
 * A write and what its caller knows of it in the end.
 *
 * @param write what was sent
 * @param outcome the last word
 */
record Entry(Write write, Outcome outcome) {

    boolean is(Outcome wanted) {
        return outcome == wanted;
    }
}
