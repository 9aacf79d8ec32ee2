package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.clearance.BasisColumns;
import org.lotline.quality.clearance.BasisKey;
import org.lotline.quality.clearance.Purpose;
import org.lotline.quality.clearance.SpendingClearances.StoppingHolds;
import org.lotline.runtime.database.Rows;

/**
 * Which open holds meet which bases. A hold is a question to the graph: it meets a lot if one of its seeds is among all that the
 * lot came from (or is the lot itself, for the reach {@code this-lot}), a machine or operator if it ran within the window.
 */
@ApplicationScoped
public class OpenHolds implements StoppingHolds {

    /** A seed s of a hold h meets a key b of the basis; the lot's own key is the one parameter. */
    static final String MEETS = """
            s.key = b.key
            and (s.from_at is null or b.to_at is null or b.to_at >= s.from_at)
            and (s.to_at is null or b.from_at is null or b.from_at <= s.to_at)
            and (h.reach <> 'this-lot' or s.key = %s)
            """;

    private static final String NOT_EXEMPT =
            " and not exists (select 1 from hold_exemption x where x.hold_id = h.hold_id and x.lot_id = %s)";

    /** From the keys of the clearances to the holds, not the other way round: there may be many open holds. */
    private static final String STOPPING = """
            with c as materialized (select * from clearance where clearance_id = any (?::uuid[])),
            b as materialized (
              select c.clearance_id, c.lot_id, c.given_at, c.verification, b.key, b.from_at, b.to_at
              from c join clearance_basis b using (clearance_id)),
            met as (
              select b.clearance_id, b.lot_id, h.hold_id from b join hold_seed s on s.key = b.key join hold h using (hold_id)
              where\s""" + MEETS.formatted("'lot:' || b.lot_id") + """
              union
              select c.clearance_id, c.lot_id, t.hold_id from c join hold_touch t using (clearance_id)
              union
              select b.clearance_id, b.lot_id, h.hold_id
              from b join hold_reach r on r.kind = 'lots' and r.key = b.key join hold h using (hold_id)
              where h.reach <> 'this-lot' and (b.verification <> 'verified' or r.recorded_at >= b.given_at))
            select distinct on (h.hold_id, m.clearance_id) m.clearance_id, h.hold_number, h.reason, s.name
            from met m join hold h using (hold_id) join hold_seed s using (hold_id)
            where h.released_at is null and h.blocks in ('ship', 'both')"""
            + NOT_EXEMPT.formatted("m.lot_id") + " order by h.hold_id, m.clearance_id, s.ordinal";

    private final Rows rows;

    OpenHolds(Rows rows) {
        this.rows = rows;
    }

    /**
     * Those that forbid it, in the order of placing.
     *
     * @param basis all that the lot came from, itself included
     */
    public List<Match> against(Purpose purpose, UUID lotId, Collection<BasisKey> basis) {
        var columns = BasisColumns.of(basis);
        return rows.list(
                """
                select distinct on (h.hold_id) h.hold_number, h.reason, s.key, s.name
                from unnest(?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) b (key, from_at, to_at)
                join hold_seed s on true join hold h on h.hold_id = s.hold_id
                where h.released_at is null and h.blocks in (?, 'both') and\s""" + MEETS.formatted("?") + NOT_EXEMPT.formatted("?") + " order by h.hold_id, s.ordinal",
                row -> new Match(
                        row.text("hold_number"), row.text("reason"), Key.of(row.text("key")), row.text("name"), false),
                columns.keys(),
                columns.from(),
                columns.to(),
                purpose.word(),
                Keys.lot(lotId),
                lotId);
    }

    /**
     * Those that forbid it by all that is known while trace can't say: by what the lot is known to have come from, and by what trace
     * said each hold reaches. A correction may have parted the two since; until trace can say so, no is the right answer.
     *
     * @param known as far as it is known, the lot itself included
     */
    public List<Match> againstKnown(Purpose purpose, UUID lotId, Collection<BasisKey> known) {
        var matches = new ArrayList<>(against(purpose, lotId, known));
        var named = matches.stream().map(Match::holdNumber).collect(Collectors.toSet());
        rows
                .list(
                        """
                        select distinct on (h.hold_id) h.hold_number, h.reason, r.key, r.name
                        from hold_reach r join hold h using (hold_id)
                        where r.kind = 'lots' and r.key = any (?::text[]) and h.released_at is null and h.blocks in (?, 'both')
                        and h.reach <> 'this-lot'""" + NOT_EXEMPT.formatted("?") + " order by h.hold_id, r.key",
                        row -> new Match(
                                row.text("hold_number"),
                                row.text("reason"),
                                Key.of(row.text("key")),
                                row.text("name"),
                                true),
                        known.stream().map(BasisKey::key).toList(),
                        purpose.word(),
                        lotId)
                .stream()
                .filter(match -> !named.contains(match.holdNumber()))
                .forEach(matches::add);
        return List.copyOf(matches);
    }

    /**
     * By the kept bases, by what was found since to be touched, and by what trace said the hold reaches: of the latter only what it
     * said after the clearance was given, for an up-to-date answer is better than an older one.
     */
    @Override
    public List<Stop> stopping(List<UUID> clearances) {
        return rows.list(
                STOPPING,
                row -> new Stop(
                        row.uuid("clearance_id"), row.text("hold_number"), row.text("reason"), row.text("name")),
                clearances);
    }

    /** The open holds that a clearance was touched by when they were placed: each has told so itself. */
    public Set<String> toldAtPlacing(UUID clearanceId) {
        return rows.list("""
                        select h.hold_number from hold_touch t join hold h using (hold_id)
                        where t.clearance_id = ? and not t.by_fact and h.released_at is null""", row -> row.text("hold_number"), clearanceId).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that meet the basis of a clearance as it is kept, whatever they block. */
    public Set<UUID> touching(UUID clearanceId) {
        return rows
                .list(
                        """
                        select distinct h.hold_id
                        from clearance c join clearance_basis b using (clearance_id)
                        join hold_seed s on true join hold h on h.hold_id = s.hold_id
                        where c.clearance_id = ? and h.released_at is null and\s""" + MEETS.formatted("'lot:' || c.lot_id") + NOT_EXEMPT.formatted("c.lot_id"),
                        row -> row.uuid("hold_id"),
                        clearanceId)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps which clearances, given or confirmed, a new hold touches. */
    void touch(UUID holdId) {
        rows.update("""
                insert into hold_touch (hold_id, clearance_id)
                select distinct h.hold_id, c.clearance_id
                from hold h join hold_seed s using (hold_id)
                join clearance_basis b on b.key = s.key join clearance c using (clearance_id)
                where h.hold_id = ? and c.status <> 'returned' and\s""" + MEETS.formatted("'lot:' || c.lot_id"), holdId);
    }

    /** Keeps that a later fact has brought a hold to a clearance; whether that is new. */
    public boolean touch(UUID holdId, UUID clearanceId) {
        return rows.update(
                        "insert into hold_touch (hold_id, clearance_id, by_fact) values (?, ?, true) on conflict do nothing",
                        holdId,
                        clearanceId)
                == 1;
    }

    /**
     * An open hold that forbids it.
     *
     * @param key of the seed by which it does, or of the lot that it reaches
     * @param name of that seed, as whoever placed the hold called it; or of the lot
     * @param isReached whether it does so by what trace said that it reaches, without its ancestry being known
     */
    public record Match(String holdNumber, String reason, Key key, String name, boolean isReached) {}
}
