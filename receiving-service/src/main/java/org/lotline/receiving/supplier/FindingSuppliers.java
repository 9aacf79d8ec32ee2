package org.lotline.receiving.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotline.runtime.database.Row;
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
                "select code, name, source_type from supplier where code = ?", FindingSuppliers::supplier, code);
    }

    /** Those that there are, by their codes; to be read only. */
    public Map<String, Supplier> of(Collection<String> codes) {
        return rows
                .list(
                        "select code, name, source_type from supplier where code = any (?::text[])",
                        FindingSuppliers::supplier,
                        codes)
                .stream()
                .collect(Collectors.toMap(supplier -> supplier.code, Function.identity()));
    }

    private static Supplier supplier(Row row) {
        var supplier = new Supplier();
        supplier.code = row.text(1);
        supplier.name = row.text(2);
        supplier.sourceType = row.textOrNull(3);
        return supplier;
    }
}
