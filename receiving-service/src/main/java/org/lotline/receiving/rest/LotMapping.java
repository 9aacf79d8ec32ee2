package org.lotline.receiving.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Origin;
import org.lotline.contracts.receiving.model.CertificateReferenceJson;
import org.lotline.contracts.receiving.model.CertificateTypeJson;
import org.lotline.contracts.receiving.model.InspectionStatusJson;
import org.lotline.contracts.receiving.model.LotInspectionJson;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.contracts.receiving.model.NearMissJson;
import org.lotline.contracts.receiving.model.OriginJson;
import org.lotline.contracts.receiving.model.SourceTypeJson;
import org.lotline.contracts.shared.model.HeatReferenceJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.material.ScannedNumber;
import org.lotline.receiving.certificate.Certificate;
import org.lotline.receiving.certificate.CertificateLinks;
import org.lotline.receiving.inspection.LotInspection;
import org.lotline.receiving.inspection.QualityWords;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.lot.DockStock;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.LotNumbers;
import org.lotline.receiving.lot.NearMiss;
import org.lotline.receiving.lot.StatedLot;
import org.lotline.runtime.rest.Quantities;

/** Lots between the contract and the noun. */
@ApplicationScoped
class LotMapping {

    private final LotNumbers numbers;
    private final CertificateLinks links;
    private final DockStock stock;
    private final UnitCosts costs;
    private final QualityWords words;

    LotMapping(LotNumbers numbers, CertificateLinks links, DockStock stock, UnitCosts costs, QualityWords words) {
        this.numbers = numbers;
        this.links = links;
        this.stock = stock;
        this.costs = costs;
        this.words = words;
    }

    LotJson modelOf(Lot lot) {
        return modelsOf(List.of(lot)).getFirst();
    }

    /** In this order; what is read beside them is read for all at once. */
    List<LotJson> modelsOf(List<Lot> lots) {
        var ids = lots.stream().map(lot -> lot.lotId).toList();
        var names = numbers.of(ids);
        var certificates = links.visibleOf(ids);
        var onHand = stock.onHand(ids);
        var inspections = words.inspections(ids);
        return lots.stream()
                .map(lot -> modelOf(
                                lot,
                                names.getOrDefault(lot.lotId, List.of()),
                                certificates.getOrDefault(lot.lotId, List.of()))
                        .inspection(inspectionOf(lot.lotId, inspections))
                        .onHand(Quantities.modelOf(Objects.requireNonNull(onHand.get(lot.lotId)))))
                .toList();
    }

    /** The same of lots that have just come: nothing is known of them but what came, and what plans and holds say of it. */
    List<LotJson> modelsOfNew(List<Lot> lots) {
        var inspections = words.inspections(lots.stream().map(lot -> lot.lotId).toList());
        return lots.stream()
                .map(lot -> modelOf(lot, List.of(), List.of())
                        .inspection(inspectionOf(lot.lotId, inspections))
                        .onHand(Quantities.modelOf(lot.receivedQuantity())))
                .toList();
    }

    private static LotInspectionJson inspectionOf(UUID lotId, Map<UUID, LotInspection> inspections) {
        return modelOf(Objects.requireNonNull(inspections.get(lotId)));
    }

    static LotInspectionJson modelOf(LotInspection inspection) {
        return new LotInspectionJson()
                .status(InspectionStatusJson.valueOf(inspection.status().name()))
                .reasons(inspection.reasons().isEmpty() ? null : inspection.reasons())
                .asOf(inspection.asOf());
    }

    private LotJson modelOf(Lot lot, List<String> names, List<Certificate> certificates) {
        return new LotJson()
                .lotId(lot.lotId)
                .lotNumber(lot.lotNumber)
                .formerNumbers(names.stream()
                        .filter(number -> !number.equals(lot.lotNumber))
                        .toList())
                .item(new ItemReferenceJson().partNumber(lot.item.partNumber()).revision(lot.item.revision()))
                .received(Quantities.modelOf(lot.receivedQuantity()))
                .supplier(lot.supplier)
                .supplierLot(lot.supplierLot)
                .heat(modelOf(lot.heatOfMill()))
                .splitFrom(lot.splitFrom)
                .receiptId(lot.receiptId)
                .purchaseOrder(lot.purchaseOrder)
                .line(lot.line)
                .deliveryNote(lot.deliveryNote)
                .location(lot.location)
                .owner(lot.owner)
                .expiresOn(lot.expiresOn)
                .serial(lot.serial)
                .origin(modelOf(lot.origin()))
                .recordsSince(lot.recordsSince)
                .receivedOn(lot.receivedOn)
                .remark(lot.remark)
                .found(lot.found == null ? null : LotJson.FoundEnum.fromValue(lot.found))
                .unitCost(costs.of(lot.unitCost, lot.currency))
                .certificates(certificates.stream().map(LotMapping::referenceTo).toList())
                .occurredAt(lot.act.occurredAt())
                .recordedAt(lot.act.recordedAt())
                .recordedBy(lot.act.recordedBy())
                .performedBy(lot.act.performedBy())
                .voided(lot.voided)
                .voidReason(lot.voidReason);
    }

    static StatedLot statedLotOf(
            ItemReferenceJson item,
            QuantityJson quantity,
            @Nullable String supplierLot,
            @Nullable HeatReferenceJson heat,
            @Nullable String location,
            @Nullable String owner,
            @Nullable LocalDate expiresOn,
            @Nullable String serial,
            @Nullable OriginJson origin) {
        return new StatedLot(
                new ItemId(item.getPartNumber(), item.getRevision()),
                quantity.getValue(),
                quantity.getUnit(),
                supplierLot == null ? null : ScannedNumber.lotToRecord(supplierLot),
                heat == null ? null : new Heat(heat.getNumber(), heat.getMill()),
                location,
                owner,
                expiresOn,
                serial == null ? null : ScannedNumber.serialToRecord(serial),
                originOf(origin));
    }

    private static @Nullable Origin originOf(@Nullable OriginJson stated) {
        if (stated == null) {
            return null;
        }
        var source = stated.getSource();
        return new Origin(
                        stated.getMelted(),
                        stated.getPoured(),
                        stated.getManufactured(),
                        stated.getMadeOn(),
                        source == null ? null : source.toString())
                .orNull();
    }

    static @Nullable OriginJson modelOf(@Nullable Origin origin) {
        return origin == null
                ? null
                : new OriginJson()
                        .melted(origin.melted())
                        .poured(origin.poured())
                        .manufactured(origin.manufactured())
                        .madeOn(origin.madeOn())
                        .source(origin.source() == null ? null : SourceTypeJson.fromValue(origin.source()));
    }

    static CertificateReferenceJson referenceTo(Certificate certificate) {
        return new CertificateReferenceJson()
                .certificateId(certificate.certificateId)
                .type(CertificateTypeJson.fromValue(certificate.type))
                .number(certificate.number);
    }

    static NearMissJson modelOf(NearMiss near) {
        return new NearMissJson()
                .kind(NearMissJson.KindEnum.fromValue(near.kind()))
                .number(near.number())
                .lots(near.lots());
    }

    static @Nullable HeatReferenceJson modelOf(@Nullable Heat heat) {
        return heat == null
                ? null
                : new HeatReferenceJson().number(heat.number()).mill(heat.mill());
    }
}
