package org.lotline.quality.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.InspectionRecorded.Characteristic;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Measure;

/**
 * An inspection that was recorded. Times are UTC.
 *
 * @param ncrNumber the NCR that was raised because it failed
 */
public record Inspection(
        UUID inspectionId,
        String kind,
        @Nullable UUID lotId,
        @Nullable UUID jobId,
        Item item,
        boolean passed,
        @Nullable Measure quantity,
        @Nullable String gauge,
        List<Characteristic> characteristics,
        @Nullable UUID runId,
        @Nullable String machine,
        @Nullable String ncrNumber,
        Instant occurredAt,
        Instant recordedAt,
        String recordedBy,
        String performedBy) {

    public Inspection {
        characteristics = List.copyOf(characteristics);
    }

    public String result() {
        return passed ? "passed" : "failed";
    }
}
