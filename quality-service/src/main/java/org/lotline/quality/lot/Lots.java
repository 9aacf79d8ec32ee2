package org.lotline.quality.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotReceived;
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

    Lots(Rows rows) {
        this.rows = rows;
    }

    /** @param cameAt when it was received, or its first part was completed (UTC) */
    public record Lot(UUID lotId, Item item, Instant cameAt) {}

    @Override
    public Set<Source> sources() {
        return Set.of(Source.RECEIVING, Source.PRODUCTION);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        switch (event) {
            case LotReceived received -> know(received.lotId(), received.item(), envelope.occurredAt());
            case OutputCompleted output -> know(output.lotId(), output.item(), envelope.occurredAt());
            case SerialsCompleted units ->
                units.serials().forEach(unit -> know(unit.lotId(), units.item(), envelope.occurredAt()));
            default -> {
                // no lot came into being
            }
        }
    }

    private void know(UUID lotId, Item item, Instant cameAt) {
        rows.update("""
                insert into lot (lot_id, part_number, revision, came_at) values (?, ?, ?, ?)
                on conflict (lot_id) do update set part_number = excluded.part_number, revision = excluded.revision,
                  came_at = least(lot.came_at, excluded.came_at)""", lotId, item.partNumber(), item.revision(), cameAt);
    }

    public Optional<Lot> find(UUID lotId) {
        return rows.first(
                "select * from lot where lot_id = ?",
                row -> new Lot(lotId, new Item(row.text("part_number"), row.text("revision")), row.instant("came_at")),
                lotId);
    }
}
