package org.lotline.quality.ncr;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;
import org.lotline.quality.Worded;
import org.lotline.runtime.database.Rows;

/** The NCRs as they stand. */
@ApplicationScoped
public class Ncrs {

    private static final String IS_OPEN =
            "n.voided = false and exists (select 1 from NcrSubject s where s.ncr = n and s.decision is null)";

    private final Rows rows;

    Ncrs(Rows rows) {
        this.rows = rows;
    }

    public Optional<Ncr> find(String ncrNumber) {
        return Ncr.<Ncr>find("ncrNumber", ncrNumber).firstResultOptional();
    }

    /** With its row locked and read anew, so that of two decisions the later one counts. */
    Ncr lock(Ncr ncr) {
        Ncr.getEntityManager().refresh(ncr, LockModeType.PESSIMISTIC_WRITE);
        return ncr;
    }

    boolean isRaised(UUID deviationId) {
        return Ncr.count("deviationId", deviationId) > 0;
    }

    /** Those that were raised from the fact, with their rows locked; without those that are void already. */
    List<Ncr> raisedFrom(UUID fact) {
        return Ncr.<Ncr>find("deviationFact = ?1 and voided = false", fact)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** In the order of raising, behind {@code after}. */
    public List<Ncr> list(boolean onlyOpen, Optional<UUID> after, int limit) {
        var asked = new HashMap<String, Object>();
        after.ifPresent(id -> asked.put("after", id));
        return Ncr.<Ncr>find(
                        "from Ncr n where %s and %s order by n.ncrId"
                                .formatted(
                                        onlyOpen ? IS_OPEN : "true", after.isPresent() ? "n.ncrId > :after" : "true"),
                        asked)
                .range(0, limit - 1)
                .list();
    }

    /** Those of these deviations whose every lot has a last decision that clears it. What is not known here is not cleared. */
    public Set<UUID> clearedDeviations(Collection<UUID> deviations) {
        return rows.list("""
                        select deviation_id from ncr n where deviation_id = any (?::uuid[]) and not exists (
                          select 1 from ncr_subject s where s.ncr_id = n.ncr_id
                          and (s.decision is null or s.decision = any (?::text[])))""", row -> row.uuid("deviation_id"), deviations, Decision.clearingNothing()).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What stops shipments of these keys and of what came of them. A deviation's NCR stops by the deviation alone: it is about what
     * went into that job, not about all of the lot.
     */
    public List<Stop> stopping(Collection<Key> keys) {
        return rows.list(
                """
                select n.ncr_number, n.description, s.key, s.decision from ncr_subject s join ncr n using (ncr_id)
                where s.key = any (?::text[]) and not n.voided and n.deviation_id is null
                and (s.decision is null or s.decision = any (?::text[])) order by n.ncr_id, s.key""",
                row -> new Stop(
                        row.text("ncr_number"),
                        row.text("description"),
                        Key.of(row.text("key")),
                        decisionOf(row.textOrNull("decision"))),
                keys,
                Decision.clearingNothing());
    }

    private static @Nullable Decision decisionOf(@Nullable String word) {
        return word == null ? null : Worded.of(Decision.class, word);
    }

    /**
     * A lot or job that an NCR stops.
     *
     * @param decision the last one, which never clears; none while it is open
     */
    public record Stop(
            String ncrNumber,
            String description,
            Key key,
            @Nullable Decision decision) {}
}
