package org.lotline.custody.transit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.contracts.events.LotMoved;
import org.lotline.runtime.event.StoredEvent;
import org.lotline.runtime.event.UntakenEvents;

/**
 * Finds what was given up here and not taken up by the next holder for {@code lotline.in-transit.after}. No event says that
 * something was taken up: the taker says up to which of our events it has taken all, and which it could not.
 */
@ApplicationScoped
public class InTransit {

    /** Listed at most. */
    public static final int AT_MOST = 1_000;

    private final Takers takers;
    private final UntakenEvents events;
    private final Clock clock;
    private final Duration after;

    InTransit(
            Takers takers,
            UntakenEvents events,
            Clock clock,
            @ConfigProperty(name = "lotline.in-transit.after", defaultValue = "PT30S") Duration after) {
        this.takers = takers;
        this.events = events;
        this.clock = clock;
        this.after = after;
    }

    /**
     * One move that nobody is shown to have taken up.
     *
     * @param event of the move
     * @param since when it was recorded, by our clock (UTC)
     */
    public record Move(UUID event, LotMoved what, Instant since) {}

    /**
     * All of them at a moment.
     *
     * @param asOf our clock (UTC), before the takers were asked
     * @param moves the oldest first
     * @param unknown the takers that could not be asked; what they can't be shown to have taken is listed
     * @param truncated whether there are more
     */
    public record Moves(Instant asOf, List<Move> moves, List<String> unknown, boolean truncated) {}

    /** Asks the takers; not inside a transaction. */
    public Moves now() {
        var asOf = clock.instant();
        var moves = new ArrayList<Move>();
        var unknown = new ArrayList<String>();
        for (var holder : takers.holders()) {
            var told = takers.of(holder);
            if (!told.isNow()) {
                unknown.add(told.service());
            }
            var sought = new UntakenEvents.Sought("lot-moved", "to", holder.word(), asOf.minus(after));
            events.of(sought, told.upTo(), told.parked(), AT_MOST + 1).forEach(event -> moves.add(move(event)));
        }
        moves.sort(Comparator.comparing(Move::since).thenComparing(Move::event));
        var truncated = moves.size() > AT_MOST;
        return new Moves(asOf, truncated ? moves.subList(0, AT_MOST) : moves, unknown, truncated);
    }

    private static Move move(StoredEvent event) {
        return new Move(
                event.envelope().id(),
                (LotMoved) event.event(),
                event.envelope().time());
    }
}
