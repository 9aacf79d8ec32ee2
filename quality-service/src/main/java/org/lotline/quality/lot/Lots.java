package org.lotline.quality.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.follow.EventFollower;

/**
 * What each lot is, and since when, as receiving and production have told. A lot of before this was followed, or whose event is still on
 * its way, is not known: nothing is concluded from that.
 */
@ApplicationScoped
public class Lots implements EventFollower {

    private final Rows rows;
    private final HeldParts parts;

    Lots(Rows rows, HeldParts parts) {
        this.rows = rows;
        this.parts = parts;
    }

    /** @param cameAt when it was received, or its first part was completed (UTC) */
    public record Lot(UUID lotId, Item item, Instant cameAt) {}

    @Override
    public Set<Source> sources() {
        return Set.of(Source.RECEIVING, Source.PRODUCTION);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        know(List.of(new Told(envelope, event)));
    }

    @Override
    public void takeTogether(List<Told> run) {
        know(run);
    }

    private void know(List<Told> run) {
        parts.holdAsTheirLots(run.stream()
                .map(Told::event)
                .filter(LotSplit.class::isInstance)
                .map(LotSplit.class::cast)
                .toList());
        know(run.stream().flatMap(told -> cameBy(told.envelope(), told.event())));
    }

    private static Stream<Lot> cameBy(EventEnvelope envelope, LotEvent event) {
        return switch (event) {
            case LotReceived received -> Stream.of(new Lot(received.lotId(), received.item(), envelope.occurredAt()));
            case LotSplit split -> Stream.of(new Lot(split.lotId(), split.item(), envelope.occurredAt()));
            case OutputCompleted output -> Stream.of(new Lot(output.lotId(), output.item(), envelope.occurredAt()));
            case SerialsCompleted units ->
                units.serials().stream().map(unit -> new Lot(unit.lotId(), units.item(), envelope.occurredAt()));
            default -> Stream.empty();
        };
    }

    /** In one statement, for thousands may come of one event; of a lot that is told twice the last item counts, and the first moment. */
    private void know(Stream<Lot> told) {
        var lots = told.collect(Collectors.toMap(Lot::lotId, Function.identity(), Lots::told, LinkedHashMap::new))
                .values();
        if (!lots.isEmpty()) {
            rows.update(
                    """
                    insert into lot (lot_id, part_number, revision, came_at)
                    select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]::timestamptz[])
                    on conflict (lot_id) do update set part_number = excluded.part_number, revision = excluded.revision,
                      came_at = least(lot.came_at, excluded.came_at)""",
                    lots.stream().map(Lot::lotId).toList(),
                    lots.stream().map(lot -> lot.item().partNumber()).toList(),
                    lots.stream().map(lot -> lot.item().revision()).toList(),
                    lots.stream().map(Lot::cameAt).toList());
        }
    }

    private static Lot told(Lot before, Lot now) {
        return now.cameAt().isBefore(before.cameAt()) ? now : new Lot(now.lotId(), now.item(), before.cameAt());
    }

    public Optional<Lot> find(UUID lotId) {
        return rows.first(
                "select * from lot where lot_id = ?",
                row -> new Lot(lotId, new Item(row.text("part_number"), row.text("revision")), row.instant("came_at")),
                lotId);
    }

    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return true;
    }
}
