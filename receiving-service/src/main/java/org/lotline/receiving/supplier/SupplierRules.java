package org.lotline.receiving.supplier;

import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.problem.Objections;

/** What must hold of a supplier that somebody names. */
public final class SupplierRules {

    private SupplierRules() {}

    /** Nobody delivers who is not defined: the code goes into lot numbers. */
    public static void known(String code, Objections objections) {
        if (Supplier.findById(code) == null) {
            objections.add(
                    ReceivingProblem.UNKNOWN_SUPPLIER,
                    "supplier",
                    "There is no supplier %s.".formatted(code),
                    "Define it with PUT /suppliers/{code}, or correct the code.");
        }
    }
}
