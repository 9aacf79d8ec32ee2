package org.lotline.runtime.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Suppliers by their codes; one that was never changed, and one that another tells of. */
@ApplicationScoped
class NamedSuppliers implements NamedRecords {

    static final String UNCHANGED = "unchanged";

    @Override
    public List<AuditedRecord> of(AuditName name) {
        return switch (name.written()) {
            case "nobody" -> List.of();
            case "mentioned" -> List.of(new AuditedRecord("supplier:BESIDE", "\"version\":2", false));
            default -> List.of(new AuditedRecord("supplier:" + name.written().toUpperCase(Locale.ROOT), null, true));
        };
    }
}
