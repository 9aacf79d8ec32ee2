package org.lotline.receiving.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/** Defining a supplier, or defining it anew; the same definition again is no change and no event. */
@ApplicationScoped
public class DefiningSuppliers {

    private final EventLog events;
    private final AuditLog audit;

    DefiningSuppliers(EventLog events, AuditLog audit) {
        this.events = events;
        this.audit = audit;
    }

    public Definition<Supplier> define(String code, String name, ActContext act) {
        var isNew = insert(code, name);
        Supplier supplier = Supplier.findById(code, LockModeType.PESSIMISTIC_WRITE);
        var before = isNew ? null : supplier.name;
        if (!name.equals(before)) {
            supplier.name = name;
            events.append(new SupplierDefined(code, name), act);
            audit.record(act, Keys.supplier(code), "supplier-defined", before, name, null);
        }
        return new Definition<>(supplier, isNew);
    }

    /** Two at once: the second waits for the first and finds its row. */
    private static boolean insert(String code, String name) {
        return Supplier.getEntityManager()
                        .createNativeQuery("insert into supplier (code, name) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, code)
                        .setParameter(2, name)
                        .executeUpdate()
                == 1;
    }
}
