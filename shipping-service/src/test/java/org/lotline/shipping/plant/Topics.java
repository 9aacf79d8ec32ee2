package org.lotline.shipping.plant;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.testing.SourceTopics;

/** The topics of the other services, one set for all tests. */
public final class Topics {

    private static @Nullable Topics one;

    private final SourceTopics topics;

    private Topics(PlantServers servers) {
        topics = new SourceTopics(servers, Set.of(Source.RECEIVING, Source.PRODUCTION, Source.QUALITY));
    }

    public static synchronized Topics of(PlantServers servers) {
        var known = one;
        if (known == null) {
            known = new Topics(servers);
            one = known;
        }
        return known;
    }

    public void send(PlayedProduction.Moved moved) {
        send(Source.PRODUCTION, moved.moveId(), moved.what(), moved.occurredAt());
    }

    public void send(Source source, UUID id, LotEvent event, Instant occurredAt) {
        topics.send(source, id, event, occurredAt);
    }
}
