package org.lotline.systemtests.faults;

/**
 * One write of the load.
 *
 * @param mark a number that this write gives and no other, so that it can be found
 * @param act what it does
 * @param lot the mark of the receipt of the lot that it is about; the own mark of a receipt
 * @param heat the heat of that lot
 */
record Write(String mark, Act act, String lot, String heat) {}
