package org.lotline.systemtests.faults;

/**
 * A lot of which its writer knows how it stands.
 *
 * @param lotId its id
 * @param receipt the mark of its receipt
 * @param heat its heat
 */
record HeldLot(String lotId, String receipt, String heat) {}
