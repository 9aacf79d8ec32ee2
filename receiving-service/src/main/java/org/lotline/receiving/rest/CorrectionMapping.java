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
import org.lotline.contracts.receiving.model.CertificateLink;
import org.lotline.contracts.receiving.model.Correction;
import org.lotline.contracts.receiving.model.CorrectionRequest;
import org.lotline.contracts.receiving.model.RestingClearance;
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

    static LotCorrection correctionOf(CorrectionRequest request) {
        return new LotCorrection(
                request.getReason(),
                request.getLots().stream()
                        .map(lot -> new LotCorrection.LotEntry(lot.getLotId(), statedLotOf(lot)))
                        .toList(),
                request.getCertificateLinks().stream()
                        .map(link -> new LotCorrection.LinkEntry(link.getCertificateId(), link.getLotId()))
                        .toList());
    }

    /** Every lot that the correction touches. */
    static Set<UUID> lotsOf(CorrectionRequest request) {
        return Stream.of(
                        request.getLots().stream().map(org.lotline.contracts.receiving.model.LotCorrection::getLotId),
                        request.getCertificateLinks().stream().map(CertificateLink::getLotId))
                .flatMap(stream -> stream)
                .collect(Collectors.toSet());
    }

    Correction modelOf(CorrectingLots.Corrected corrected, RestingOnLots.Resting resting) {
        return new Correction()
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

    private static Set<UUID> shipmentsOf(Collection<RestingOnLots.Cleared> clearances) {
        return clearances.stream()
                .map(RestingOnLots.Cleared::shipmentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RestingClearance modelOf(RestingOnLots.Cleared clearance) {
        return new RestingClearance()
                .clearanceId(clearance.clearanceId())
                .purpose(RestingClearance.PurposeEnum.fromValue(clearance.purpose()))
                .status(RestingClearance.StatusEnum.fromValue(clearance.status()))
                .lotId(clearance.lotId())
                .jobId(clearance.jobId())
                .shipmentId(clearance.shipmentId());
    }

    private static Optional<StatedLot> statedLotOf(org.lotline.contracts.receiving.model.LotCorrection lot) {
        return Optional.ofNullable(lot.getCorrected())
                .map(facts -> LotMapping.statedLotOf(
                        facts.getItem(),
                        facts.getQuantity(),
                        facts.getSupplierLot(),
                        facts.getHeat(),
                        facts.getLocation(),
                        facts.getOwner(),
                        facts.getExpiresOn(),
                        facts.getSerial()));
    }
}
