package org.lotline.systemtests.faults.load;

/**
 * A job of a maker.
 *
 * @param number its number, the mark of its release
 * @param item what it makes
 * @param bars of what
 */
record Job(String number, String item, HeldLot bars) {

    boolean isSerialised() {
        return item.equals(MasterData.PUMP);
    }
}
