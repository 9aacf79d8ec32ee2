package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finding lots by a piece of a text. Items and receipts are few beside lots: they are read through. So are the lots for their
 * purchase orders; a search is for people, and rare.
 */
@ApplicationScoped
public class SearchingLots {

    private static final String SEARCH = """
            select * from lot
            where ((part_number, revision) in (select part_number, revision from item
                                               where position(upper(:text) in upper(part_number)) > 0)
                   or receipt_id in (select receipt_id from purchase_receipt
                                     where position(upper(:text) in upper(delivery_note)) > 0)
                   or position(upper(:text) in upper(purchase_order)) > 0)
              and lot_id < cast(:behind as uuid)
            order by lot_id desc""";

    private static final String BEHIND_ALL = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final EntityManager entities;

    SearchingLots(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Those with that text anywhere in part number, purchase order or delivery note, whatever the case; newest first.
     *
     * @param behind the last lot of the page before
     */
    @SuppressWarnings("unchecked")
    public List<Lot> lots(String text, int limit, Optional<UUID> behind) {
        return entities.createNativeQuery(SEARCH, Lot.class)
                .setParameter("text", text.strip())
                .setParameter("behind", behind.map(UUID::toString).orElse(BEHIND_ALL))
                .setMaxResults(limit)
                .getResultList();
    }
}
