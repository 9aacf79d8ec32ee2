package org.lotline.receiving.lot;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Origin;
import org.lotline.material.Quantity;
import org.lotline.receiving.item.ShelfLife;

/**
 * A lot's facts that make sense.
 *
 * @param stated as they were stated
 * @param quantity above zero, in the item's own unit
 * @param shelfLife by which its last day is computed if none is stated; {@code null} if it isn't
 */
public record CheckedLot(
        StatedLot stated, Quantity quantity, @Nullable ShelfLife shelfLife) {

    /** Of which nothing is computed. */
    public CheckedLot(StatedLot stated, Quantity quantity) {
        this(stated, quantity, null);
    }

    /** The same from a source of that type, unless it says which. */
    public CheckedLot boughtFrom(@Nullable String source) {
        return of(stated.boughtFrom(source));
    }

    /** The same, with its last day if none is stated and it can be computed. */
    CheckedLot lasting(@Nullable LocalDate received) {
        var origin = stated.origin();
        return shelfLife == null || stated.expiresOn() != null
                ? this
                : of(stated.expiringOn(shelfLife
                        .lastDay(received, origin == null ? null : origin.madeOn())
                        .orElse(null)));
    }

    /**
     * The same, where a lot is put right: until when it may be used and where it comes from are facts of their own, and who corrects a heat
     * does not forget them. Made on another day it expires on another.
     */
    public CheckedLot keepingOf(Lot lot) {
        var origin = Origin.merged(stated.origin(), lot.origin());
        return of(stated.madeIn(origin)
                .expiringOn(
                        stated.expiresOn() == null && !isDueAnew(lot, origin) ? lot.expiresOn : stated.expiresOn()));
    }

    /** The same at that place. */
    public CheckedLot lyingAt(@Nullable String place) {
        return of(stated.lyingAt(place));
    }

    private boolean isDueAnew(Lot lot, @Nullable Origin origin) {
        return shelfLife != null
                && shelfLife.from() == ShelfLife.From.MADE
                && !Objects.equals(lot.madeOn, origin == null ? null : origin.madeOn());
    }

    private CheckedLot of(StatedLot other) {
        return new CheckedLot(other, quantity, shelfLife);
    }
}
