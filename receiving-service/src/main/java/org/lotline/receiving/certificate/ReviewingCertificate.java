package org.lotline.receiving.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.CertificateReviewed;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** Saying whether a certificate shows what it has to (domain rule 2: there and reviewed). */
@ApplicationScoped
public class ReviewingCertificate {

    private final FindingCertificates certificates;
    private final ControlledCertificates controlled;
    private final EventLog events;
    private final AuditLog audit;

    ReviewingCertificate(
            FindingCertificates certificates, ControlledCertificates controlled, EventLog events, AuditLog audit) {
        this.certificates = certificates;
        this.controlled = controlled;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 404 for an unknown certificate, 409 and 422 by {@link CertificateRules} */
    public Certificate review(UUID certificateId, NewReview stated, ActContext act) {
        var certificate = certificates.byId(certificateId);
        var last = Review.lastOf(certificateId);
        Findings.refuse(CertificateRules.unexplained(stated));
        Findings.settle(
                Stream.concat(
                                SupersessionRules.reviewedInVain(Supersession.of(certificateId)).stream(),
                                CertificateRules.nothingNew(stated, last).stream())
                        .toList(),
                act);
        insert(nextId(certificateId, last), stated, act);
        tell(certificate, last, stated, act);
        return certificate;
    }

    /** Of a controlled one neither event nor audit trail has the number or what somebody saw in it. */
    private void tell(Certificate certificate, Optional<Review> last, NewReview stated, ActContext act) {
        var id = certificate.certificateId;
        var isControlled = controlled.contain(id);
        var told = isControlled ? stated.withoutNote() : stated;
        var number = isControlled ? id.toString() : certificate.number;
        events.append(new CertificateReviewed(id, number, told.result(), told.note()), act);
        var before = last.map(Review::stated).map(review -> isControlled ? review.withoutNote() : review);
        audit.record(act, Keys.certificate(id), "certificate-reviewed", before.orElse(null), told, told.note());
    }

    private static ReviewId nextId(UUID certificateId, Optional<Review> last) {
        return new ReviewId(
                certificateId, last.map(review -> review.id.ordinal()).orElse(0) + 1);
    }

    /**
     * Before the event: two at once want the same ordinal, the second waits for the first and is refused, so that reviews and
     * events are in one order.
     */
    private static void insert(ReviewId id, NewReview stated, ActContext act) {
        var inserted = Review.getEntityManager()
                .createNativeQuery("""
                        insert into certificate_review (certificate_id, ordinal, result, note, occurred_at, recorded_at,
                                                        recorded_by, performed_by)
                        values (?1, ?2, ?3, cast(?4 as text), ?5, ?6, ?7, ?8)
                        on conflict (certificate_id, ordinal) do nothing""")
                .setParameter(1, id.certificateId())
                .setParameter(2, id.ordinal())
                .setParameter(3, stated.result())
                .setParameter(4, stated.note())
                .setParameter(5, act.occurredAt())
                .setParameter(6, act.recordedAt())
                .setParameter(7, act.recordedBy())
                .setParameter(8, act.performedBy())
                .executeUpdate();
        if (inserted == 0) {
            Findings.refuse(List.of(CertificateRules.reviewedMeanwhile(id.certificateId())));
        }
    }
}
