package org.lotline.receiving.mill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.MillDefined;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.definition.DefiningNouns;
import org.lotline.runtime.definition.MasterData;

/** Defining who melts. */
@ApplicationScoped
public class DefiningMills implements MasterData<Mill, MillDefined> {

    private final DefiningNouns nouns;

    DefiningMills(DefiningNouns nouns) {
        this.nouns = nouns;
    }

    public Definition<Mill> define(MillDefined wanted, ActContext act) {
        return nouns.define(this, wanted, act);
    }

    @Override
    public boolean claim(MillDefined wanted) {
        return Mill.getEntityManager()
                        .createNativeQuery("insert into mill (code, name) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, wanted.code())
                        .setParameter(2, wanted.name())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Mill locked(MillDefined wanted) {
        return Mill.findById(wanted.code(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public MillDefined definitionOf(Mill mill) {
        return new MillDefined(mill.code, mill.name, mill.countryOfMelt);
    }

    @Override
    public void become(Mill mill, MillDefined wanted, @Nullable MillDefined before, ActContext act) {
        mill.name = wanted.name();
        mill.countryOfMelt = wanted.countryOfMelt();
    }

    @Override
    public MillDefined eventOf(MillDefined definition) {
        return definition;
    }

    @Override
    public String action() {
        return "mill-defined";
    }
}
