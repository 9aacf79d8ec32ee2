package org.lotline.receiving.opening;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotline.material.LotNumber;
import org.lotline.receiving.lot.CheckedLot;

/**
 * A line that makes sense.
 *
 * @param line as it was stated
 * @param facts of the lot, with its date of expiry
 * @param receivedOn the day on which it came
 * @param number on its label
 */
record CheckedLine(
        OpeningBalance.Line line,
        CheckedLot facts,
        @Nullable LocalDate receivedOn,
        @Nullable LotNumber number) {

    /** What it says, as it is compared. */
    Map<Member, String> said(LocalDate recordsSince) {
        return Member.said(this, recordsSince);
    }
}
