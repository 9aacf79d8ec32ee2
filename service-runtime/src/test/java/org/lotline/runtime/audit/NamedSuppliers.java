package org.lotline.runtime.audit;

import jakarta.enterprise.context.ApplicationScoped;

/** Suppliers by their codes; one that was never changed, and one that another tells of. */
@ApplicationScoped
class NamedSuppliers implements NamedRecords {

    static final String UNCHANGED = "unchanged";

    @Override
    public String query() {
        return """
                select 'supplier:' || upper(written) as subject, null as mention, true as meant from given
                where written not in ('nobody', 'mentioned')
                union all select 'supplier:BESIDE', '"version":2', false from given where written = 'mentioned'""";
    }
}
