package org.lotline.receiving.supplier;

import java.util.Optional;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.rule.Finding;

/** What must hold of a supplier that somebody names. */
public final class SupplierRules {

    private SupplierRules() {}

    /**
     * Nobody delivers who is not defined: the code goes into lot numbers.
     *
     * @param supplier whom the code names, if anybody
     */
    public static Optional<Finding> unknown(String code, Optional<Supplier> supplier) {
        return supplier.isPresent()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ReceivingProblem.UNKNOWN_SUPPLIER,
                        "supplier",
                        "There is no supplier %s.".formatted(code),
                        "Correct the code, or have ERP or a receiver define it with PUT /suppliers/{code}."));
    }
}
