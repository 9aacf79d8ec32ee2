package org.lotline.runtime.audit;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement of one page of the trail, which reads by the index of the narrowest thing asked for: by records, else by person, else
 * by day. Its order is that of recording; the id decides between rows of one act.
 */
final class AuditStatement {

    private static final String COLUMNS =
            "id, recorded_at, occurred_at, recorded_by, performed_by, subject, action, before::text, after::text, reason";

    private static final String ORDERED = " ORDER BY recorded_at, id LIMIT ?";

    private static final String BEHIND =
            "(recorded_at, id) > (coalesce((SELECT recorded_at FROM audit WHERE id = ?), '-infinity'), ?)";

    /** Materialized, so that a long trail of others is never read through for a few rows. */
    private static final String OF_RECORDS = """
            WITH told AS MATERIALIZED (SELECT * FROM audit WHERE subject = ANY(?))
            SELECT %s FROM told AS a
            WHERE EXISTS (
                SELECT FROM unnest(?::text[], ?::text[]) AS r (subject, mention)
                WHERE r.subject = a.subject AND (r.mention IS NULL
                    OR strpos(a.before::text, r.mention) > 0 OR strpos(a.after::text, r.mention) > 0))
            AND\s""";

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final AuditQuestion question;
    private final ZoneId zone;
    private final long behind;

    AuditStatement(AuditQuestion question, List<AuditedRecord> records, ZoneId zone, long behind, int limit) {
        this.question = question;
        this.zone = zone;
        this.behind = behind;
        var by = question.by();
        if (question.asksForRecords()) {
            ofRecords(records);
            if (by != null) {
                add(" AND (recorded_by = ? OR performed_by = ?)", by, by);
            }
        } else if (by == null) {
            add("SELECT %s FROM audit WHERE ".formatted(COLUMNS));
            span();
        } else {
            ofPerson(by, limit);
        }
        add(ORDERED, limit);
    }

    String text() {
        return text.toString();
    }

    @Nullable
    Object[] parameters() {
        return parameters.toArray();
    }

    private void ofRecords(List<AuditedRecord> records) {
        var subjects = records.stream().map(AuditedRecord::subject).toList();
        var mentions = records.stream().map(AuditedRecord::mention).toList();
        text.append(OF_RECORDS.formatted(COLUMNS));
        Collections.addAll(parameters, subjects, subjects, mentions);
        span();
    }

    /** Each half by its own index, and neither longer than the page. */
    private void ofPerson(String by, int limit) {
        add("SELECT * FROM ((SELECT %s FROM audit WHERE recorded_by = ? AND ".formatted(COLUMNS), by);
        span();
        add(
                ORDERED
                        + ") UNION ALL (SELECT %s FROM audit WHERE performed_by = ? AND recorded_by <> ? AND "
                                .formatted(COLUMNS),
                limit,
                by,
                by);
        span();
        add(ORDERED + ")) AS halves", limit);
    }

    private void span() {
        add(BEHIND, behind, behind);
        if (question.from() != null) {
            add(" AND recorded_at >= ?", question.from().atStartOfDay(zone).toInstant());
        }
        if (question.to() != null) {
            add(
                    " AND recorded_at < ?",
                    question.to().plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    private void add(String words, Object... values) {
        text.append(words);
        Collections.addAll(parameters, values);
    }
}
