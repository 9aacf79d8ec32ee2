package org.lotline.receiving.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.definition.DefiningNouns;
import org.lotline.runtime.definition.MasterData;

/** Defining who delivers. */
@ApplicationScoped
public class DefiningSuppliers implements MasterData<Supplier, SupplierDefined> {

    private final DefiningNouns nouns;

    DefiningSuppliers(DefiningNouns nouns) {
        this.nouns = nouns;
    }

    public Definition<Supplier> define(SupplierDefined wanted, ActContext act) {
        return nouns.define(this, wanted, act);
    }

    @Override
    public boolean claim(SupplierDefined wanted) {
        return Supplier.getEntityManager()
                        .createNativeQuery("insert into supplier (code, name) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, wanted.code())
                        .setParameter(2, wanted.name())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Supplier locked(SupplierDefined wanted) {
        return Supplier.findById(wanted.code(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public SupplierDefined definitionOf(Supplier supplier) {
        return new SupplierDefined(supplier.code, supplier.name, supplier.sourceType);
    }

    @Override
    public void become(Supplier supplier, SupplierDefined wanted, @Nullable SupplierDefined before, ActContext act) {
        supplier.name = wanted.name();
        supplier.sourceType = wanted.sourceType();
    }

    @Override
    public SupplierDefined eventOf(SupplierDefined definition) {
        return definition;
    }

    @Override
    public Object auditOf(SupplierDefined definition) {
        return definition.name();
    }

    @Override
    public String action() {
        return "supplier-defined";
    }
}
