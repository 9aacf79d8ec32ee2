package org.lotline.contracts.events;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot was split off another, or what it is was stated anew (then it stands in place of one that {@link FactVoided} took back). It
 * carries what its lot came with, so that whoever holds it needs no other word on it.
 *
 * @param sourceLotId the lot off which it was split
 * @param lotId the part, a lot for ever
 * @param lotNumber our name for it
 * @param item what it is
 * @param quantity how much was split off
 * @param supplier the supplier's code
 * @param supplierLot the supplier's number, known by (supplier, item, number)
 * @param heat the melt
 * @param location where it was put, for people
 * @param owner whose material it is; ours when {@code null}
 * @param expiresOn the last day on which it may be used, a date of the plant's calendar; {@code null} if none is on record
 * @param mode {@code request} or {@code report}
 * @param timeSource {@code scanned} or {@code keyed}
 * @param origin in which countries it was made; {@code null} if none is on record
 */
public record LotSplit(
        UUID sourceLotId,
        UUID lotId,
        String lotNumber,
        Item item,
        Measure quantity,
        @Nullable String supplier,
        @Nullable String supplierLot,
        @Nullable Heat heat,
        @Nullable String location,
        @Nullable String owner,
        @Nullable LocalDate expiresOn,
        String mode,
        String timeSource,
        @Nullable Origin origin)
        implements ReceivingEvent {

    /** Without countries of origin. */
    public LotSplit(
            UUID sourceLotId,
            UUID lotId,
            String lotNumber,
            Item item,
            Measure quantity,
            @Nullable String supplier,
            @Nullable String supplierLot,
            @Nullable Heat heat,
            @Nullable String location,
            @Nullable String owner,
            @Nullable LocalDate expiresOn,
            String mode,
            String timeSource) {
        this(
                sourceLotId,
                lotId,
                lotNumber,
                item,
                quantity,
                supplier,
                supplierLot,
                heat,
                location,
                owner,
                expiresOn,
                mode,
                timeSource,
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
        keys.add(Keys.lot(sourceLotId));
        keys.add(Keys.lotNumber(lotNumber));
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
        return keys;
    }
}
