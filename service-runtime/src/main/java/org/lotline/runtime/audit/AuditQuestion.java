package org.lotline.runtime.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail are wanted; several narrow, but lots add to the name.
 *
 * @param subject the key of a record, such as {@code lot:<id>}
 * @param name what somebody calls a thing
 * @param lots by their ids
 * @param by who recorded or performed it
 * @param from the first day of recording, by the plant's calendar
 * @param to the last one
 */
public record AuditQuestion(
        @Nullable String subject,
        @Nullable String name,
        List<UUID> lots,
        @Nullable String by,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public AuditQuestion {
        lots = List.copyOf(lots);
    }

    /** Of one record. */
    public static AuditQuestion of(String subject) {
        return new AuditQuestion(subject, null, List.of(), null, null, null);
    }

    boolean asksForNothing() {
        return !asksForRecords() && by == null && from == null && to == null;
    }

    boolean asksForRecords() {
        return subject != null || isNamed();
    }

    boolean isNamed() {
        return name != null || !lots.isEmpty();
    }
}
