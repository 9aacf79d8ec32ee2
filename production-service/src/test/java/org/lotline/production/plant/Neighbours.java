package org.lotline.production.plant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.ReceivingEvent;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.event.NewIds;
import org.lotline.testing.SourceTopics;

/** Receiving and quality around the service under test, one set for all tests. */
public final class Neighbours {

    private static @Nullable Neighbours one;

    public final PlayedReceiving receiving = new PlayedReceiving();
    public final PlayedQuality quality = new PlayedQuality();
    private final SourceTopics topics;

    private Neighbours(PlantServers servers) {
        topics = new SourceTopics(servers, Set.of(Source.RECEIVING));
    }

    static synchronized Neighbours around(PlantServers servers) {
        var known = one;
        if (known == null) {
            known = new Neighbours(servers);
            one = known;
        }
        known.receiving.beSilent(false);
        known.receiving.breakAfterMoving(false);
        known.quality.be(PlayedQuality.Mood.CLEARS);
        return known;
    }

    /** Receiving's relay sends a move at last. */
    public void publish(UUID moveId, LotMoved moved, Instant occurredAt) {
        topics.send(Source.RECEIVING, moveId, moved, occurredAt);
    }

    /** What receiving says, as it happens. */
    public UUID tell(ReceivingEvent event) {
        var id = NewIds.next();
        topics.send(Source.RECEIVING, id, event, Instant.now().truncatedTo(ChronoUnit.MICROS));
        return id;
    }
}
