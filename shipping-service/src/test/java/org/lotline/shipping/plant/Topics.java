package org.lotline.shipping.plant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.cloudevents.EventRecords;

/** The topics of the other services, one set for all tests. */
public final class Topics {

    private static @Nullable Topics one;

    /** The last sequence of each source: gapless, as the relays give them, also if the topics were there before. */
    private final Map<Source, Long> sequences = new ConcurrentHashMap<>();

    private final KafkaProducer<String, byte[]> producer;

    private Topics(PlantServers servers) {
        var kafka = servers.kafka().superuserClient();
        make(kafka, Source.RECEIVING);
        make(kafka, Source.PRODUCTION);
        make(kafka, Source.QUALITY);
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    public static synchronized Topics of(PlantServers servers) {
        var known = one;
        if (known == null) {
            known = new Topics(servers);
            one = known;
        }
        return known;
    }

    private void make(Map<String, Object> kafka, Source source) {
        var partition = new TopicPartition(source.topic(), 0);
        try (var admin = Admin.create(kafka)) {
            create(admin, source.topic());
            var end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get();
            sequences.put(source, end.offset());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(Admin admin, String topic) throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    public void send(PlayedProduction.Moved moved) {
        send(Source.PRODUCTION, moved.moveId(), moved.what(), moved.occurredAt());
    }

    public synchronized void send(Source source, UUID id, LotEvent event, Instant occurredAt) {
        var envelope = new EventEnvelope(
                id,
                EventTypes.typeOf(source, event),
                source.id(),
                event.subject(),
                occurredAt,
                occurredAt,
                sequences.merge(source, 1L, Long::sum),
                "somebody",
                "somebody",
                null,
                List.copyOf(event.touches()));
        try {
            producer.send(EventRecords.toRecord(source.topic(), envelope, EventJson.write(event)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
