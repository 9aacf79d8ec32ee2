package org.lotline.systemtests.faults.load;

/**
 * A lot of which its writer knows how it stands.
 *
 * @param lotId its id
 * @param number its number as it was received
 * @param receipt the mark of its receipt
 * @param heat its heat
 */
record HeldLot(String lotId, String number, String receipt, String heat) {

    /** What a receipt of one lot has made. */
    static HeldLot of(Request receipt, Said said) {
        return new HeldLot(
                said.text("/lots/0/lotId"),
                said.text("/lots/0/lotNumber"),
                receipt.write().mark(),
                receipt.write().heat());
    }
}
