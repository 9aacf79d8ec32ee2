package org.lotline.receiving.certificate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.ProblemException;

/**
 * Which reviews of a certificate are taken. That another person reviews it than filed it is not demanded: in a small shop one
 * does both.
 */
final class CertificateRules {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private CertificateRules() {}

    /** A day ahead is another time zone; more is a slip of the hand. */
    static void isSignedByNow(NewCertificate stated, ActContext act) {
        var latest = LocalDate.ofInstant(act.recordedAt(), ZoneOffset.UTC).plusDays(1);
        var issuedOn = stated.issuedOn();
        if (issuedOn != null && (issuedOn.isAfter(latest) || issuedOn.isBefore(EARLIEST))) {
            throw new ProblemException(
                    ReceivingProblem.NOT_SIGNED_THEN,
                    "No certificate that is here was signed on %s.".formatted(issuedOn),
                    "Send the date that stands on it, from %s to today; leave issuedOn out if it bears none."
                            .formatted(EARLIEST),
                    List.of(ProblemException.field("issuedOn", "is not between %s and today".formatted(EARLIEST))));
        }
    }

    /** Request or report: whoever asks the mill for another certificate has to know what is wrong with this one. */
    static void saysWhy(NewReview stated) {
        var note = stated.note();
        if (stated.result().equals(NewReview.REJECTED) && (note == null || note.isBlank())) {
            throw new ProblemException(
                    ReceivingProblem.NOTE_MISSING,
                    "The certificate is rejected without a reason.",
                    "Say in note what is wrong with it.",
                    List.of(ProblemException.field("note", "is required of a rejection")));
        }
    }

    /**
     * What the last review says already is refused rather than passed over with 200: note and reviewer would be lost, and a 2xx
     * is in the database. A report is recorded whatever was said before.
     */
    static void saysSomethingNew(NewReview stated, Optional<Review> last, ActContext act) {
        if (act.isReport()) {
            return;
        }
        last.filter(review -> review.result.equals(stated.result())).ifPresent(review -> {
            throw new ProblemException(
                    ReceivingProblem.ALREADY_REVIEWED,
                    "%s %s the certificate at %s.".formatted(review.performedBy, review.result, review.occurredAt),
                    "Nothing is left to do; only a review with the other result would change anything.",
                    List.of(ProblemException.field("result", "is that of the last review")));
        });
    }
}
