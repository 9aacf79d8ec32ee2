package org.lotline.receiving.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.receiving.model.CertificateLinkJson;
import org.lotline.contracts.receiving.model.CorrectionJson;
import org.lotline.contracts.receiving.model.CorrectionRequestJson;
import org.lotline.contracts.receiving.model.LotCorrectionJson;
import org.lotline.contracts.receiving.model.RestingClearanceJson;
import org.lotline.receiving.correction.CorrectingLots;
import org.lotline.receiving.correction.LotCorrection;
import org.lotline.receiving.correction.RestingOnLots;
import org.lotline.receiving.lot.StatedLot;

/** Corrections between the contract and the noun. */
@ApplicationScoped
class CorrectionMapping {

    private final LotMapping lots;

    CorrectionMapping(LotMapping lots) {
        this.lots = lots;
    }

    static LotCorrection correctionOf(CorrectionRequestJson request) {
        return new LotCorrection(
                request.getReason(),
                request.getLots().stream()
                        .map(lot -> new LotCorrection.LotEntry(lot.getLotId(), statedLotOf(lot)))
                        .toList(),
                request.getCertificateLinks().stream()
                        .map(link -> new LotCorrection.LinkEntry(link.getCertificateId(), link.getLotId()))
                        .toList(),
                request.getWithdrawals(),
                request.getCounts());
    }

    /** Every lot whose facts or certificates change; on what was withdrawn or counted no clearance rests. */
    static Set<UUID> lotsOf(CorrectionRequestJson request) {
        return Stream.of(
                        request.getLots().stream().map(LotCorrectionJson::getLotId),
                        request.getCertificateLinks().stream().map(CertificateLinkJson::getLotId))
                .flatMap(stream -> stream)
                .collect(Collectors.toSet());
    }

    CorrectionJson modelOf(CorrectingLots.Corrected corrected, RestingOnLots.Resting resting) {
        return new CorrectionJson()
                .voidedFacts(corrected.voidedFacts())
                .newFacts(corrected.newFacts())
                .lots(lots.modelsOf(corrected.lots()))
                .restedOnIt(corrected.restedOnIt().stream()
                        .map(LotMapping::referenceTo)
                        .distinct()
                        .toList())
                .clearances(resting.clearances().stream()
                        .map(CorrectionMapping::modelOf)
                        .toList())
                .clearancesKnown(resting.isKnown())
                .shipments(shipmentsOf(resting.clearances()).stream().toList());
    }

    static Set<UUID> shipmentsOf(Collection<RestingOnLots.Cleared> clearances) {
        return clearances.stream()
                .map(RestingOnLots.Cleared::shipmentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static RestingClearanceJson modelOf(RestingOnLots.Cleared clearance) {
        return new RestingClearanceJson()
                .clearanceId(clearance.clearanceId())
                .purpose(RestingClearanceJson.PurposeEnum.fromValue(clearance.purpose()))
                .status(RestingClearanceJson.StatusEnum.fromValue(clearance.status()))
                .lotId(clearance.lotId())
                .jobId(clearance.jobId())
                .shipmentId(clearance.shipmentId());
    }

    private static Optional<StatedLot> statedLotOf(LotCorrectionJson lot) {
        return Optional.ofNullable(lot.getCorrected())
                .map(facts -> LotMapping.statedLotOf(
                        facts.getItem(),
                        facts.getQuantity(),
                        facts.getSupplierLot(),
                        facts.getHeat(),
                        facts.getLocation(),
                        facts.getOwner(),
                        facts.getExpiresOn(),
                        facts.getSerial(),
                        facts.getOrigin()));
    }
}
