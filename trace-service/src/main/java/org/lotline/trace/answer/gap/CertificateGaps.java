package org.lotline.trace.answer.gap;

import static org.lotline.trace.lineage.FactKind.CERTIFIES;

import java.util.List;
import java.util.stream.Stream;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.thing.CertificateOnCard;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.lineage.Property;

/**
 * What lacks of the certificates that policy requires of a lot. One of the type that was accepted is enough: a rejected one beside
 * it says nothing against the lot. One that was superseded counts as if it were not there.
 */
final class CertificateGaps {

    private final KnownFacts records;
    private final TracedLot lot;
    private final ThingDescriptions describing;

    CertificateGaps(KnownFacts records, TracedLot lot) {
        this.records = records;
        this.lot = lot;
        this.describing = new ThingDescriptions(records);
    }

    /** @param type of a certificate that is required; the link says which one it is, for the filing may not be known yet */
    Stream<Gap> of(String type) {
        var there = ofType(type);
        if (there.isEmpty()) {
            return Stream.of(Gap.of(
                    GapKind.CERTIFICATE_MISSING,
                    lot,
                    "Lot %s has no %s on record: file the certificate and link it to the lot."
                            .formatted(lot.name(), type)));
        }
        return there.stream().anyMatch(CertificateOnCard::isAccepted)
                ? Stream.empty()
                : there.stream().map(certificate -> notAccepted(type, certificate));
    }

    private List<CertificateOnCard> ofType(String type) {
        return records.to(lot.key(), CERTIFIES).stream()
                .filter(said -> type.equals(said.text(Property.TYPE)))
                .map(KnownFact::from)
                .distinct()
                .map(describing::certificate)
                .filter(certificate -> !certificate.countsNoMore())
                .toList();
    }

    private Gap notAccepted(String type, CertificateOnCard certificate) {
        var number = certificate.number() == null ? certificate.certificateId() : certificate.number();
        var name = "Certificate %s %s of lot %s".formatted(type, number, lot.name());
        var review = certificate.review();
        if (review == null) {
            return Gap.of(
                    GapKind.CERTIFICATE_NOT_REVIEWED,
                    lot,
                    "%s is not reviewed: have quality review it with POST /certificates/%s/reviews."
                            .formatted(name, certificate.certificateId()));
        }
        var why = review.note() == null ? "" : " (%s)".formatted(review.note());
        return Gap.of(
                GapKind.CERTIFICATE_REJECTED,
                lot,
                "%s was rejected%s: file the right one and have it reviewed.".formatted(name, why));
    }
}
