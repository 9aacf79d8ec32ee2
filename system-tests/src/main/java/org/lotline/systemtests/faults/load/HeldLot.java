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

    /** What a receipt of one lot has made, or the push of one. */
    static HeldLot of(Request receipt, Said said) {
        var lot = receipt.path().equals("/pushes") ? "/results/0/lots/0" : "/lots/0";
        return new HeldLot(
                said.text(lot + "/lotId"),
                said.text(lot + "/lotNumber"),
                receipt.write().mark(),
                receipt.write().heat());
    }
}
