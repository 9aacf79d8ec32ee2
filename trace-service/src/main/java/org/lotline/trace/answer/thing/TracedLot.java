package org.lotline.trace.answer.thing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Origin;
import org.lotline.contracts.events.Tracking;

/**
 * A lot as it is known at the moment asked for.
 *
 * @param key its node
 * @param lotId the lot
 * @param lotNumber its present number; {@code null} if only other facts name the lot so far
 * @param formerNumbers the numbers that it had, in alphabetical order
 * @param item what it is
 * @param tracking how finely it is traced, by the item's policy; {@code null} if the item isn't defined
 * @param parentLotId of a serialised unit, the lot to which it belongs
 * @param quantity how much was received or made; {@code null} of a serialised unit, which is one
 * @param supplier the supplier's code
 * @param supplierLot the supplier's number as it was written
 * @param heat the melt, its number as it was written
 * @param serial of a bought unit, its maker's serial number
 * @param expiresOn the last day on which it may be used, of the plant's calendar; {@code null} if none is on record
 * @param recordsSince of a lot that was there when records began, their first day; {@code null} if it was received or made since
 * @param origin where it comes from; {@code null} if nothing of that is on record
 * @param location where it was put
 * @param owner whose it is; ours when {@code null}
 * @param occurredAt when it was received or made (UTC)
 * @param recordedAt when that was recorded (UTC)
 */
public record TracedLot(
        String key,
        UUID lotId,
        @Nullable String lotNumber,
        List<String> formerNumbers,
        @Nullable Item item,
        @Nullable Tracking tracking,
        @Nullable UUID parentLotId,
        @Nullable Measure quantity,
        @Nullable String supplier,
        @Nullable String supplierLot,
        @Nullable Heat heat,
        @Nullable String serial,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate recordsSince,
        @Nullable Origin origin,
        @Nullable String location,
        @Nullable String owner,
        @Nullable Instant occurredAt,
        @Nullable Instant recordedAt) {

    public TracedLot {
        formerNumbers = List.copyOf(formerNumbers);
    }

    /** What people call it: its number, or its id while no number is known. */
    public String name() {
        return lotNumber == null ? lotId.toString() : lotNumber;
    }
}
