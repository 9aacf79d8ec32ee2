package org.lotline.runtime.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits in one transaction, and the statement that writes it. */
final class WaitingRows {

    /** The outbox counts in the order of appending: its rows are made of the array, not of what the other insert returns. */
    private static final String EVENTS = """
            appended AS (
              INSERT INTO event (id, type, source, subject, recorded_at, occurred_at, recorded_by, performed_by,
                                 traceparent, touches, data)
              SELECT e.id, e.type, e.source, e.subject, e.recorded_at, e.occurred_at, e.recorded_by, e.performed_by,
                     e.traceparent, string_to_array(e.touches, ','), e.data::json
              FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[],
                          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS e (id, type, source, subject, recorded_at, occurred_at, recorded_by, performed_by, traceparent, touches,
                      data)),
            queued AS (
              INSERT INTO outbox (event_id)
              SELECT q.id FROM unnest(?::uuid[]) WITH ORDINALITY AS q (id, place) ORDER BY q.place)""";

    private static final String CHANGES = """
            changed AS (
              INSERT INTO audit (recorded_at, occurred_at, recorded_by, performed_by, subject, action, before, after, reason)
              SELECT a.recorded_at, a.occurred_at, a.recorded_by, a.performed_by, a.subject, a.action, a.before::json,
                     a.after::json, a.reason
              FROM unnest(?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
                AS a (recorded_at, occurred_at, recorded_by, performed_by, subject, action, before, after, reason, place)
              ORDER BY a.place)""";

    private static final String ANSWERS = """
            answered AS (
              UPDATE idempotency i SET status = a.status, location = a.location, body = a.body
              FROM unnest(?::text[]::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS a (status, location, body, principal, operation, key)
              WHERE i.principal = a.principal AND i.operation = a.operation AND i.key = a.key)""";

    /** So many events, changes, or answers are enough for a statement. */
    static final int MOST_ROWS = 1_000;

    /** So much text is, in chars of payloads: a payload may have the contents of a whole delivery. */
    static final int MOST_TEXT = 8 << 20;

    private final List<EventRow> events = new ArrayList<>();
    private final List<AuditRow> changes = new ArrayList<>();
    private final List<KeyAnswer> answers = new ArrayList<>();
    private long text;

    void add(EventRow event) {
        events.add(event);
        text += event.json().length();
    }

    void add(AuditRow change) {
        changes.add(change);
        text += length(change.before()) + length(change.after());
    }

    private static int length(@Nullable String json) {
        return json == null ? 0 : json.length();
    }

    /** Whether it is to be written before more comes. */
    boolean isFull() {
        return Math.max(Math.max(events.size(), changes.size()), answers.size()) >= MOST_ROWS || text >= MOST_TEXT;
    }

    void add(KeyAnswer answer) {
        answers.add(answer);
        text += length(answer.body());
    }

    int size() {
        return events.size() + changes.size() + answers.size();
    }

    void clear() {
        events.clear();
        changes.clear();
        answers.clear();
        text = 0;
    }

    /** With those parts of which something waits. */
    String statement() {
        return Stream.of(
                        events.isEmpty() ? "" : EVENTS,
                        changes.isEmpty() ? "" : CHANGES,
                        answers.isEmpty() ? "" : ANSWERS)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(",\n", "WITH ", "\nSELECT 1"));
    }

    /** In the order of their places in the statement. */
    @Nullable
    Object[] parameters() {
        return Stream.of(ofEvents(), ofChanges(), ofAnswers())
                .flatMap(List::stream)
                .toArray();
    }

    private List<?> ofEvents() {
        return events.isEmpty()
                ? List.of()
                : List.of(
                        each(events, EventRow::id),
                        each(events, EventRow::type),
                        each(events, EventRow::source),
                        each(events, EventRow::subject),
                        each(events, event -> event.act().recordedAt()),
                        each(events, EventRow::occurredAt),
                        each(events, event -> event.act().recordedBy()),
                        each(events, event -> event.act().performedBy()),
                        each(events, EventRow::traceparent),
                        each(events, event -> String.join(",", event.touches())),
                        each(events, EventRow::json),
                        each(events, EventRow::id));
    }

    private List<?> ofChanges() {
        return changes.isEmpty()
                ? List.of()
                : List.of(
                        each(changes, change -> change.act().recordedAt()),
                        each(changes, change -> change.act().occurredAt()),
                        each(changes, change -> change.act().recordedBy()),
                        each(changes, change -> change.act().performedBy()),
                        each(changes, AuditRow::subject),
                        each(changes, AuditRow::action),
                        each(changes, AuditRow::before),
                        each(changes, AuditRow::after),
                        each(changes, AuditRow::reason));
    }

    private List<?> ofAnswers() {
        return answers.isEmpty()
                ? List.of()
                : List.of(
                        each(answers, KeyAnswer::status),
                        each(answers, KeyAnswer::location),
                        each(answers, KeyAnswer::body),
                        each(answers, KeyAnswer::principal),
                        each(answers, KeyAnswer::operation),
                        each(answers, KeyAnswer::key));
    }

    private static <T> @Nullable String[] each(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }
}
