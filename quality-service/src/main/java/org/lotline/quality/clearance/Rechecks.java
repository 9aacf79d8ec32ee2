package org.lotline.quality.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.contracts.events.Key;
import org.lotline.runtime.database.Rows;

/**
 * The clearances that are to be judged again, because a later fact may have changed their ancestry or what the rules say of it. Each
 * waits with a back-off of its own, so that one of which trace can't say holds up nobody.
 */
@ApplicationScoped
public class Rechecks {

    private static final int LONGEST_SHIFT = 16;

    private final Rows rows;
    private final Clock clock;
    private final Duration first;
    private final Duration longest;

    Rechecks(
            Rows rows,
            Clock clock,
            @ConfigProperty(name = "lotline.quality.recheck-pause", defaultValue = "PT1S") Duration first,
            @ConfigProperty(name = "lotline.quality.recheck-longest-pause", defaultValue = "PT10S") Duration longest) {
        this.rows = rows;
        this.clock = clock;
        this.first = first;
        this.longest = longest;
    }

    /**
     * One clearance to be judged again.
     *
     * @param ticket tells whether it was queued anew meanwhile
     * @param attempts how often it could not be judged since
     */
    public record Recheck(UUID clearanceId, UUID lotId, long ticket, int attempts) {}

    /**
     * How much waits.
     *
     * @param oldest since when the oldest of them has waited (UTC); the present if none waits
     */
    public record Backlog(long waiting, Instant oldest) {}

    /**
     * Each new clearance once: a fact that came between the asking and the giving found no clearance to queue, and is in the answer
     * of an asking after the giving.
     */
    public void queue(UUID clearanceId) {
        rows.update("insert into recheck (clearance_id) values (?) on conflict do nothing", clearanceId);
    }

    /** Those not given back whose basis holds one of the keys. One that waits already keeps its turn and its back-off. */
    public void queueOf(Collection<Key> keys) {
        queueWhere("b.key = any (?::text[])", keys);
    }

    /** The same of those that are to ship: what is no matter of ancestors stops shipments only. */
    public void queueShipmentsOf(Collection<Key> keys) {
        queueWhere("b.key = any (?::text[]) and c.purpose = 'ship'", keys);
    }

    /** The same of those that were refused: it may have been because of what is mended now. */
    public void queueRefusedOf(Collection<Key> keys) {
        queueWhere("b.key = any (?::text[]) and c.verification = 'refused'", keys);
    }

    private void queueWhere(String which, Collection<Key> keys) {
        rows.update("""
                insert into recheck (clearance_id)
                select distinct c.clearance_id from clearance c join clearance_basis b using (clearance_id)
                where c.status <> 'returned' and %s order by c.clearance_id
                on conflict (clearance_id) do update set ticket = nextval('recheck_ticket')""".formatted(which), keys);
    }

    /** Those of the hold's clearances that were refused: it may have been because of it. */
    public void queueRefusedOf(UUID holdId) {
        rows.update("""
                insert into recheck (clearance_id)
                select c.clearance_id from clearance c join hold_touch t using (clearance_id)
                where t.hold_id = ? and c.status <> 'returned' and c.verification = 'refused' order by c.clearance_id
                on conflict (clearance_id) do update set ticket = nextval('recheck_ticket')""", holdId);
    }

    /** Whose turn it is, those that have waited longest for it first. */
    public List<Recheck> next(int limit) {
        return rows.list(
                """
                select r.clearance_id, c.lot_id, r.ticket, r.attempts::bigint attempts from recheck r join clearance c using (clearance_id)
                where r.next_at <= ? order by r.next_at, r.ticket limit ?""",
                row -> new Recheck(row.uuid("clearance_id"), row.uuid("lot_id"), row.number("ticket"), (int)
                        row.number("attempts")),
                clock.instant(),
                limit);
    }

    /** It could not be judged: its turn comes again after a pause that grows with each attempt. */
    public void later(Recheck recheck, String why) {
        rows.update(
                "update recheck set next_at = ?, attempts = attempts + 1, why = ? where clearance_id = ?",
                clock.instant().plus(pauseAfter(recheck.attempts())),
                why,
                recheck.clearanceId());
    }

    private Duration pauseAfter(int attempts) {
        var pause = first.multipliedBy(1L << Math.min(attempts, LONGEST_SHIFT));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    /**
     * Unless one was queued anew meanwhile: then it waits behind those that wait already. Their rows are locked in the order of their
     * clearances, as whoever queues several does.
     */
    public void done(List<Recheck> rechecks) {
        rows.list(
                """
                with judged as materialized (
                  select r.clearance_id, r.ticket = d.ticket as is_done
                  from recheck r join unnest(?::uuid[], ?::text[]::bigint[]) d (clearance_id, ticket) on d.clearance_id = r.clearance_id
                  order by r.clearance_id for update of r),
                gone as (delete from recheck r using judged j where r.clearance_id = j.clearance_id and j.is_done),
                again as (
                  update recheck r set next_at = ?::timestamptz, since = ?::timestamptz, attempts = 0, why = null
                  from judged j where r.clearance_id = j.clearance_id and not j.is_done)
                select 1""",
                row -> true,
                rechecks.stream().map(Recheck::clearanceId).toList(),
                rechecks.stream().map(Recheck::ticket).toList(),
                clock.instant(),
                clock.instant());
    }

    public Backlog backlog() {
        return rows.list("select count(*) waiting, min(since) oldest from recheck", row -> {
                    var oldest = row.instantOrNull("oldest");
                    return new Backlog(row.number("waiting"), oldest == null ? clock.instant() : oldest);
                })
                .getFirst();
    }
}
