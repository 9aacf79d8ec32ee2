package org.lotline.receiving.rest;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.receiving.model.CertificateReferenceJson;
import org.lotline.contracts.receiving.model.LotInspectionJson;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.contracts.receiving.model.MoneyJson;
import org.lotline.contracts.receiving.model.OriginJson;
import org.lotline.contracts.receiving.model.ReceivedDeliveryJson;
import org.lotline.contracts.receiving.model.StockRowJson;
import org.lotline.contracts.shared.model.HeatReferenceJson;
import org.lotline.runtime.rest.CsvTable;

/**
 * The columns of the lists as CSV: the fields of the contract, those within others by their path. Of several values in one field
 * each stands behind a blank, or behind a semicolon and a blank where they may have blanks themselves.
 */
final class CsvColumns {

    static final CsvTable<StockRowJson> STOCK = CsvTable.of(StockRowJson.class)
            .column("lotId", StockRowJson::getLotId)
            .column("lotNumber", StockRowJson::getLotNumber)
            .column("serial", StockRowJson::getSerial)
            .column("item.partNumber", row -> row.getItem().getPartNumber())
            .column("item.revision", row -> row.getItem().getRevision())
            .column("quantity.value", row -> row.getQuantity().getValue())
            .column("quantity.unit", row -> row.getQuantity().getUnit())
            .column("location", StockRowJson::getLocation)
            .column("owner", StockRowJson::getOwner)
            .column("supplier", StockRowJson::getSupplier)
            .column("supplierLot", StockRowJson::getSupplierLot)
            .column("heat.number", row -> within(row.getHeat(), HeatReferenceJson::getNumber))
            .column("heat.mill", row -> within(row.getHeat(), HeatReferenceJson::getMill))
            .column("expiresOn", StockRowJson::getExpiresOn)
            .column("expired", StockRowJson::getExpired)
            .column("status", StockRowJson::getStatus)
            .column("unitCost.amount", row -> within(row.getUnitCost(), MoneyJson::getAmount))
            .column("unitCost.currency", row -> within(row.getUnitCost(), MoneyJson::getCurrency))
            .column("receivedAt", StockRowJson::getReceivedAt)
            .column("recordsSince", StockRowJson::getRecordsSince)
            .column("inspection.status", row -> row.getInspection().getStatus())
            .column("inspection.reasons", row -> reasonsOf(row.getInspection()))
            .column("inspection.asOf", row -> row.getInspection().getAsOf())
            .column("origin.melted", row -> within(row.getOrigin(), OriginJson::getMelted))
            .column("origin.poured", row -> within(row.getOrigin(), OriginJson::getPoured))
            .column("origin.manufactured", row -> within(row.getOrigin(), OriginJson::getManufactured))
            .column("origin.madeOn", row -> within(row.getOrigin(), OriginJson::getMadeOn))
            .column("origin.source", row -> within(row.getOrigin(), OriginJson::getSource))
            .build();

    static final CsvTable<LotJson> LOTS = CsvTable.of(LotJson.class)
            .column("lotId", LotJson::getLotId)
            .column("lotNumber", LotJson::getLotNumber)
            .column("formerNumbers", lot -> String.join(" ", lot.getFormerNumbers()))
            .column("item.partNumber", lot -> lot.getItem().getPartNumber())
            .column("item.revision", lot -> lot.getItem().getRevision())
            .column("received.value", lot -> lot.getReceived().getValue())
            .column("received.unit", lot -> lot.getReceived().getUnit())
            .column("onHand.value", lot -> lot.getOnHand().getValue())
            .column("onHand.unit", lot -> lot.getOnHand().getUnit())
            .column("supplier", LotJson::getSupplier)
            .column("supplierLot", LotJson::getSupplierLot)
            .column("heat.number", lot -> within(lot.getHeat(), HeatReferenceJson::getNumber))
            .column("heat.mill", lot -> within(lot.getHeat(), HeatReferenceJson::getMill))
            .column("receiptId", LotJson::getReceiptId)
            .column("purchaseOrder", LotJson::getPurchaseOrder)
            .column("line", LotJson::getLine)
            .column("deliveryNote", LotJson::getDeliveryNote)
            .column("location", LotJson::getLocation)
            .column("owner", LotJson::getOwner)
            .column("expiresOn", LotJson::getExpiresOn)
            .column("serial", LotJson::getSerial)
            .column("unitCost.amount", lot -> within(lot.getUnitCost(), MoneyJson::getAmount))
            .column("unitCost.currency", lot -> within(lot.getUnitCost(), MoneyJson::getCurrency))
            .column("certificates.number", CsvColumns::certificatesOf)
            .column("occurredAt", LotJson::getOccurredAt)
            .column("recordedAt", LotJson::getRecordedAt)
            .column("recordedBy", LotJson::getRecordedBy)
            .column("performedBy", LotJson::getPerformedBy)
            .column("voided", LotJson::getVoided)
            .column("voidReason", LotJson::getVoidReason)
            .column("recordsSince", LotJson::getRecordsSince)
            .column("receivedOn", LotJson::getReceivedOn)
            .column("remark", LotJson::getRemark)
            .column("inspection.status", lot -> within(lot.getInspection(), LotInspectionJson::getStatus))
            .column("inspection.reasons", lot -> within(lot.getInspection(), CsvColumns::reasonsOf))
            .column("inspection.asOf", lot -> within(lot.getInspection(), LotInspectionJson::getAsOf))
            .column("origin.melted", lot -> within(lot.getOrigin(), OriginJson::getMelted))
            .column("origin.poured", lot -> within(lot.getOrigin(), OriginJson::getPoured))
            .column("origin.manufactured", lot -> within(lot.getOrigin(), OriginJson::getManufactured))
            .column("origin.madeOn", lot -> within(lot.getOrigin(), OriginJson::getMadeOn))
            .column("origin.source", lot -> within(lot.getOrigin(), OriginJson::getSource))
            .build();

    static final CsvTable<ReceivedDeliveryJson> RECEIPTS = CsvTable.of(ReceivedDeliveryJson.class)
            .column("receiptId", ReceivedDeliveryJson::getReceiptId)
            .column("supplier", ReceivedDeliveryJson::getSupplier)
            .column("deliveryNote", ReceivedDeliveryJson::getDeliveryNote)
            .column("purchaseOrders", receipt -> String.join("; ", receipt.getPurchaseOrders()))
            .column("lots", ReceivedDeliveryJson::getLots)
            .column("voidedLots", ReceivedDeliveryJson::getVoidedLots)
            .column("occurredAt", ReceivedDeliveryJson::getOccurredAt)
            .column("recordedAt", ReceivedDeliveryJson::getRecordedAt)
            .column("recordedBy", ReceivedDeliveryJson::getRecordedBy)
            .column("performedBy", ReceivedDeliveryJson::getPerformedBy)
            .build();

    private CsvColumns() {}

    private static String certificatesOf(LotJson lot) {
        return String.join(
                "; ",
                lot.getCertificates().stream()
                        .map(CertificateReferenceJson::getNumber)
                        .toList());
    }

    private static @Nullable String reasonsOf(LotInspectionJson inspection) {
        return inspection.getReasons() == null || inspection.getReasons().isEmpty()
                ? null
                : String.join(" ", inspection.getReasons());
    }

    private static <T> @Nullable Object within(@Nullable T part, Function<T, @Nullable Object> field) {
        return part == null ? null : field.apply(part);
    }
}
