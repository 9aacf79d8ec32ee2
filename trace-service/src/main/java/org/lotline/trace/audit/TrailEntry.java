package org.lotline.trace.audit;

import java.util.Comparator;
import org.lotline.runtime.audit.AuditEntry;

/**
 * One change of one service.
 *
 * @param service such as {@code receiving}
 * @param change as that service has it
 */
public record TrailEntry(String service, AuditEntry change) implements Comparable<TrailEntry> {

    private static final Comparator<TrailEntry> ORDER = Comparator.comparing(
                    (TrailEntry entry) -> entry.change().recordedAt())
            .thenComparing(TrailEntry::service)
            .thenComparing(entry -> entry.change().id());

    /** By the time of recording. */
    @Override
    public int compareTo(TrailEntry other) {
        return ORDER.compare(this, other);
    }
}
