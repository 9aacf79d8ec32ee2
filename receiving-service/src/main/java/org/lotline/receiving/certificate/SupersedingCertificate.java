package org.lotline.receiving.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.CertificateSuperseded;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** A certificate takes the place of another, for all lots that the other one covers. */
@ApplicationScoped
class SupersedingCertificate {

    private final FindingCertificates certificates;
    private final CertificateLinks links;
    private final FindingLots lots;
    private final ControlledCertificates controlled;
    private final EventLog events;
    private final AuditLog audit;

    SupersedingCertificate(
            FindingCertificates certificates,
            CertificateLinks links,
            FindingLots lots,
            ControlledCertificates controlled,
            EventLog events,
            AuditLog audit) {
        this.certificates = certificates;
        this.links = links;
        this.lots = lots;
        this.controlled = controlled;
        this.events = events;
        this.audit = audit;
    }

    /** The same said again changes nothing. */
    void supersede(UUID formerId, String reason, Certificate by, ActContext act) {
        var former = certificates.byId(formerId);
        var known = Supersession.of(formerId);
        if (known.filter(superseded -> superseded.supersededBy.equals(by.certificateId))
                .isPresent()) {
            return;
        }
        Findings.refuse(SupersessionRules.against(former, by, known));
        insert(formerId, by.certificateId, reason, act);
        var covered = standing(links.lotsOf(formerId));
        links.link(by, covered, "supersedes", act);
        tell(former, by, covered, reason, act);
    }

    private List<UUID> standing(List<UUID> lotIds) {
        var known = lots.byIds(lotIds, LockModeType.NONE);
        return lotIds.stream()
                .filter(lotId -> Optional.ofNullable(known.get(lotId))
                        .filter(lot -> !lot.voided)
                        .isPresent())
                .toList();
    }

    /** Of a controlled one the reason may say what is in it. */
    private void tell(Certificate former, Certificate by, List<UUID> covered, String reason, ActContext act) {
        var told = controlled.contain(former.certificateId) || controlled.contain(by.certificateId)
                ? "Export-controlled: the reason is with the certificate."
                : reason;
        events.append(new CertificateSuperseded(former.certificateId, by.certificateId, covered, told), act);
        audit.record(
                act, Keys.certificate(former.certificateId), "certificate-superseded", null, by.certificateId, told);
    }

    /** Two at once want the same row: the second waits for the first and is refused. */
    private static void insert(UUID formerId, UUID by, String reason, ActContext act) {
        var inserted = Supersession.getEntityManager()
                .createNativeQuery("""
                        insert into certificate_supersession (certificate_id, superseded_by, reason, occurred_at, recorded_at,
                                                              recorded_by, performed_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict (certificate_id) do nothing""")
                .setParameter(1, formerId)
                .setParameter(2, by)
                .setParameter(3, reason)
                .setParameter(4, act.occurredAt())
                .setParameter(5, act.recordedAt())
                .setParameter(6, act.recordedBy())
                .setParameter(7, act.performedBy())
                .executeUpdate();
        if (inserted == 0) {
            Findings.refuse(SupersessionRules.countsNoMore(Optional.of(Supersession.<Supersession>findById(formerId))));
        }
    }
}
