package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.database.Rows;

/** On what the clearances rest. A basis only grows. */
@ApplicationScoped
public class ClearanceBases {

    private final Rows rows;

    ClearanceBases(Rows rows) {
        this.rows = rows;
    }

    /** Those in whose basis some of that is missing: of most a later look has nothing to add. */
    public Set<UUID> narrower(Collection<UUID> clearances, Collection<BasisKey> basis) {
        var columns = BasisColumns.of(basis);
        return Set.copyOf(rows.list("""
                    select c.clearance_id from unnest(?::uuid[]) c (clearance_id)
                    where exists (
                      select from unnest(?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) b (key, from_at, to_at)
                      where not exists (
                        select from clearance_basis k where k.clearance_id = c.clearance_id and k.key = b.key
                        and k.from_at is not distinct from b.from_at and k.to_at is not distinct from b.to_at))""", row -> row.uuid(1), clearances, columns.keys(), columns.from(), columns.to()));
    }

    /** Adds what isn't in it. */
    public void widen(UUID clearanceId, Collection<BasisKey> basis) {
        var columns = BasisColumns.of(basis);
        rows.update("""
                insert into clearance_basis (clearance_id, key, from_at, to_at)
                select ?, b.key, b.from_at, b.to_at
                from unnest(?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) b (key, from_at, to_at)
                on conflict do nothing""", clearanceId, columns.keys(), columns.from(), columns.to());
    }

    /** What is known of a lot's ancestry without asking: itself, and all on which earlier clearances of it rest. */
    public List<BasisKey> known(UUID lotId) {
        return rows
                .list(
                        """
                select ? as key, null::timestamptz as from_at, null::timestamptz as to_at
                union
                select b.key, b.from_at, b.to_at from clearance c join clearance_basis b using (clearance_id)
                where c.lot_id = ?""",
                        row -> Key.read(row.text("key"))
                                .map(key ->
                                        new BasisKey(key, row.instantOrNull("from_at"), row.instantOrNull("to_at"))),
                        Keys.lot(lotId),
                        lotId)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Takes away the bases of some clearances that were given back before that; once more takes the next.
     *
     * @return how many keys went
     */
    public int forgetReturnedBefore(Instant before, int limit) {
        return rows.update("""
                delete from clearance_basis where clearance_id in (
                  select c.clearance_id from clearance c
                  where c.status = 'returned' and c.returned_at < ?
                  and exists (select 1 from clearance_basis b where b.clearance_id = c.clearance_id)
                  order by c.returned_at limit ?)""", before, limit);
    }
}
