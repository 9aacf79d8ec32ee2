package org.lotline.production.floor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lotline.custody.HeldLot;

/**
 * A lot that could be taken.
 *
 * @param lot as it lies there
 * @param place where
 * @param expiresOn the last day on which it may be used, of the plant's calendar; {@code null} if none is on record
 */
public record LyingLot(HeldLot lot, Place place, @Nullable LocalDate expiresOn) {

    /** Where lots lie that a job can take. */
    public enum Place {
        FLOOR,
        DOCK
    }
}
