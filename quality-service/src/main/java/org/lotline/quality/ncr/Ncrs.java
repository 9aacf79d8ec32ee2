package org.lotline.quality.ncr;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.quality.Row;
import org.lotline.quality.Rows;

/** The NCRs as they stand. */
@ApplicationScoped
public class Ncrs {

    private static final String FROM_ALL = """
            select n.*, case when n.voided then 'void'
              when exists (select 1 from ncr_subject s where s.ncr_id = n.ncr_id and s.decision is null) then 'open'
              else 'disposed' end status
            from ncr n
            """;

    private final Rows rows;

    Ncrs(Rows rows) {
        this.rows = rows;
    }

    public Optional<Ncr> find(String ncrNumber) {
        return rows.first(FROM_ALL + "where ncr_number = ?", this::of, ncrNumber);
    }

    /** With its row locked, so that of two decisions the later one counts. */
    Optional<Ncr> locked(String ncrNumber) {
        return rows.first(FROM_ALL + "where ncr_number = ? for update of n", this::of, ncrNumber);
    }

    /** In the order of raising, behind {@code after}. */
    public List<Ncr> list(boolean onlyOpen, Optional<UUID> after, int limit) {
        return rows.list(
                "select * from (" + FROM_ALL
                        + ") n where (status = 'open' or not ?) and (?::uuid is null or ncr_id > ?) order by ncr_id limit ?",
                this::of,
                onlyOpen,
                after.orElse(null),
                after.orElse(null),
                limit);
    }

    /** Those of these deviations whose every lot has a last decision that clears it. What is not known here is not cleared. */
    public Set<UUID> clearedDeviations(Collection<UUID> deviations) {
        return rows.list("""
                        select deviation_id from ncr n where deviation_id = any (?::uuid[]) and not exists (
                          select 1 from ncr_subject s where s.ncr_id = n.ncr_id
                          and (s.decision is null or s.decision = any (?::text[])))""", row -> row.uuid("deviation_id"), deviations, NcrRules.NEVER_CLEARS).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What stops shipments of these keys and of what came of them. A deviation's NCR stops by the deviation alone: it is about what
     * went into that job, not about all of the lot.
     */
    public List<Stop> stopping(Collection<String> keys) {
        return rows.list(
                """
                select n.ncr_number, n.description, s.key, s.decision from ncr_subject s join ncr n using (ncr_id)
                where s.key = any (?::text[]) and not n.voided and n.deviation_id is null
                and (s.decision is null or s.decision = any (?::text[])) order by n.ncr_id, s.key""",
                row -> new Stop(
                        row.text("ncr_number"), row.text("description"), row.text("key"), row.textOrNull("decision")),
                keys,
                NcrRules.NEVER_CLEARS);
    }

    private Ncr of(Row row) {
        return new Ncr(
                row.uuid("ncr_id"),
                row.text("ncr_number"),
                row.uuids("lots"),
                row.uuidOrNull("job_id"),
                row.uuidOrNull("deviation_id"),
                row.text("description"),
                row.uuidOrNull("run_id"),
                row.textOrNull("machine"),
                row.text("status"),
                row.instant("raised_at"),
                row.text("raised_by"),
                dispositionsOf(row.uuid("ncr_id")));
    }

    private List<Disposition> dispositionsOf(UUID ncrId) {
        return rows.list(
                "select * from disposition where ncr_id = ? order by disposition_id",
                row -> new Disposition(
                        row.text("decision"),
                        row.uuids("lots"),
                        row.textOrNull("concession"),
                        row.text("reason"),
                        row.textOrNull("released_hold"),
                        row.instant("decided_at"),
                        row.text("decided_by")),
                ncrId);
    }

    /**
     * A lot or job that an NCR stops.
     *
     * @param decision the last one, which never clears; none while it is open
     */
    public record Stop(
            String ncrNumber,
            String description,
            String key,
            @Nullable String decision) {}
}
