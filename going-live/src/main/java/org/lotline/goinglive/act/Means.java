package org.lotline.goinglive.act;

import java.time.LocalDate;
import java.util.Optional;
import org.lotline.goinglive.plant.Services;

/**
 * By what rows go in.
 *
 * @param dryRun nothing is written; what would come of each row is told as far as it can be known
 * @param run names this import, and is the same when it is resumed: what was refused in one is asked anew in the next
 * @param recordsSince from which day on the plant keeps records
 */
public record Means(Services services, Known known, boolean dryRun, String run, Optional<LocalDate> recordsSince) {

    /** Of a dry run: what would come of a row that is not in yet. */
    Outcome wouldBe(KeyedRow row) {
        return known.unknown(row.row())
                .map(problem -> Outcome.refused(row, problem))
                .orElseGet(() -> Outcome.of(row, Result.NEW));
    }
}
