package org.lotline.production.plant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
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
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.ReceivingEvent;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.event.NewIds;

/** Receiving and quality around the service under test, one set for all tests. */
public final class Neighbours {

    private static @Nullable Neighbours one;

    public final PlayedReceiving receiving = new PlayedReceiving();
    public final PlayedQuality quality = new PlayedQuality();
    private final KafkaProducer<String, byte[]> producer;
    private long sequence;

    private Neighbours(PlantServers servers) {
        var kafka = servers.kafka().superuserClient();
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(Source.RECEIVING.topic(), 1, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
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
    public synchronized void publish(UUID moveId, LotMoved moved, Instant occurredAt) {
        send(moveId, moved, occurredAt);
    }

    /** What receiving says, as it happens. */
    public synchronized UUID tell(ReceivingEvent event) {
        var id = NewIds.next();
        send(id, event, Instant.now().truncatedTo(ChronoUnit.MICROS));
        return id;
    }

    private void send(UUID id, ReceivingEvent event, Instant occurredAt) {
        var envelope = new EventEnvelope(
                id,
                EventTypes.typeOf(Source.RECEIVING, event),
                Source.RECEIVING.id(),
                event.subject(),
                occurredAt,
                occurredAt,
                ++sequence,
                "service:production",
                "service:production",
                null,
                List.copyOf(event.touches()));
        try {
            producer.send(EventRecords.toRecord(Source.RECEIVING.topic(), envelope, EventJson.write(event)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
