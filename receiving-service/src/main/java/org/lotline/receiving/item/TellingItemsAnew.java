package org.lotline.receiving.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.lotline.contracts.events.CountryListDefined;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/**
 * Items carry the countries that they admit, so that whoever follows needs no other word on them; when a list changes, its items are told
 * anew (ADR 50).
 */
@ApplicationScoped
public class TellingItemsAnew {

    private final EntityManager entities;
    private final DefiningItems defining;
    private final EventLog events;
    private final AuditLog audit;

    TellingItemsAnew(EntityManager entities, DefiningItems defining, EventLog events, AuditLog audit) {
        this.entities = entities;
        this.defining = defining;
        this.events = events;
        this.audit = audit;
    }

    /** Of a list that is locked and changed. Items are locked in the order of their names. */
    public void of(CountryListDefined list, ActContext act) {
        for (var item : naming(list.code())) {
            var before = item.definition();
            item.countries = list.countries();
            var now = item.definition();
            events.append(defining.eventOf(now), act);
            audit.record(
                    act,
                    Keys.item(item.id.item()),
                    defining.action(),
                    before,
                    now,
                    "List %s was defined anew.".formatted(list.code()));
        }
    }

    private List<Item> naming(String code) {
        return entities.createQuery(
                        "select i from Item i where i.countryList = ?1 order by i.id.partNumber, i.id.revision",
                        Item.class)
                .setParameter(1, code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
