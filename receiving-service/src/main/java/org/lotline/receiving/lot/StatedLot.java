package org.lotline.receiving.lot;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Origin;
import org.lotline.receiving.item.ItemId;

/**
 * A lot's facts as somebody states them, not yet checked.
 *
 * @param item what it is
 * @param amount how much, in {@code unit}
 * @param unit a UCUM code, perhaps not the item's own
 * @param supplierLot the supplier's number
 * @param heat the melt
 * @param location where it was put, for people
 * @param owner whose it is; ours when absent
 * @param expiresOn the last day on which it may be used, a date of the plant's calendar
 * @param serial the maker's number of the one unit that it is
 * @param origin where it comes from
 */
public record StatedLot(
        ItemId item,
        BigDecimal amount,
        String unit,
        @Nullable String supplierLot,
        @Nullable Heat heat,
        @Nullable String location,
        @Nullable String owner,
        @Nullable LocalDate expiresOn,
        @Nullable String serial,
        @Nullable Origin origin) {

    /** One piece of what this is, with its own number. */
    public StatedLot piece(String number, String baseUnit) {
        return new StatedLot(
                item, BigDecimal.ONE, baseUnit, supplierLot, heat, location, owner, expiresOn, number, origin);
    }

    /** The same with that date. */
    public StatedLot expiringOn(@Nullable LocalDate date) {
        return new StatedLot(item, amount, unit, supplierLot, heat, location, owner, date, serial, origin);
    }

    /** The same from there. */
    public StatedLot madeIn(@Nullable Origin from) {
        return new StatedLot(item, amount, unit, supplierLot, heat, location, owner, expiresOn, serial, from);
    }

    /** The same from a source of that type, unless it says which. */
    public StatedLot boughtFrom(@Nullable String source) {
        return source == null ? this : madeIn(Origin.merged(origin, new Origin(null, null, null, null, source)));
    }

    /** The same at that place. */
    public StatedLot lyingAt(@Nullable String place) {
        return new StatedLot(item, amount, unit, supplierLot, heat, place, owner, expiresOn, serial, origin);
    }
}
