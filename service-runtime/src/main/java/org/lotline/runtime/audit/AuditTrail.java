package org.lotline.runtime.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.Key;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.rule.Findings;

/** Reads the audit trail: who changed what, when and why. */
@ApplicationScoped
public class AuditTrail {

    /** Kinds of records that have an id: who has only that gets the trail of whatever it is of. */
    private static final List<String> KINDS = Stream.concat(
                    Stream.of(
                                    Key.Kind.LOT,
                                    Key.Kind.RECEIPT,
                                    Key.Kind.CERTIFICATE,
                                    Key.Kind.JOB,
                                    Key.Kind.SHIPMENT,
                                    Key.Kind.INSPECTION,
                                    Key.Kind.NCR,
                                    Key.Kind.HOLD,
                                    Key.Kind.CLEARANCE,
                                    Key.Kind.GATE_RELEASE)
                            .map(Key.Kind::word),
                    Stream.of("parked", "drill", "rebuild"))
            .toList();

    /** As many lots may share a name whose trail is asked of all services. */
    public static final int LOTS = 100;

    private static final String NAMED = """
            with given as (select ?::text as comparable, ?::text as written, ?::text[]::uuid[] as lots)
            select subject, mention, meant from (%s) as records""";

    private static final String IS_THERE = "SELECT 1 FROM audit WHERE subject = ANY(?) LIMIT 1";

    private final Rows rows;
    private final NamedRecords named;
    private final PlantZone zone;

    AuditTrail(Rows rows, NamedRecords named, PlantZone zone) {
        this.rows = rows;
        this.named = named;
        this.zone = zone;
    }

    /**
     * Some entries of the trail.
     *
     * @param found whether anything here has that subject or name; where neither was asked for, whether there is an entry
     * @param lots that are meant by the name, one more than {@link #LOTS} if there are more
     * @param entries in the order of recording
     */
    public record Answer(boolean found, List<UUID> lots, List<AuditEntry> entries) {}

    /**
     * In the order of recording.
     *
     * @param behind the id of the last entry of the page before, 0 for the first page
     * @throws org.lotline.runtime.problem.ProblemException 400 if nothing is asked for, or a day is none
     */
    public Answer of(AuditQuestion question, long behind, int limit) {
        Findings.refuse(AuditRules.asksForNothing(question.asksForNothing()));
        Findings.refuse(AuditRules.noDay(question.from(), "from"));
        Findings.refuse(AuditRules.noDay(question.to(), "to"));
        Findings.refuse(AuditRules.endsBeforeItBegins(question.from(), question.to()));
        var records = records(question);
        var statement = new AuditStatement(question, records, zone.id(), behind, limit);
        var entries = rows.list(statement.text(), AuditTrail::entry, statement.parameters());
        var lots = records.stream()
                .flatMap(AuditedRecord::lot)
                .distinct()
                .limit(LOTS + 1L)
                .toList();
        return new Answer(isFound(question, records, behind, entries), lots, entries);
    }

    private List<AuditedRecord> records(AuditQuestion question) {
        var records = new ArrayList<AuditedRecord>();
        if (question.subject() != null) {
            records.add(AuditedRecord.itself(question.subject()));
        } else if (question.isNamed()) {
            var name = new AuditName(question.name() == null ? "" : question.name(), question.lots());
            records.addAll(rows.list(
                    NAMED.formatted(named.query()), AuditedRecord::of, name.comparable(), name.written(), name.lots()));
            name.id().stream().flatMap(AuditTrail::keysOf).forEach(records::add);
        }
        return records;
    }

    private static Stream<AuditedRecord> keysOf(UUID id) {
        return KINDS.stream().map(kind -> new AuditedRecord(kind + ":" + id, null, false));
    }

    private boolean isFound(
            AuditQuestion question, List<AuditedRecord> records, long behind, List<AuditEntry> entries) {
        return !entries.isEmpty()
                || behind > 0
                || question.asksForRecords() && (isNamed(question, records) || isThere(records));
    }

    /** Whether the name is on record; lots that the asker has named need not be. */
    private static boolean isNamed(AuditQuestion question, List<AuditedRecord> records) {
        return question.name() != null
                && records.stream()
                        .filter(AuditedRecord::meant)
                        .anyMatch(named -> named.lot().noneMatch(question.lots()::contains));
    }

    private boolean isThere(List<AuditedRecord> records) {
        var subjects = records.stream().map(AuditedRecord::subject).toArray(String[]::new);
        return rows.first(IS_THERE, row -> true, (Object) subjects).isPresent();
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row.number("id"),
                row.instant("recorded_at"),
                row.instant("occurred_at"),
                row.text("recorded_by"),
                row.text("performed_by"),
                row.text("subject"),
                row.text("action"),
                row.textOrNull("before"),
                row.textOrNull("after"),
                row.textOrNull("reason"));
    }
}
