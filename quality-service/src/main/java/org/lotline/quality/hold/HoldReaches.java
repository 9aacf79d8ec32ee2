package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;
import org.lotline.quality.Worded;
import org.lotline.quality.hold.Reach.Counts;
import org.lotline.quality.hold.Reach.Reached;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** What the holds reach, kept so that the gate can say no while trace is silent, and shown page by page. */
@ApplicationScoped
public class HoldReaches {

    /** How many names a hold shows of each kind. */
    private static final int SHOWN = 100;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_SHIFT = 16;

    private final Rows rows;
    private final Holds holds;
    private final Clock clock;

    HoldReaches(Rows rows, Holds holds, Clock clock) {
        this.rows = rows;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * As it stands.
     *
     * @param why why it is not known yet; absent once it is
     * @param counts absent until trace has counted
     * @param lots the numbers of the first
     * @param jobs the numbers of the first
     * @param shipments the packing slips of the first
     */
    public record Shown(
            boolean isKnown,
            @Nullable String why,
            boolean upToDate,
            @Nullable Counts counts,
            List<String> lots,
            List<String> jobs,
            List<String> shipments) {}

    /** A hold whose reach is to be asked for. */
    record Pending(UUID holdId, List<Seed> seeds, int attempts) {}

    public Shown of(UUID holdId) {
        return rows.first(
                        "select h.*, reach_lots is not null is_counted from hold h where hold_id = ?",
                        row -> new Shown(
                                Worded.of(ReachStatus.class, row.text("reach_status")) == ReachStatus.KNOWN,
                                row.textOrNull("reach_why"),
                                row.flag("reach_current"),
                                countsOf(row),
                                names(holdId, ReachedKind.LOTS),
                                names(holdId, ReachedKind.JOBS),
                                names(holdId, ReachedKind.SHIPMENTS)),
                        holdId)
                .orElseThrow();
    }

    private static @Nullable Counts countsOf(Row row) {
        return row.flag("is_counted")
                ? new Counts(row.number("reach_lots"), row.number("reach_jobs"), row.number("reach_shipments"))
                : null;
    }

    private List<String> names(UUID holdId, ReachedKind kind) {
        return page(holdId, kind, null, SHOWN).stream().map(Reached::name).toList();
    }

    /** In the order of their keys, behind {@code after}. */
    public List<Reached> page(UUID holdId, ReachedKind kind, @Nullable String after, int limit) {
        return rows.list(
                """
                select key, name from hold_reach
                where hold_id = ? and kind = ? and (?::text is null or key > ?) order by key limit ?""",
                row -> new Reached(kind, Key.of(row.text("key")), row.text("name")),
                holdId,
                kind.word(),
                after,
                after,
                limit);
    }

    /** Keeps what trace said when the hold was placed, or since. */
    void keep(UUID holdId, Reach reach, int attempts) {
        insert(holdId, reach.reached());
        var counts = reach.isKnown() ? counted(holdId) : reach.counts();
        rows.update(
                """
                update hold set reach_status = ?, reach_why = ?, reach_current = ?, reach_next_at = ?, reach_attempts = ?,
                  reach_lots = coalesce(?, reach_lots), reach_jobs = coalesce(?, reach_jobs),
                  reach_shipments = coalesce(?, reach_shipments)
                where hold_id = ?""",
                (reach.isKnown() ? ReachStatus.KNOWN : ReachStatus.PENDING).word(),
                reach.why(),
                reach.upToDate(),
                clock.instant().plus(pauseAfter(attempts)),
                attempts,
                counts == null ? null : counts.lots(),
                counts == null ? null : counts.jobs(),
                counts == null ? null : counts.shipments(),
                holdId);
    }

    private void insert(UUID holdId, List<Reached> reached) {
        rows.update(
                """
                insert into hold_reach (hold_id, kind, key, name, recorded_at)
                select ?, r.kind, r.key, r.name, ? from unnest(?::text[], ?::text[], ?::text[]) r (kind, key, name)
                on conflict do nothing""",
                holdId,
                clock.instant(),
                reached.stream().map(one -> one.kind().word()).toList(),
                reached.stream().map(Reached::key).toList(),
                reached.stream().map(Reached::name).toList());
    }

    private Counts counted(UUID holdId) {
        return rows.list(
                        """
                        select count(*) filter (where kind = 'lots') lots, count(*) filter (where kind = 'jobs') jobs,
                          count(*) filter (where kind = 'shipments') shipments from hold_reach where hold_id = ?""", row -> new Counts(row.number("lots"), row.number("jobs"), row.number("shipments")), holdId)
                .getFirst();
    }

    private static Duration pauseAfter(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LONGEST_SHIFT));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** The one whose turn it is. */
    Optional<Pending> next() {
        return rows.first(
                """
                select hold_id, reach_attempts::bigint attempts from hold
                where reach_status = 'pending' and reach_next_at <= ? order by reach_next_at limit 1""",
                row -> new Pending(
                        row.uuid("hold_id"), holds.seedsOf(row.uuid("hold_id")), (int) row.number("attempts")),
                clock.instant());
    }
}
