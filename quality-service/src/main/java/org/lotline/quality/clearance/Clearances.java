package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.Worded;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** The clearances as they stand; plain SQL, for they are hot and the gate asks with arrays of keys (ADR 30). */
@ApplicationScoped
public class Clearances {

    private static final String COLUMNS =
            "c.clearance_id, c.purpose, c.lot_id, c.quantity, c.unit, c.job_id, c.shipment_id, c.line_id, c.status, c.given_at, c.spent_at, c.verification, c.gate_release_id, c.refusal";

    private static final String GIVE = """
            with given as (
              insert into clearance (clearance_id, purpose, lot_id, quantity, unit, job_id, shipment_id, line_id, status, given_at,
                verification, gate_release_id)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning clearance_id),
            based as (
              insert into clearance_basis (clearance_id, key, from_at, to_at)
              select g.clearance_id, b.key, b.from_at, b.to_at
              from given g, unnest(?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) b (key, from_at, to_at)
              on conflict do nothing),
            queued as (insert into recheck (clearance_id) select clearance_id from given)
            select clearance_id from given""";

    private final Rows rows;

    Clearances(Rows rows) {
        this.rows = rows;
    }

    public Optional<Clearance> find(UUID clearanceId) {
        return rows.first(
                "select " + COLUMNS + " from clearance c where clearance_id = ?", Clearances::of, clearanceId);
    }

    /** Those that there are, in the order of their ids. */
    public List<Clearance> find(Collection<UUID> wanted) {
        return rows.list(
                "select " + COLUMNS + " from clearance c where clearance_id = any (?::uuid[]) order by clearance_id",
                Clearances::of,
                wanted);
    }

    Optional<Clearance> locked(UUID clearanceId) {
        return rows.first(
                "select " + COLUMNS + " from clearance c where clearance_id = ? for no key update",
                Clearances::of,
                clearanceId);
    }

    /** With their rows locked in the order of their ids; what there isn't is left out. */
    List<Clearance> locked(Collection<UUID> wanted) {
        return rows.list(
                "select " + COLUMNS
                        + " from clearance c where clearance_id = any (?::uuid[]) order by clearance_id for no key update",
                Clearances::of,
                wanted);
    }

    /**
     * What somebody looks for; whatever is absent is no condition.
     *
     * @param basis a key on which they rest
     */
    public record Question(
            @Nullable String basis,
            @Nullable ClearanceStatus status,
            @Nullable UUID shipmentId) {}

    /** In the order of giving, behind {@code after}. */
    public List<Clearance> list(Question question, Optional<UUID> after, int limit) {
        var status = question.status() == null ? null : question.status().word();
        return rows.list(
                "select " + COLUMNS + """
                         from clearance c where (?::uuid is null or c.clearance_id > ?) and (?::text is null or c.status = ?)
                        and (?::uuid is null or c.shipment_id = ?)
                        and (?::text is null or exists (
                          select 1 from clearance_basis b where b.clearance_id = c.clearance_id and b.key = ?))
                        order by c.clearance_id limit ?""",
                Clearances::of,
                after.orElse(null),
                after.orElse(null),
                status,
                status,
                question.shipmentId(),
                question.shipmentId(),
                question.basis(),
                question.basis(),
                limit);
    }

    /** Those that the hold is known to touch, behind {@code after}, oldest first. */
    public List<Clearance> touchedBy(UUID holdId, Optional<UUID> after, int limit) {
        return rows.list(
                "select " + COLUMNS
                        + " from clearance c join hold_touch t using (clearance_id) where t.hold_id = ? and (?::uuid is null or clearance_id > ?) order by clearance_id limit ?",
                Clearances::of,
                holdId,
                after.orElse(null),
                after.orElse(null),
                limit);
    }

    public long countTouchedBy(UUID holdId) {
        return rows.list(
                        "select count(*) touched from hold_touch where hold_id = ?",
                        row -> row.number("touched"),
                        holdId)
                .getFirst();
    }

    /** Those that the hold is known to touch, oldest first. */
    public List<Clearance> touchedBy(UUID holdId) {
        return rows.list(
                "select " + COLUMNS
                        + " from clearance c join hold_touch t using (clearance_id) where t.hold_id = ? order by clearance_id",
                Clearances::of,
                holdId);
    }

    /** What the shipment's line is cleared for, if it is. */
    public Optional<Clearance> ofLine(UUID lineId) {
        return rows.first(
                "select " + COLUMNS + " from clearance c where line_id = ? and status <> 'returned'",
                Clearances::of,
                lineId);
    }

    /**
     * Keeps what it is judged to be.
     *
     * @param refusal what speaks against it, if anything does
     * @return false if it was judged so before
     */
    public boolean judge(UUID clearanceId, Verification verification, @Nullable String refusal) {
        return rows.update(
                        "update clearance set verification = ?, refusal = ? where clearance_id = ? and verification <> ?",
                        verification.word(),
                        refusal,
                        clearanceId,
                        verification.word())
                == 1;
    }

    void spend(UUID clearanceId, Instant at) {
        rows.update("update clearance set status = 'spent', spent_at = ? where clearance_id = ?", at, clearanceId);
    }

    void giveBack(UUID clearanceId, Instant at) {
        rows.update(
                "update clearance set status = 'returned', returned_at = ? where clearance_id = ?", at, clearanceId);
    }

    /** What ended so, and what it was before. */
    record Ended(UUID clearanceId, ClearanceStatus before) {}

    /** Those of the shipment's lots that were given or spent; they have left the house. */
    List<Ended> confirm(UUID shipmentId, Collection<UUID> lots) {
        return rows.list(
                """
                update clearance c set status = 'confirmed' from clearance before
                where c.clearance_id = before.clearance_id and c.shipment_id = ? and c.status in ('given', 'spent')
                and c.lot_id = any (?::uuid[]) returning c.clearance_id, before.status before""",
                row -> new Ended(row.uuid("clearance_id"), Worded.of(ClearanceStatus.class, row.text("before"))),
                shipmentId,
                lots);
    }

    /**
     * A new one with all on which it rests, to be judged again once: one statement, however many ancestors there are.
     *
     * @return false if a twin has cleared the line meanwhile
     */
    boolean insert(Clearance clearance, Collection<BasisKey> basis) {
        var columns = BasisColumns.of(basis);
        return !rows.list(
                        GIVE,
                        row -> row.uuid(1),
                        clearance.clearanceId(),
                        clearance.purpose().word(),
                        clearance.lotId(),
                        clearance.quantity().value(),
                        clearance.quantity().unit(),
                        clearance.jobId(),
                        clearance.shipmentId(),
                        clearance.lineId(),
                        clearance.status().word(),
                        clearance.givenAt(),
                        clearance.verification().word(),
                        clearance.gateReleaseId(),
                        columns.keys(),
                        columns.from(),
                        columns.to())
                .isEmpty();
    }

    private static Clearance of(Row row) {
        return new Clearance(
                row.uuid("clearance_id"),
                Worded.of(Purpose.class, row.text("purpose")),
                row.uuid("lot_id"),
                new Measure(row.decimal("quantity"), row.text("unit")),
                row.uuidOrNull("job_id"),
                row.uuidOrNull("shipment_id"),
                row.uuidOrNull("line_id"),
                Worded.of(ClearanceStatus.class, row.text("status")),
                row.instant("given_at"),
                row.instantOrNull("spent_at"),
                Worded.of(Verification.class, row.text("verification")),
                row.uuidOrNull("gate_release_id"),
                row.textOrNull("refusal"));
    }
}
