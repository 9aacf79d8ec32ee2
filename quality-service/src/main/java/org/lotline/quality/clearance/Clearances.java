package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.ClearanceGiven;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.Row;
import org.lotline.quality.Rows;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.problem.ProblemException;

/** The clearances and their bases. */
@ApplicationScoped
public class Clearances {

    private static final String COLUMNS =
            "c.clearance_id, c.purpose, c.lot_id, c.quantity, c.unit, c.job_id, c.shipment_id, c.line_id, c.status, c.given_at, c.spent_at, c.verification, c.gate_release_id, c.refusal";

    private final Rows rows;
    private final EventLog events;
    private final AuditLog audit;

    Clearances(Rows rows, EventLog events, AuditLog audit) {
        this.rows = rows;
        this.events = events;
        this.audit = audit;
    }

    public Optional<Clearance> find(UUID clearanceId) {
        return rows.first(
                "select " + COLUMNS + " from clearance c where clearance_id = ?", Clearances::of, clearanceId);
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
            @Nullable String status,
            @Nullable UUID shipmentId) {}

    /** In the order of giving, behind {@code after}. */
    public List<Clearance> list(Question question, Optional<UUID> after, int limit) {
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
                question.status(),
                question.status(),
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

    /**
     * The clearance that the shipment's line has already: the same request again is no new one, whatever its key.
     *
     * @throws ProblemException 409 if the line is cleared for something else
     */
    public Optional<Clearance> ofLine(ClearanceRequest request) {
        var known = request.lineId() == null ? Optional.<Clearance>empty() : ofLine(request.lineId());
        known.filter(clearance -> !request.isMetBy(clearance)).ifPresent(other -> {
            throw new ProblemException(
                    QualityProblem.LINE_CLEARED,
                    "The line has the clearance %s for %s %s of lot %s."
                            .formatted(
                                    other.clearanceId(),
                                    other.quantity().value().toPlainString(),
                                    other.quantity().unit(),
                                    other.lotId()),
                    "Give that clearance back with POST /clearances/{clearanceId}/return, or pick into another line.",
                    List.of(ProblemException.field("lineId", "is cleared otherwise")));
        });
        return known;
    }

    private Optional<Clearance> ofLine(UUID lineId) {
        return rows.first(
                "select " + COLUMNS + " from clearance c where line_id = ? and status <> 'returned'",
                Clearances::of,
                lineId);
    }

    /**
     * Enters it with its basis, event and audit; if a twin has cleared the line meanwhile, that one's.
     *
     * @param gateReleaseId by which it is given unverified; absent if the basis is all that the lot came from
     */
    public Clearance give(
            ClearanceRequest request, Collection<BasisKey> basis, @Nullable UUID gateReleaseId, ActContext act) {
        var clearance = new Clearance(
                NewIds.next(),
                request.purpose(),
                request.lotId(),
                request.quantity(),
                request.jobId(),
                request.shipmentId(),
                request.lineId(),
                Clearance.GIVEN,
                act.recordedAt(),
                null,
                gateReleaseId == null ? Clearance.VERIFIED : Clearance.UNVERIFIED,
                gateReleaseId,
                null);
        if (insert(clearance) == 0) {
            return ofLine(request).orElseThrow();
        }
        widen(clearance.clearanceId(), basis);
        events.append(eventOf(clearance), act);
        audit.record(act, Keys.clearance(clearance.clearanceId()), "clearance-given", null, clearance, null);
        return clearance;
    }

    /** Adds to the basis what isn't in it. */
    public void widen(UUID clearanceId, Collection<BasisKey> basis) {
        var keys = new ArrayList<String>();
        var from = new ArrayList<@Nullable Object>();
        var to = new ArrayList<@Nullable Object>();
        basis.forEach(one -> {
            keys.add(one.key());
            from.add(one.from());
            to.add(one.to());
        });
        rows.update("""
                insert into clearance_basis (clearance_id, key, from_at, to_at)
                select ?, b.key, b.from_at, b.to_at
                from unnest(?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) b (key, from_at, to_at)
                on conflict do nothing""", clearanceId, keys, from, to);
    }

    /**
     * Takes away the bases of some clearances that were given back before that; once more takes the next.
     *
     * @return how many keys went
     */
    public int forgetBasesReturnedBefore(Instant before, int limit) {
        return rows.update("""
                delete from clearance_basis where clearance_id in (
                  select c.clearance_id from clearance c
                  where c.status = 'returned' and c.returned_at < ?
                  and exists (select 1 from clearance_basis b where b.clearance_id = c.clearance_id)
                  order by c.returned_at limit ?)""", before, limit);
    }

    /** What is known of a lot's ancestry without asking: itself, and all on which earlier clearances of it rest. */
    public List<BasisKey> knownBasis(UUID lotId) {
        return rows.list(
                """
                select ? as key, null::timestamptz as from_at, null::timestamptz as to_at
                union
                select b.key, b.from_at, b.to_at from clearance c join clearance_basis b using (clearance_id)
                where c.lot_id = ?""",
                row -> new BasisKey(row.text("key"), row.instantOrNull("from_at"), row.instantOrNull("to_at")),
                Keys.lot(lotId),
                lotId);
    }

    /**
     * Keeps what it is judged to be.
     *
     * @param refusal what speaks against it, if anything does
     * @return false if it was judged so before
     */
    public boolean judge(UUID clearanceId, Optional<String> refusal) {
        var verification = refusal.isPresent() ? Clearance.REFUSED : Clearance.VERIFIED;
        return rows.update(
                        "update clearance set verification = ?, refusal = ? where clearance_id = ? and verification <> ?",
                        verification,
                        refusal.orElse(null),
                        clearanceId,
                        verification)
                == 1;
    }

    private int insert(Clearance clearance) {
        return rows.update(
                """
                insert into clearance (clearance_id, purpose, lot_id, quantity, unit, job_id, shipment_id, line_id, status, given_at,
                    verification, gate_release_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                clearance.clearanceId(),
                clearance.purpose(),
                clearance.lotId(),
                clearance.quantity().value(),
                clearance.quantity().unit(),
                clearance.jobId(),
                clearance.shipmentId(),
                clearance.lineId(),
                clearance.status(),
                clearance.givenAt(),
                clearance.verification(),
                clearance.gateReleaseId());
    }

    private static ClearanceGiven eventOf(Clearance clearance) {
        return new ClearanceGiven(
                clearance.clearanceId(),
                clearance.purpose(),
                clearance.lotId(),
                clearance.quantity(),
                clearance.jobId(),
                clearance.shipmentId(),
                clearance.lineId(),
                clearance.verification(),
                clearance.gateReleaseId());
    }

    private static Clearance of(Row row) {
        return new Clearance(
                row.uuid("clearance_id"),
                row.text("purpose"),
                row.uuid("lot_id"),
                new Measure(row.decimal("quantity"), row.text("unit")),
                row.uuidOrNull("job_id"),
                row.uuidOrNull("shipment_id"),
                row.uuidOrNull("line_id"),
                row.text("status"),
                row.instant("given_at"),
                row.instantOrNull("spent_at"),
                row.text("verification"),
                row.uuidOrNull("gate_release_id"),
                row.textOrNull("refusal"));
    }
}
