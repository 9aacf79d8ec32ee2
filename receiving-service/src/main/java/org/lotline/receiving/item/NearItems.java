package org.lotline.receiving.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import org.lotline.contracts.events.Keys;

/**
 * The spellings of an item, so that {@code br-pc} is not defined beside {@code BR-PC}. Case and blanks are what people and spreadsheets change; hyphens and zeros do tell parts from each other.
 */
@ApplicationScoped
class NearItems {

    private final EntityManager entities;

    NearItems(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Those items that differ from it in case and blanks at most; the item alone if it is known itself. In the caller's transaction;
     * who defines another spelling at the same moment waits for its end.
     */
    List<ItemId> spellingsOf(ItemId id) {
        if (isKnown(id)) {
            return List.of(id);
        }
        var part = key(id.partNumber());
        var revision = key(id.revision());
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, Keys.item(new ItemId(part, revision).item()))
                .getSingleResult();
        return spellings(part, revision);
    }

    /** Not by the entity: who loads it before its row is locked would compare with what somebody else is changing. */
    private boolean isKnown(ItemId id) {
        return !entities.createNativeQuery("select 1 from item where part_number = ?1 and revision = ?2", Integer.class)
                .setParameter(1, id.partNumber())
                .setParameter(2, id.revision())
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<ItemId> spellings(String part, String revision) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select part_number, revision from item
                        where upper(regexp_replace(part_number, '[[:space:]]', '', 'g')) = ?1
                          and upper(regexp_replace(revision, '[[:space:]]', '', 'g')) = ?2""", Object[].class)
                .setParameter(1, part)
                .setParameter(2, revision)
                .getResultList();
        return rows.stream()
                .map(row -> new ItemId((String) row[0], (String) row[1]))
                .toList();
    }

    private static String key(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
