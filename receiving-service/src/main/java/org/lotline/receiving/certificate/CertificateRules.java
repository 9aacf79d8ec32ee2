package org.lotline.receiving.certificate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.lot.Lot;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/**
 * Which certificates, links and reviews are taken. That another person reviews a certificate than filed it is not demanded: in a
 * small shop one does both.
 */
final class CertificateRules {

    private static final String VALIDATED_BY_TWO = "3.2";
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private CertificateRules() {}

    /** By what it is found and compared. */
    static Ruling<ComparableNumber> number(String number) {
        try {
            return Ruling.given(ComparableNumber.of(number));
        } catch (InvalidNumberException e) {
            return Ruling.against(Finding.of(
                            ReceivingProblem.INVALID_NUMBER,
                            "number",
                            e.sentence(),
                            "Write the number as it is on the certificate.")
                    .saidAtField("names no certificate"));
        }
    }

    /** A day ahead is another time zone; more is a slip of the hand. */
    static Optional<Finding> notSignedThen(NewCertificate stated, ActContext act) {
        var latest = LocalDate.ofInstant(act.recordedAt(), ZoneOffset.UTC).plusDays(1);
        var issuedOn = stated.issuedOn();
        return issuedOn == null || !(issuedOn.isAfter(latest) || issuedOn.isBefore(EARLIEST))
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ReceivingProblem.NOT_SIGNED_THEN,
                                "issuedOn",
                                "No certificate that is here was signed on %s.".formatted(issuedOn),
                                "Send the date that stands on it, from %s to today; leave issuedOn out if it bears none."
                                        .formatted(EARLIEST))
                        .saidAtField("is not between %s and today".formatted(EARLIEST)));
    }

    /** EN 10204: a 3.2 is validated by a representative beside the manufacturer's own, too; who that is stands on it. */
    static Optional<Finding> representativeMissing(NewCertificate stated) {
        var representative = stated.representative();
        return !VALIDATED_BY_TWO.equals(stated.level()) || (representative != null && !representative.isBlank())
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ReceivingProblem.REPRESENTATIVE_MISSING,
                                "representative",
                                "A certificate of level 3.2 names who validated it beside the manufacturer.",
                                "Name the inspection representative as the certificate does; one without is of level 3.1.")
                        .saidAtField("is required of level 3.2"));
    }

    /**
     * What everybody may see does not cover what not everybody may.
     *
     * @param isItemControlled whether the lot is of an item that is export-controlled now
     * @param isControlled whether the certificate is
     */
    static Optional<Finding> toldToEverybody(Lot lot, boolean isItemControlled, boolean isControlled) {
        return !isItemControlled || isControlled
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ReceivingProblem.NOT_FILED_AS_CONTROLLED,
                        "%s of lot %s is export-controlled, and the certificate was filed as one that everybody may see."
                                .formatted(lot.item, lot.lotNumber),
                        "File the document again with exportControlled=true: from then on only those see it who may. What was told"
                                + " of it before can't be taken back."));
    }

    /**
     * A certificate covers lots that there are.
     *
     * @param field where the request names it
     */
    static Finding unknownLot(UUID lotId, String field) {
        return Finding.of(
                ReceivingProblem.UNKNOWN_LOT,
                field,
                "There is no lot %s.".formatted(lotId),
                "Look the lot up with GET /lots and use its lotId.");
    }

    /** Request or report: whoever asks the mill for another certificate has to know what is wrong with this one. */
    static Optional<Finding> unexplained(NewReview stated) {
        var note = stated.note();
        return !stated.result().equals(NewReview.REJECTED) || (note != null && !note.isBlank())
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ReceivingProblem.NOTE_MISSING,
                                "note",
                                "The certificate is rejected without a reason.",
                                "Say in note what is wrong with it.")
                        .saidAtField("is required of a rejection"));
    }

    /**
     * What the last review says already is refused rather than passed over with 200: note and reviewer would be lost, and a 2xx
     * is in the database. A report is recorded whatever was said before.
     */
    static Optional<Finding> nothingNew(NewReview stated, Optional<Review> last) {
        return last.filter(review -> review.result.equals(stated.result()))
                .map(review -> Finding.deviation(
                                ReceivingProblem.ALREADY_REVIEWED,
                                "result",
                                "%s %s the certificate at %s."
                                        .formatted(review.act.performedBy(), review.result, review.act.occurredAt()),
                                "Nothing is left to do; only a review with the other result would change anything.")
                        .saidAtField("is that of the last review"));
    }

    /** Of two reviews at one moment only one is next. */
    static Finding reviewedMeanwhile(UUID certificateId) {
        return Finding.of(
                ReceivingProblem.ALREADY_REVIEWED,
                "Somebody else reviewed the certificate at the same moment.",
                "Read it with GET /certificates/%s, and review it again if you see it otherwise."
                        .formatted(certificateId));
    }
}
