package org.lotline.receiving.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.receiving.ExportControl;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.LotRules;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;

/** Which certificate covers which lot. */
@ApplicationScoped
public class CertificateLinks {

    private final EntityManager entities;
    private final ControlledCertificates controlled;
    private final ExportControl export;
    private final EventLog events;

    CertificateLinks(EntityManager entities, ControlledCertificates controlled, ExportControl export, EventLog events) {
        this.entities = entities;
        this.controlled = controlled;
        this.export = export;
        this.events = events;
    }

    /**
     * Links the certificate to the lots that it isn't linked to yet. Lots are locked in the order of their ids, so that
     * two callers never wait for each other.
     *
     * @param field where the request names the lots
     */
    void link(Certificate certificate, Collection<UUID> lotIds, String field, ActContext act) {
        Findings.refuse(SupersessionRules.countsNoMore(Supersession.of(certificate.certificateId)));
        var findings = new ArrayList<Finding>();
        for (var lotId : lotIds.stream().distinct().sorted().toList()) {
            Lot.<Lot>findByIdOptional(lotId, LockModeType.PESSIMISTIC_WRITE)
                    .ifPresentOrElse(
                            lot -> link(certificate, lot, act),
                            () -> findings.add(CertificateRules.unknownLot(lotId, field)));
        }
        Findings.refuse(findings);
    }

    private void link(Certificate certificate, Lot lot, ActContext act) {
        Findings.refuse(LotRules.isVoid(lot));
        Findings.refuse(toldToEverybody(certificate, lot));
        if (factOf(certificate.certificateId, lot.lotId).isEmpty()) {
            var fact =
                    events.append(new CertificateLinked(certificate.certificateId, certificate.type, lot.lotId), act);
            entities.createNativeQuery(
                            "insert into certificate_link (certificate_id, lot_id, fact) values (?1, ?2, ?3)")
                    .setParameter(1, certificate.certificateId)
                    .setParameter(2, lot.lotId)
                    .setParameter(3, fact)
                    .executeUpdate();
        }
    }

    /** The item's row is shared meanwhile: it can't become controlled behind our back. */
    private Optional<Finding> toldToEverybody(Certificate certificate, Lot lot) {
        Item item = Item.findById(lot.item, LockModeType.PESSIMISTIC_READ);
        return CertificateRules.toldToEverybody(
                lot, item.exportControlled, item.exportControlled && controlled.contain(certificate.certificateId));
    }

    /** The event that states the link, if there is one. */
    @SuppressWarnings("unchecked")
    public Optional<UUID> factOf(UUID certificateId, UUID lotId) {
        return entities.createNativeQuery(
                        "select fact from certificate_link where certificate_id = ?1 and lot_id = ?2", UUID.class)
                .setParameter(1, certificateId)
                .setParameter(2, lotId)
                .getResultStream()
                .findFirst();
    }

    /** Forgets a link whose fact was voided. */
    public void remove(UUID certificateId, UUID lotId) {
        entities.createNativeQuery("delete from certificate_link where certificate_id = ?1 and lot_id = ?2")
                .setParameter(1, certificateId)
                .setParameter(2, lotId)
                .executeUpdate();
    }

    /** The lots that a certificate covers. */
    @SuppressWarnings("unchecked")
    public List<UUID> lotsOf(UUID certificateId) {
        return entities.createNativeQuery(
                        "select lot_id from certificate_link where certificate_id = ?1 order by lot_id", UUID.class)
                .setParameter(1, certificateId)
                .getResultList();
    }

    /**
     * The certificates that cover a lot, or the one off which it was split, oldest first; without those that the request's token may
     * not see, and those that were superseded.
     */
    public List<Certificate> visibleOf(UUID lotId) {
        return visibleOf(List.of(lotId)).getOrDefault(lotId, List.of());
    }

    /** The same by lot. */
    @SuppressWarnings("unchecked")
    public Map<UUID, List<Certificate>> visibleOf(Collection<UUID> lotIds) {
        List<Object[]> rows = entities.createNativeQuery("""
                        with recursive whole (lot_id, covered) as (
                          select lot_id, lot_id from lot where lot_id = any(cast(cast(?1 as text[]) as uuid[]))
                          union all
                          select whole.lot_id, l.split_from from whole join lot l on l.lot_id = whole.covered
                          where l.split_from is not null)
                        select distinct whole.lot_id, c.certificate_id
                        from whole join certificate_link k on k.lot_id = whole.covered join certificate c using (certificate_id)
                        where %s and not exists (
                          select from certificate_supersession s where s.certificate_id = c.certificate_id)
                        order by c.certificate_id""".formatted(export.visible("c")), Object[].class)
                .setParameter(1, lotIds.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> (Certificate) Certificate.findById(row[1]), Collectors.toList())));
    }
}
