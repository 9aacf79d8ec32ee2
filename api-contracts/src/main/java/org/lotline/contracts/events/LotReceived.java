package org.lotline.contracts.events;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot came in or was there when records began, or its receipt was corrected (then it stands in place of one that {@link FactVoided} took back).
 *
 * @param lotId the lot, for ever
 * @param lotNumber our name for it
 * @param receiptId the purchase receipt; of a lot from an opening balance, the call that reported it
 * @param item what it is
 * @param quantity how much came in
 * @param supplier the supplier's code; {@code null} if it is not on record, which only an opening balance may leave so; the same
 *     of order, line and delivery note
 * @param supplierLot the supplier's number, known by (supplier, item, number)
 * @param heat the melt
 * @param purchaseOrder our order
 * @param line its line
 * @param deliveryNote the supplier's delivery note
 * @param location where it was put, for people
 * @param owner whose material it is; ours when {@code null}
 * @param mode {@code request} or {@code report}
 * @param timeSource {@code scanned} or {@code keyed}
 * @param expiresOn the last day on which it may be used, a date of the plant's calendar; {@code null} if none is on record
 * @param serial the maker's serial number of the one unit that the lot is; {@code null} if none is on record
 * @param recordsSince of a lot from an opening balance, the first day of which there are records, of the plant's calendar;
 *     {@code null} if it was received
 * @param receivedOn of a lot from an opening balance, the day on which it came
 * @param remark what the opening balance, or who found it, said beside it
 * @param origin in which countries it was made; {@code null} if none is on record
 * @param found of material that was found: {@code unknown} while nobody knows of which lot it is, {@code recorded} since somebody does;
 *     {@code null} if it was received or there when records began. Its {@code item} is a guess while that is unknown
 */
public record LotReceived(
        UUID lotId,
        String lotNumber,
        UUID receiptId,
        Item item,
        Measure quantity,
        @Nullable String supplier,
        @Nullable String supplierLot,
        @Nullable Heat heat,
        @Nullable String purchaseOrder,
        @Nullable String line,
        @Nullable String deliveryNote,
        @Nullable String location,
        @Nullable String owner,
        String mode,
        String timeSource,
        @Nullable LocalDate expiresOn,
        @Nullable String serial,
        @Nullable LocalDate recordsSince,
        @Nullable LocalDate receivedOn,
        @Nullable String remark,
        @Nullable Origin origin,
        @Nullable String found)
        implements ReceivingEvent {

    /** {@link #found}: nobody knows of which lot it is. */
    public static final String IDENTITY_UNKNOWN = "unknown";

    /** {@link #found}: it is on record of which lot it is. */
    public static final String IDENTITY_RECORDED = "recorded";

    /** Whether nobody knows of which lot it is. */
    public boolean lacksIdentity() {
        return IDENTITY_UNKNOWN.equals(found);
    }

    /** Of a delivery. */
    public LotReceived(
            UUID lotId,
            String lotNumber,
            UUID receiptId,
            Item item,
            Measure quantity,
            String supplier,
            @Nullable String supplierLot,
            @Nullable Heat heat,
            String purchaseOrder,
            String line,
            String deliveryNote,
            @Nullable String location,
            @Nullable String owner,
            String mode,
            String timeSource,
            @Nullable LocalDate expiresOn,
            @Nullable String serial) {
        this(
                lotId,
                lotNumber,
                receiptId,
                item,
                quantity,
                supplier,
                supplierLot,
                heat,
                purchaseOrder,
                line,
                deliveryNote,
                location,
                owner,
                mode,
                timeSource,
                expiresOn,
                serial,
                null,
                null,
                null,
                null,
                null);
    }

    /** Of a delivery, without expiry and serial. */
    public LotReceived(
            UUID lotId,
            String lotNumber,
            UUID receiptId,
            Item item,
            Measure quantity,
            String supplier,
            @Nullable String supplierLot,
            @Nullable Heat heat,
            String purchaseOrder,
            String line,
            String deliveryNote,
            @Nullable String location,
            @Nullable String owner,
            String mode,
            String timeSource) {
        this(
                lotId,
                lotNumber,
                receiptId,
                item,
                quantity,
                supplier,
                supplierLot,
                heat,
                purchaseOrder,
                line,
                deliveryNote,
                location,
                owner,
                mode,
                timeSource,
                null,
                null);
    }

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.lot(lotId));
        keys.add(Keys.lotNumber(lotNumber));
        keys.add(Keys.receipt(receiptId));
        keys.add(Keys.item(item));
        if (supplier != null) {
            keys.add(Keys.supplier(supplier));
        }
        if (supplierLot != null) {
            keys.add(Keys.supplierLot(supplier, item, supplierLot));
        }
        if (heat != null) {
            keys.add(Keys.heat(heat));
        }
        if (serial != null) {
            keys.add(Keys.lotNumber(serial));
        }
        return keys;
    }
}
