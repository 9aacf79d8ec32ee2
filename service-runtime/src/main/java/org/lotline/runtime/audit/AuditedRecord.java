package org.lotline.runtime.audit;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;
import org.lotline.runtime.database.Row;

/**
 * A record whose changes belong to the trail of a name.
 *
 * @param subject its key
 * @param mention only changes that have this text in what was before or after, such as the issues of one lot among those of a job; all
 *     of them if {@code null}
 * @param meant whether the name is this record's own, not one of something beside it
 */
public record AuditedRecord(String subject, @Nullable String mention, boolean meant) {

    /** Of the columns {@code subject}, {@code mention} and {@code meant}. */
    public static AuditedRecord of(Row row) {
        return new AuditedRecord(row.text("subject"), row.textOrNull("mention"), row.flag("meant"));
    }

    static AuditedRecord itself(String subject) {
        return new AuditedRecord(subject, null, true);
    }

    /** The id of the lot that is meant, if it is one. */
    Stream<UUID> lot() {
        return Key.read(subject)
                .filter(key -> meant && key.kind() == Key.Kind.LOT)
                .map(key -> UUID.fromString(key.identity()))
                .stream();
    }
}
