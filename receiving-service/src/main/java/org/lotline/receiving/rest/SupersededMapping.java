package org.lotline.receiving.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.receiving.model.CoveredLotJson;
import org.lotline.contracts.receiving.model.SupersededRestJson;
import org.lotline.receiving.certificate.CertificateLinks;
import org.lotline.receiving.certificate.FindingCertificates;
import org.lotline.receiving.certificate.NewCertificate;
import org.lotline.receiving.correction.RestingOnLots;
import org.lotline.receiving.correction.RestingOnLots.Resting;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.Lot;

/** What rested on a certificate that is superseded. */
@ApplicationScoped
class SupersededMapping {

    private final FindingCertificates certificates;
    private final CertificateLinks links;
    private final FindingLots lots;
    private final RestingOnLots resting;

    SupersededMapping(
            FindingCertificates certificates, CertificateLinks links, FindingLots lots, RestingOnLots resting) {
        this.certificates = certificates;
        this.links = links;
        this.lots = lots;
        this.resting = resting;
    }

    /** Asked of quality outside of any transaction; what was split off a lot rests on it by itself. */
    Optional<Resting> restingOn(NewCertificate stated) {
        return stated.former().map(former -> resting.of(links.lotsOf(certificates.byId(former).certificateId)));
    }

    @Nullable
    SupersededRestJson modelOf(NewCertificate stated, Optional<Resting> rests) {
        return stated.former()
                .flatMap(former -> rests.map(found -> new SupersededRestJson()
                        .certificate(LotMapping.referenceTo(certificates.byId(former)))
                        .lots(covered(
                                links.lotsOf(former).stream().map(lots::byId).toList()))
                        .clearances(found.clearances().stream()
                                .map(CorrectionMapping::modelOf)
                                .toList())
                        .clearancesKnown(found.isKnown())
                        .shipments(CorrectionMapping.shipmentsOf(found.clearances()).stream()
                                .toList())))
                .orElse(null);
    }

    private List<CoveredLotJson> covered(List<Lot> filedFor) {
        return filedFor.stream()
                .filter(lot -> !lot.voided)
                .flatMap(lot -> Stream.concat(Stream.of(lot), lots.splitOff(lot.lotId).stream()))
                .map(lot -> new CoveredLotJson().lotId(lot.lotId).lotNumber(lot.lotNumber))
                .distinct()
                .toList();
    }
}
