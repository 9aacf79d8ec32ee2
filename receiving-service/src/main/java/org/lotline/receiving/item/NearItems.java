package org.lotline.receiving.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.problem.ProblemException;

/**
 * Keeps an item from being defined twice, as {@code br-pc} beside {@code BR-PC}: its stock, its policy and its holds would fall
 * apart. Case and blanks are what people and spreadsheets change; hyphens and zeros do tell parts from each other.
 */
@ApplicationScoped
class NearItems {

    private final EntityManager entities;

    NearItems(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * In the caller's transaction; who defines another spelling at the same moment waits for its end.
     *
     * @throws ProblemException 409 if the item isn't known, but another spelling of it is
     */
    void refuseUnlessKnown(ItemId id) {
        if (Item.findById(id) != null) {
            return;
        }
        var part = key(id.partNumber());
        var revision = key(id.revision());
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "item:%s|%s".formatted(part, revision))
                .getSingleResult();
        twins(part, revision).stream()
                .filter(twin -> !twin.equals(id))
                .findFirst()
                .ifPresent(twin -> {
                    throw new ProblemException(
                            ReceivingProblem.ITEM_KNOWN_OTHERWISE,
                            "%s is known as %s.".formatted(id, twin),
                            "Define it as part number %s and revision %s; for another item choose a number that differs in more than case and blanks."
                                    .formatted(twin.partNumber(), twin.revision()),
                            List.of(ProblemException.field(
                                    "partNumber", "is another spelling of " + twin.partNumber())));
                });
    }

    @SuppressWarnings("unchecked")
    private List<ItemId> twins(String part, String revision) {
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
