package org.lotline.receiving.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.receiving.model.CertificateReference;
import org.lotline.contracts.receiving.model.CertificateType;
import org.lotline.contracts.receiving.model.Lot;
import org.lotline.contracts.shared.model.HeatReference;
import org.lotline.contracts.shared.model.ItemReference;
import org.lotline.contracts.shared.model.Quantity;
import org.lotline.material.ScannedNumber;
import org.lotline.receiving.certificate.Certificate;
import org.lotline.receiving.certificate.CertificateLinks;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.lot.DockStock;
import org.lotline.receiving.lot.LotNumbers;
import org.lotline.receiving.lot.StatedLot;
import org.lotline.runtime.rest.Quantities;

/** Lots between the contract and the noun. */
@ApplicationScoped
class LotMapping {

    private final LotNumbers numbers;
    private final CertificateLinks links;
    private final DockStock stock;

    LotMapping(LotNumbers numbers, CertificateLinks links, DockStock stock) {
        this.numbers = numbers;
        this.links = links;
        this.stock = stock;
    }

    Lot modelOf(org.lotline.receiving.lot.Lot lot) {
        return modelsOf(List.of(lot)).getFirst();
    }

    /** In this order; what is read beside them is read for all at once. */
    List<Lot> modelsOf(List<org.lotline.receiving.lot.Lot> lots) {
        var ids = lots.stream().map(lot -> lot.lotId).toList();
        var names = numbers.of(ids);
        var certificates = links.visibleOf(ids);
        var onHand = stock.onHand(ids);
        return lots.stream()
                .map(lot -> modelOf(
                                lot,
                                names.getOrDefault(lot.lotId, List.of()),
                                certificates.getOrDefault(lot.lotId, List.of()))
                        .onHand(Quantities.modelOf(Objects.requireNonNull(onHand.get(lot.lotId)))))
                .toList();
    }

    /** The same of lots that have just come: nothing is known of them but what came. */
    static List<Lot> modelsOfNew(List<org.lotline.receiving.lot.Lot> lots) {
        return lots.stream()
                .map(lot -> modelOf(lot, List.of(), List.of()).onHand(Quantities.modelOf(lot.receivedQuantity())))
                .toList();
    }

    private static Lot modelOf(org.lotline.receiving.lot.Lot lot, List<String> names, List<Certificate> certificates) {
        return new Lot()
                .lotId(lot.lotId)
                .lotNumber(lot.lotNumber)
                .formerNumbers(names.stream()
                        .filter(number -> !number.equals(lot.lotNumber))
                        .toList())
                .item(new ItemReference().partNumber(lot.item.partNumber()).revision(lot.item.revision()))
                .received(Quantities.modelOf(lot.receivedQuantity()))
                .supplier(lot.supplier)
                .supplierLot(lot.supplierLot)
                .heat(modelOf(lot.heatOfMill()))
                .receiptId(lot.receiptId)
                .purchaseOrder(lot.purchaseOrder)
                .line(lot.line)
                .deliveryNote(lot.deliveryNote)
                .location(lot.location)
                .owner(lot.owner)
                .expiresOn(lot.expiresOn)
                .serial(lot.serial)
                .certificates(certificates.stream().map(LotMapping::referenceTo).toList())
                .occurredAt(lot.occurredAt)
                .recordedAt(lot.recordedAt)
                .recordedBy(lot.recordedBy)
                .performedBy(lot.performedBy)
                .voided(lot.voided)
                .voidReason(lot.voidReason);
    }

    static StatedLot statedLotOf(
            ItemReference item,
            Quantity quantity,
            @Nullable String supplierLot,
            @Nullable HeatReference heat,
            @Nullable String location,
            @Nullable String owner,
            @Nullable LocalDate expiresOn,
            @Nullable String serial) {
        return new StatedLot(
                new ItemId(item.getPartNumber(), item.getRevision()),
                quantity.getValue(),
                quantity.getUnit(),
                supplierLot == null ? null : ScannedNumber.lotToRecord(supplierLot),
                heat == null ? null : new Heat(heat.getNumber(), heat.getMill()),
                location,
                owner,
                expiresOn,
                serial == null ? null : ScannedNumber.serialToRecord(serial));
    }

    static CertificateReference referenceTo(Certificate certificate) {
        return new CertificateReference()
                .certificateId(certificate.certificateId)
                .type(CertificateType.fromValue(certificate.type))
                .number(certificate.number);
    }

    private static @Nullable HeatReference modelOf(@Nullable Heat heat) {
        return heat == null ? null : new HeatReference().number(heat.number()).mill(heat.mill());
    }
}
