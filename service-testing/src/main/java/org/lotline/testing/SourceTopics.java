package org.lotline.testing;

import java.time.Instant;
import java.util.Collection;
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
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.cloudevents.Touches;

/** The topics of other services, which tell what a test has happen there. */
public final class SourceTopics {

    /** The last sequence of each source: gapless, as the relays give them, also if the topics were there before. */
    private final Map<Source, Long> sequences = new ConcurrentHashMap<>();

    private final KafkaProducer<String, byte[]> producer;

    /** Makes them, if they aren't there. */
    public SourceTopics(PlantServers servers, Collection<Source> sources) {
        var kafka = servers.kafka().superuserClient();
        try (var admin = Admin.create(kafka)) {
            for (var source : sources) {
                create(admin, source.topic());
                sequences.put(source, end(admin, source.topic()));
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sent, acknowledged, with the next sequence of its source; the same id again is the same event. */
    public synchronized void send(Source source, UUID id, LotEvent event, Instant occurredAt) {
        var envelope = new EventEnvelope(
                id,
                EventTypes.typeOf(source, event),
                source.id(),
                event.subject(),
                occurredAt,
                occurredAt,
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

    private static long end(Admin admin, String topic) throws InterruptedException, ExecutionException {
        var partition = new TopicPartition(topic, 0);
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }
}
