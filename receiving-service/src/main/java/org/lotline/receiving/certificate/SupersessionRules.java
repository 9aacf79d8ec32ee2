package org.lotline.receiving.certificate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.rule.Finding;

/** Which certificate may stand in the place of which. */
final class SupersessionRules {

    private static final String SUPERSEDES = "supersedes";
    private static final String REASON = "reason";

    private SupersessionRules() {}

    /** Both are said, or neither. */
    static Optional<Finding> unexplained(NewCertificate stated) {
        var reason = stated.reason();
        var isExplained = reason != null && !reason.isBlank();
        if (stated.supersedes() != null && !isExplained) {
            return Optional.of(Finding.of(
                            ReceivingProblem.REASON_MISSING,
                            REASON,
                            "It is not said why the other certificate does not count any more.",
                            "Say in reason what was wrong with it.")
                    .saidAtField("is required with supersedes"));
        }
        return stated.supersedes() == null && reason != null
                ? Optional.of(Finding.of(
                                ReceivingProblem.CANNOT_SUPERSEDE,
                                SUPERSEDES,
                                "There is a reason, and no certificate that is superseded.",
                                "Name the certificate in supersedes, or leave reason out.")
                        .saidAtField("is required with reason"))
                : Optional.empty();
    }

    /**
     * Another of the same type, for the lots would lack it else; and one that counts.
     *
     * @param former what is superseded
     * @param known by what it is superseded already
     */
    static List<Finding> against(Certificate former, Certificate by, Optional<Supersession> known) {
        return Stream.of(itself(former, by), otherType(former, by), otherwise(known))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> itself(Certificate former, Certificate by) {
        return former.certificateId.equals(by.certificateId)
                ? Optional.of(cannot(
                        "The document is the one that it would supersede.",
                        "Send the document that stands in its place.",
                        "is the certificate itself"))
                : Optional.empty();
    }

    private static Optional<Finding> otherType(Certificate former, Certificate by) {
        return former.type.equals(by.type)
                ? Optional.empty()
                : Optional.of(cannot(
                        "Certificate %s is a %s, and this one a %s.".formatted(former.number, former.type, by.type),
                        "File it under the type %s, or beside the other one without supersedes.".formatted(former.type),
                        "is of another type"));
    }

    private static Optional<Finding> otherwise(Optional<Supersession> known) {
        return known.map(superseded -> Finding.of(
                        ReceivingProblem.SUPERSEDED,
                        SUPERSEDES,
                        "It is superseded already, by %s.".formatted(superseded.supersededBy),
                        "Supersede the one that counts: look it up with GET /certificates/%s."
                                .formatted(superseded.supersededBy))
                .saidAtField("is superseded already"));
    }

    private static Finding cannot(String sentence, String wayOut, String clause) {
        return Finding.of(ReceivingProblem.CANNOT_SUPERSEDE, SUPERSEDES, sentence, wayOut)
                .saidAtField(clause);
    }

    /** What no longer counts covers no further lots and supersedes nothing. */
    static Optional<Finding> countsNoMore(Optional<Supersession> known) {
        return known.map(superseded -> Finding.of(
                ReceivingProblem.SUPERSEDED,
                "The certificate was superseded by %s and no longer counts.".formatted(superseded.supersededBy),
                "Use the one that stands in its place: read it with GET /certificates/%s."
                        .formatted(superseded.supersededBy)));
    }

    /** A report of a review of it is recorded; it changes nothing. */
    static Optional<Finding> reviewedInVain(Optional<Supersession> known) {
        return known.map(superseded -> Finding.deviation(
                ReceivingProblem.SUPERSEDED,
                "",
                "The certificate was superseded by %s and no longer counts.".formatted(superseded.supersededBy),
                "Review the one that stands in its place: read it with GET /certificates/%s."
                        .formatted(superseded.supersededBy)));
    }
}
