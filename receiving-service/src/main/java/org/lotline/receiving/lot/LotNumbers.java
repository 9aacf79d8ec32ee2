package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lotline.material.LotNumber;
import org.lotline.material.VendorCode;
import org.lotline.receiving.numbering.Numbering;

/** Gives lots their numbers. A number that a lot has, or ever had, is never given again. */
@ApplicationScoped
public class LotNumbers {

    private final EntityManager entities;
    private final Numbering numbering;

    LotNumbers(EntityManager entities, Numbering numbering) {
        this.entities = entities;
        this.numbering = numbering;
    }

    /**
     * The next number of this lot's series, by default of its day and supplier. The counter's row lock makes deliveries of one
     * series queue.
     *
     * @throws org.lotline.material.InvalidNumberException if the sequence has outgrown what a label carries
     */
    public LotNumber next(UUID lotId, String supplier, Instant receivedAt, Instant givenAt) {
        var vendor = VendorCode.of(supplier);
        var scheme = numbering.scheme();
        while (true) {
            var number = scheme.received(receivedAt, vendor, count(scheme.series(receivedAt, vendor)));
            if (claim(number, lotId, givenAt)) {
                return number;
            }
        }
    }

    /** @return false if another lot has or had a number that compares equal */
    public boolean claim(LotNumber number, UUID lotId, Instant givenAt) {
        return entities.createNativeQuery("""
                                insert into lot_name (comparable, number, lot_id, given_at) values (?1, ?2, ?3, ?4)
                                on conflict do nothing""")
                        .setParameter(1, number.comparable().key())
                        .setParameter(2, number.value())
                        .setParameter(3, lotId)
                        .setParameter(4, givenAt)
                        .executeUpdate()
                == 1;
    }

    /** Whether the lot has or had the number. */
    public boolean isOf(LotNumber number, UUID lotId) {
        return entities.createNativeQuery("select lot_id from lot_name where comparable = ?1", UUID.class)
                .setParameter(1, number.comparable().key())
                .getResultStream()
                .anyMatch(lotId::equals);
    }

    /** Every number that the lot has or had, in the order in which they were first given. */
    @SuppressWarnings("unchecked")
    public List<String> of(UUID lotId) {
        return entities.createNativeQuery(
                        "select number from lot_name where lot_id = ?1 order by given_at, number", String.class)
                .setParameter(1, lotId)
                .getResultList();
    }

    private long count(String series) {
        return ((Number) entities.createNativeQuery("""
                                insert into lot_number_counter (series, last) values (?1, 1)
                                on conflict (series) do update set last = lot_number_counter.last + 1 returning last""", Long.class)
                        .setParameter(1, series)
                        .getSingleResult())
                .longValue();
    }
}
