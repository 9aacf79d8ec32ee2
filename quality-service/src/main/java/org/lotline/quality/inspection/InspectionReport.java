package org.lotline.quality.inspection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Measure;

/**
 * What was inspected, and what was found.
 *
 * @param machine as it was stated; where the run is known, the run's counts
 */
public record InspectionReport(
        InspectionKind kind,
        @Nullable UUID lotId,
        @Nullable UUID jobId,
        Item item,
        @Nullable Measure quantity,
        @Nullable String gauge,
        List<Reading> readings,
        @Nullable UUID runId,
        @Nullable String machine) {

    public InspectionReport {
        readings = List.copyOf(readings);
    }

    /** The same on that machine. */
    InspectionReport on(@Nullable String its) {
        return new InspectionReport(kind, lotId, jobId, item, quantity, gauge, readings, runId, its);
    }

    /** Its lot, its job, or both. */
    List<Key> subjects() {
        return Stream.concat(
                        Stream.ofNullable(lotId).map(Key::lot),
                        Stream.ofNullable(jobId).map(Key::job))
                .toList();
    }

    /** Whether every reading is good. */
    boolean passed() {
        return readings.stream().allMatch(Reading::isGood);
    }
}
