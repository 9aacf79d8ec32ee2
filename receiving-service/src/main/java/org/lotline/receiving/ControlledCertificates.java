package org.lotline.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.ControlledCertificateFiled;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.event.EventLog;

/**
 * Which certificates are export-controlled: those that were filed so, and those that ever covered a lot of an item that is. None
 * ever ceases to be; each is told to others once, without its number. Here, as items, lots and certificates all close them.
 */
@ApplicationScoped
public class ControlledCertificates {

    private static final String CLOSE = """
            with closed as (
                insert into certificate_control (certificate_id, recorded_at, recorded_by)
                select certificate_id, cast(?1 as timestamptz), cast(?2 as text) from certificate where certificate_id in (%s)
                on conflict do nothing returning certificate_id)
            select certificate_id, type from certificate join closed using (certificate_id) order by certificate_id""";

    private final EntityManager entities;
    private final EventLog events;

    ControlledCertificates(EntityManager entities, EventLog events) {
        this.entities = entities;
        this.events = events;
    }

    public boolean contain(UUID certificateId) {
        return !entities.createNativeQuery("select 1 from certificate_control where certificate_id = ?1", Integer.class)
                .setParameter(1, certificateId)
                .getResultList()
                .isEmpty();
    }

    /** Whether any of these lots is of an item that is export-controlled now. */
    public boolean areAskedForBy(Collection<UUID> lotIds) {
        return !entities.createNativeQuery("""
                        select 1 from lot join item using (part_number, revision)
                        where export_controlled and lot_id = any(cast(cast(?1 as text[]) as uuid[])) limit 1""", Integer.class)
                .setParameter(1, lotIds.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList()
                .isEmpty();
    }

    /** This one. */
    public void close(UUID certificateId, ActContext act) {
        close("?3", act, certificateId);
    }

    /** Those that cover the lot, if its item is export-controlled. */
    public void closeOfLot(UUID lotId, ActContext act) {
        close("""
                select certificate_id from certificate_link join lot using (lot_id) join item using (part_number, revision)
                where lot_id = ?3 and export_controlled""", act, lotId);
    }

    /** Those that cover a lot of an item that has become export-controlled. */
    public void closeOfItem(String partNumber, String revision, ActContext act) {
        close("""
                select certificate_id from certificate_link join lot using (lot_id)
                where part_number = ?3 and revision = ?4""", act, partNumber, revision);
    }

    @SuppressWarnings("unchecked")
    private void close(String which, ActContext act, Object... of) {
        var query = entities.createNativeQuery(CLOSE.formatted(which), Object[].class)
                .setParameter(1, act.recordedAt())
                .setParameter(2, act.recordedBy());
        for (var index = 0; index < of.length; index++) {
            query.setParameter(index + 3, of[index]);
        }
        List<Object[]> closed = query.getResultList();
        closed.forEach(row -> events.append(new ControlledCertificateFiled((UUID) row[0], (String) row[1]), act));
    }
}
