package org.lotline.quality.plant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.ProductionEvent;
import org.lotline.contracts.events.ShippingEvent;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.event.NewIds;
import org.lotline.testing.SourceTopics;

/** Receiving, production and shipping, as far as their topics go. */
public final class PlayedSources {

    private static @Nullable PlayedSources one;

    private final SourceTopics topics;

    private PlayedSources(PlantServers servers) {
        topics = new SourceTopics(servers, EnumSet.complementOf(EnumSet.of(Source.QUALITY)));
    }

    static synchronized PlayedSources around(PlantServers servers) {
        var known = one;
        if (known == null) {
            known = new PlayedSources(servers);
            one = known;
        }
        return known;
    }

    /** Production tells. */
    public UUID tell(ProductionEvent event) {
        return tell(Source.PRODUCTION, NewIds.next(), event);
    }

    /** Shipping tells. */
    public UUID tell(ShippingEvent event) {
        return tell(Source.SHIPPING, NewIds.next(), event);
    }

    /** Whoever it is tells that; the same id again is the same event. */
    public UUID tell(Source source, UUID id, LotEvent event) {
        topics.send(source, id, event, Instant.parse("2026-03-17T14:00:00Z"));
        return id;
    }

    /** Production takes it back. */
    public void takeBack(UUID id, ProductionEvent event) {
        tell(
                Source.PRODUCTION,
                NewIds.next(),
                new FactVoided(
                        id,
                        EventTypes.typeOf(Source.PRODUCTION, event),
                        event.subject(),
                        Instant.parse("2026-03-17T14:00:00Z"),
                        List.copyOf(event.touches()),
                        EventJson.write(event),
                        "wrong scan",
                        null));
    }
}
