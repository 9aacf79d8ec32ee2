package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.Rows;
import org.lotline.quality.clearance.BasisKey;

/**
 * Which open holds meet which bases. A hold is a question to the graph: it meets a lot if one of its seeds is among all that the
 * lot came from (or is the lot itself, for the reach {@code this-lot}), a machine or operator if it ran within the window.
 */
@ApplicationScoped
public class OpenHolds {

    /** A seed s of a hold h meets a key b of the basis; the lot's own key is the one parameter. */
    private static final String MEETS = """
            s.key = b.key
            and (s.from_at is null or b.to_at is null or b.to_at >= s.from_at)
            and (s.to_at is null or b.from_at is null or b.from_at <= s.to_at)
            and (h.reach <> 'this-lot' or s.key = %s)
            """;

    private static final String NOT_EXEMPT =
            " and not exists (select 1 from hold_exemption x where x.hold_id = h.hold_id and x.lot_id = %s)";

    private final Rows rows;

    OpenHolds(Rows rows) {
        this.rows = rows;
    }

    /**
     * Those that forbid it, in the order of placing.
     *
     * @param purpose {@code issue} or {@code ship}
     * @param basis all that the lot came from, itself included
     */
    public List<Match> against(String purpose, UUID lotId, Collection<BasisKey> basis) {
        var keys = new ArrayList<String>();
        var from = new ArrayList<@Nullable Object>();
        var to = new ArrayList<@Nullable Object>();
        basis.forEach(one -> {
            keys.add(one.key());
            from.add(one.from());
            to.add(one.to());
        });
        return rows.list(
                """
                select distinct on (h.hold_id) h.hold_number, h.reason, s.key, s.name
                from unnest(?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) b (key, from_at, to_at)
                join hold_seed s on true join hold h on h.hold_id = s.hold_id
                where h.released_at is null and h.blocks in (?, 'both') and\s""" + MEETS.formatted("?") + NOT_EXEMPT.formatted("?") + " order by h.hold_id, s.ordinal",
                row -> new Match(row.text("hold_number"), row.text("reason"), row.text("key"), row.text("name")),
                keys,
                from,
                to,
                purpose,
                Keys.lot(lotId),
                lotId);
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

    /** Keeps that a hold touches a clearance; whether that is new. */
    public boolean touch(UUID holdId, UUID clearanceId) {
        return rows.update(
                        "insert into hold_touch (hold_id, clearance_id) values (?, ?) on conflict do nothing",
                        holdId,
                        clearanceId)
                == 1;
    }

    /**
     * An open hold that forbids it.
     *
     * @param key of the seed by which it does
     * @param name of that seed, as whoever placed the hold called it
     */
    public record Match(String holdNumber, String reason, String key, String name) {}
}
