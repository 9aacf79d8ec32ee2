package org.lotline.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.ShelfLifeRecorded;
import org.lotline.custody.KnownLot.KnownHeat;
import org.lotline.custody.KnownLot.Voiding;

/**
 * What one event says of one lot; what it doesn't say is absent.
 *
 * @param sequence of its source; 0 while only its void is here
 * @param voiding set if it is void
 * @param replaced whether something stands in place of what is void
 */
record LotFact(
        UUID eventId,
        UUID lotId,
        Kind kind,
        long sequence,
        @Nullable String number,
        @Nullable String former,
        @Nullable Item item,
        @Nullable String unit,
        @Nullable String owner,
        @Nullable KnownHeat heat,
        @Nullable LocalDate expiresOn,
        @Nullable String serial,
        @Nullable String supplierLot,
        @Nullable Voiding voiding,
        boolean replaced) {

    private static final String PIECE = "{pc}";

    /** What it says. */
    enum Kind {
        RECEIVED,
        MADE,
        RENAMED,
        EXPIRY;

        /** Whether the lot is there because of it. */
        boolean makesLots() {
            return this == RECEIVED || this == MADE;
        }
    }

    /** What an event says; nothing if it is of another kind. */
    static List<LotFact> of(UUID eventId, long sequence, LotEvent event) {
        return switch (event) {
            case LotReceived received -> List.of(received(eventId, sequence, received));
            case LotSplit split -> List.of(splitOff(eventId, sequence, split));
            case LotRenamed renamed ->
                List.of(new LotFact(
                        eventId,
                        renamed.lotId(),
                        Kind.RENAMED,
                        sequence,
                        renamed.to(),
                        renamed.from(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false));
            case ShelfLifeRecorded recorded ->
                List.of(new LotFact(
                        eventId,
                        recorded.lotId(),
                        Kind.EXPIRY,
                        sequence,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        recorded.expiresOn(),
                        null,
                        null,
                        null,
                        false));
            case OutputCompleted completed ->
                List.of(made(
                        eventId,
                        completed.lotId(),
                        sequence,
                        completed.lotNumber(),
                        completed.item(),
                        completed.quantity().unit()));
            case SerialsCompleted completed ->
                completed.serials().stream()
                        .map(unit -> made(eventId, unit.lotId(), sequence, unit.number(), completed.item(), PIECE))
                        .toList();
            default -> List.of();
        };
    }

    boolean isVoid() {
        return voiding != null;
    }

    /** The same, taken back. */
    LotFact voided(Voiding by, boolean isReplaced) {
        return new LotFact(
                eventId,
                lotId,
                kind,
                sequence,
                number,
                former,
                item,
                unit,
                owner,
                heat,
                expiresOn,
                serial,
                supplierLot,
                by,
                isReplaced);
    }

    private static LotFact received(UUID eventId, long sequence, LotReceived received) {
        return new LotFact(
                eventId,
                received.lotId(),
                Kind.RECEIVED,
                sequence,
                received.lotNumber(),
                null,
                received.item(),
                received.quantity().unit(),
                received.owner(),
                heatOf(received.heat()),
                received.expiresOn(),
                received.serial(),
                received.supplierLot(),
                null,
                false);
    }

    /** It carries what its lot came with, and is known here as if it had come so. */
    private static LotFact splitOff(UUID eventId, long sequence, LotSplit split) {
        return new LotFact(
                eventId,
                split.lotId(),
                Kind.RECEIVED,
                sequence,
                split.lotNumber(),
                null,
                split.item(),
                split.quantity().unit(),
                split.owner(),
                heatOf(split.heat()),
                split.expiresOn(),
                null,
                split.supplierLot(),
                null,
                false);
    }

    private static LotFact made(UUID eventId, UUID lotId, long sequence, String number, Item item, String unit) {
        return new LotFact(
                eventId, lotId, Kind.MADE, sequence, number, null, item, unit, null, null, null, null, null, null,
                false);
    }

    private static @Nullable KnownHeat heatOf(@Nullable Heat heat) {
        return heat == null
                ? null
                : new KnownHeat(
                        Keys.heat(heat),
                        heat.mill() == null ? heat.number() : "%s of %s".formatted(heat.number(), heat.mill()));
    }
}
