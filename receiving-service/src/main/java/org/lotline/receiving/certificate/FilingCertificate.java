package org.lotline.receiving.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.CertificateFiled;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.receiving.ExportControl;
import org.lotline.receiving.NearKeys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** Filing a certificate with its document, and linking it to lots. */
@ApplicationScoped
public class FilingCertificate {

    private final Documents documents;
    private final CertificateLinks links;
    private final FindingCertificates certificates;
    private final SupersedingCertificate superseding;
    private final ControlledCertificates controlled;
    private final ExportControl export;
    private final EventLog events;
    private final AuditLog audit;

    FilingCertificate(
            Documents documents,
            CertificateLinks links,
            FindingCertificates certificates,
            SupersedingCertificate superseding,
            ControlledCertificates controlled,
            ExportControl export,
            EventLog events,
            AuditLog audit) {
        this.documents = documents;
        this.links = links;
        this.certificates = certificates;
        this.superseding = superseding;
        this.controlled = controlled;
        this.export = export;
        this.events = events;
        this.audit = audit;
    }

    /**
     * The same document under the same type and number again is the one filed before, now linked to these lots too.
     *
     * @throws org.lotline.runtime.problem.ProblemException 403 for a controlled one and a token that may not see it; 404 for one to supersede that is not there, 409 and 422 by the rules of certificates and supersessions
     */
    public Filed file(NewCertificate stated, SpooledDocument document, ActContext act) {
        refuse(stated, act);
        var isControlled = isControlled(stated);
        if (isControlled) {
            export.requireAdmitted();
        }
        var certificate = certificateOf(stated, document, act);
        var isNew = insert(certificate);
        if (isNew) {
            documents.file(certificate.certificateId, document);
            tell(certificate, isControlled, stated, act);
        } else {
            certificate = again(certificates.same(certificate), stated, act);
        }
        links.link(certificate, stated.lotIds(), "lotId", act);
        supersede(stated, certificate, act);
        return new Filed(certificate, isNew);
    }

    private static void refuse(NewCertificate stated, ActContext act) {
        Findings.refuse(Stream.of(
                        CertificateRules.notSignedThen(stated, act),
                        CertificateRules.representativeMissing(stated),
                        SupersessionRules.unexplained(stated))
                .flatMap(Optional::stream)
                .toList());
    }

    /** What stands in the place of a controlled one is controlled, too. */
    private boolean isControlled(NewCertificate stated) {
        return stated.isControlled()
                || controlled.areAskedForBy(stated.lotIds())
                || stated.former().filter(controlled::contain).isPresent();
    }

    private void supersede(NewCertificate stated, Certificate certificate, ActContext act) {
        var reason = stated.reason();
        if (stated.supersedes() != null && reason != null) {
            superseding.supersede(stated.supersedes(), reason, certificate, act);
        }
    }

    private void tell(Certificate certificate, boolean isControlled, NewCertificate stated, ActContext act) {
        if (isControlled) {
            close(certificate, act);
        } else {
            events.append(eventOf(certificate), act);
            audit.record(act, Keys.certificate(certificate.certificateId), "certificate-filed", null, stated, null);
        }
    }

    /** What is filed again as controlled is controlled from then on; that its number was told before can't be undone. */
    private Certificate again(Certificate known, NewCertificate stated, ActContext act) {
        if (controlled.contain(known.certificateId)) {
            export.requireAdmitted();
        } else if (stated.isControlled()) {
            close(known, act);
        }
        return known;
    }

    /** The audit trail is read by whoever audits, admitted or not: it doesn't tell the number either. */
    private void close(Certificate certificate, ActContext act) {
        controlled.close(certificate.certificateId, act);
        audit.record(
                act,
                Keys.certificate(certificate.certificateId),
                "controlled-certificate-filed",
                null,
                certificate.type,
                null);
    }

    /** Links a certificate to further lots. */
    public Certificate link(UUID certificateId, List<UUID> lotIds, ActContext act) {
        var certificate = certificates.byId(certificateId);
        var before = links.lotsOf(certificateId);
        links.link(certificate, lotIds, "lotIds", act);
        audit.record(
                act, Keys.certificate(certificateId), "certificate-linked", before, links.lotsOf(certificateId), null);
        return certificate;
    }

    private static Certificate certificateOf(NewCertificate stated, SpooledDocument document, ActContext act) {
        var number = CertificateRules.number(stated.number()).orRefuse();
        var certificate = new Certificate();
        certificate.certificateId = NewIds.next();
        certificate.type = stated.type();
        certificate.number = stated.number();
        certificate.comparable = number.key();
        certificate.near = NearKeys.of(number);
        certificate.issuer = stated.issuer();
        certificate.issuedOn = stated.issuedOn();
        certificate.level = stated.level();
        certificate.representative = stated.representative();
        certificate.sha256 = document.sha256();
        certificate.bytes = document.bytes();
        certificate.recordedAt = act.recordedAt();
        certificate.recordedBy = act.recordedBy();
        certificate.performedBy = act.performedBy();
        return certificate;
    }

    /** Two at once: the second waits for the first and finds its row. */
    private static boolean insert(Certificate certificate) {
        return Certificate.getEntityManager()
                        .createNativeQuery("""
                                insert into certificate (certificate_id, type, number, comparable, near, issuer, issued_on, sha256,
                                                         bytes, recorded_at, recorded_by, performed_by, level, representative)
                                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date), ?8, ?9, ?10, ?11, ?12, cast(?13 as text),
                                        cast(?14 as text))
                                on conflict (sha256, type, comparable) do nothing""")
                        .setParameter(1, certificate.certificateId)
                        .setParameter(2, certificate.type)
                        .setParameter(3, certificate.number)
                        .setParameter(4, certificate.comparable)
                        .setParameter(5, certificate.near)
                        .setParameter(6, certificate.issuer)
                        .setParameter(7, certificate.issuedOn)
                        .setParameter(8, certificate.sha256)
                        .setParameter(9, certificate.bytes)
                        .setParameter(10, certificate.recordedAt)
                        .setParameter(11, certificate.recordedBy)
                        .setParameter(12, certificate.performedBy)
                        .setParameter(13, certificate.level)
                        .setParameter(14, certificate.representative)
                        .executeUpdate()
                == 1;
    }

    private static CertificateFiled eventOf(Certificate certificate) {
        return new CertificateFiled(
                certificate.certificateId,
                certificate.type,
                certificate.number,
                certificate.issuer,
                certificate.issuedOn,
                certificate.sha256,
                certificate.bytes,
                certificate.level,
                certificate.representative);
    }

    /**
     * What came of filing.
     *
     * @param certificate the certificate
     * @param isNew false if it was filed before
     */
    public record Filed(Certificate certificate, boolean isNew) {}
}
