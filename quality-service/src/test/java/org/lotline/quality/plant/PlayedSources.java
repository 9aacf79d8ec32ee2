package org.lotline.quality.plant;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.ProductionEvent;
import org.lotline.contracts.events.ShippingEvent;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.cloudevents.Touches;
import org.lotline.runtime.event.NewIds;

/** Receiving, production and shipping, as far as their topics go. */
public final class PlayedSources {

    private static @Nullable PlayedSources one;

    private final KafkaProducer<String, byte[]> producer;
    /** Gapless per source, as the relays give them. */
    private final Map<Source, Long> sequences = new ConcurrentHashMap<>();

    private PlayedSources(PlantServers servers) {
        var kafka = servers.kafka().superuserClient();
        createTopics(kafka);
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    static synchronized PlayedSources around(PlantServers servers) {
        var known = one;
        if (known == null) {
            known = new PlayedSources(servers);
            one = known;
        }
        return known;
    }

    private static void createTopics(Map<String, Object> kafka) {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(Arrays.stream(Source.values())
                            .filter(source -> source != Source.QUALITY)
                            .map(source -> new NewTopic(source.topic(), 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
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
    public synchronized UUID tell(Source source, UUID id, LotEvent event) {
        var now = Instant.parse("2026-03-17T14:00:00Z");
        var envelope = new EventEnvelope(
                id,
                EventTypes.typeOf(source, event),
                source.id(),
                event.subject(),
                now,
                now,
                sequences.merge(source, 1L, Long::sum),
                "scanner-1",
                "badge-17",
                null,
                Touches.of(event));
        try {
            producer.send(EventRecords.toRecord(source.topic(), envelope, EventJson.write(event)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
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
