package org.lotline.custody;

import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;

/**
 * A name by which a scan may mean a lot.
 *
 * @param kind {@code number}, {@code former}, {@code serial} or {@code supplier-lot}
 * @param name as it was written
 */
record LotName(String kind, String name) {

    static final String NUMBER = "number";
    static final String FORMER = "former";
    static final String SERIAL = "serial";
    static final String SUPPLIER_LOT = "supplier-lot";

    /** By it names are the same; empty for a name of nothing but signs that don't count, by which nobody can ask. */
    String comparable() {
        try {
            return ComparableNumber.of(name).key();
        } catch (InvalidNumberException e) {
            return "";
        }
    }
}
