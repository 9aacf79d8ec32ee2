package org.lotline.receiving.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lotline.runtime.database.Rows;

/** Looks a supplier up for a delivery, which is hot: a row, not a managed entity. */
@ApplicationScoped
public class FindingSuppliers {

    private final Rows rows;

    FindingSuppliers(Rows rows) {
        this.rows = rows;
    }

    /** As it stands; to be read only. */
    public Optional<Supplier> find(String code) {
        return rows.first(
                "select code, name from supplier where code = ?",
                row -> {
                    var supplier = new Supplier();
                    supplier.code = row.text(1);
                    supplier.name = row.text(2);
                    return supplier;
                },
                code);
    }
}
