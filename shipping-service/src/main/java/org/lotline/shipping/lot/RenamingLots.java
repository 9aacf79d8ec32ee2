package org.lotline.shipping.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.lotline.material.ComparableNumber;

/** A lot's new name in what we keep of it; what was told under the old one stays told, and the old one still finds it. */
@ApplicationScoped
class RenamingLots {

    private final EntityManager entities;

    RenamingLots(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(TxType.MANDATORY)
    void rename(UUID lotId, String number) {
        entities.createNativeQuery("""
                        update shipment_line set lot_number = ?1, comparable = ?2 where lot_id = ?3 and lot_number <> ?1""")
                .setParameter(1, number)
                .setParameter(2, ComparableNumber.of(number).key())
                .setParameter(3, lotId)
                .executeUpdate();
        entities.createNativeQuery("""
                        update goods_return set shipped_lot_number = ?1 where shipped_lot_id = ?2 and shipped_lot_number <> ?1""")
                .setParameter(1, number)
                .setParameter(2, lotId)
                .executeUpdate();
    }
}
