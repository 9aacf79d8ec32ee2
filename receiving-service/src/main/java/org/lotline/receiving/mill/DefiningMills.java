package org.lotline.receiving.mill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MillDefined;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/** Defining a mill, or defining it anew; the same definition again is no change and no event. */
@ApplicationScoped
public class DefiningMills {

    private final EventLog events;
    private final AuditLog audit;

    DefiningMills(EventLog events, AuditLog audit) {
        this.events = events;
        this.audit = audit;
    }

    public Definition<Mill> define(MillDefined definition, ActContext act) {
        var isNew = insert(definition);
        Mill mill = Mill.findById(definition.code(), LockModeType.PESSIMISTIC_WRITE);
        var before = isNew ? null : new MillDefined(mill.code, mill.name, mill.countryOfMelt);
        if (!definition.equals(before)) {
            mill.name = definition.name();
            mill.countryOfMelt = definition.countryOfMelt();
            events.append(definition, act);
            audit.record(act, Keys.mill(mill.code), "mill-defined", before, definition, null);
        }
        return new Definition<>(mill, isNew);
    }

    private static boolean insert(MillDefined definition) {
        return Mill.getEntityManager()
                        .createNativeQuery("insert into mill (code, name) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, definition.code())
                        .setParameter(2, definition.name())
                        .executeUpdate()
                == 1;
    }
}
