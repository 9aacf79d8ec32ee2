package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.ComparableNumber;
import org.lotline.receiving.NearKeys;

/** The index by which lots are found: number, supplier lot and heat in their comparable form. */
@ApplicationScoped
public class LotIdentifiers {

    private final EntityManager entities;

    LotIdentifiers(EntityManager entities) {
        this.entities = entities;
    }

    /** By its numbers, all that it ever had. */
    public void addNumber(UUID lotId, String number) {
        add(lotId, "number", number, null);
    }

    /** By what its supplier and its mill call it, as it stands now. */
    public void replaceForeign(Lot lot) {
        entities.createNativeQuery("delete from lot_identifier where lot_id = ?1 and kind <> 'number'")
                .setParameter(1, lot.lotId)
                .executeUpdate();
        if (lot.supplierLot != null) {
            add(lot.lotId, "supplierLot", lot.supplierLot, lot.supplier);
        }
        if (lot.heat != null) {
            add(lot.lotId, "heat", lot.heat, lot.mill);
        }
    }

    private void add(UUID lotId, String kind, String written, @Nullable String qualifier) {
        var number = ComparableNumber.of(written);
        entities.createNativeQuery("""
                        insert into lot_identifier (lot_id, kind, written, qualifier, comparable, near)
                        values (?1, ?2, ?3, cast(?4 as text), ?5, ?6) on conflict do nothing""")
                .setParameter(1, lotId)
                .setParameter(2, kind)
                .setParameter(3, written)
                .setParameter(4, qualifier)
                .setParameter(5, number.key())
                .setParameter(6, NearKeys.of(number))
                .executeUpdate();
    }
}
