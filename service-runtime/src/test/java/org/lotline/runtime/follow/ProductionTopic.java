package org.lotline.runtime.follow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.testing.PlayedProduction;

/** The topic of another service, written by the test as that service would. */
final class ProductionTopic {

    private static final String TOPIC = Source.PRODUCTION.topic();
    private final Map<String, Object> kafka;
    private final PlayedProduction production;

    ProductionTopic(Map<String, Object> superuser, PlayedProduction production) {
        this.production = production;
        kafka = superuser;
    }

    void make() throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    void makeAnew() throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }
        Awaitility.await().ignoreExceptions().until(() -> {
            try (var admin = Admin.create(kafka)) {
                return !admin.listTopics().names().get().contains(TOPIC);
            }
        });
        make();
    }

    /** Every record of it, in its order. */
    List<ConsumerRecord<byte[], byte[]>> all() {
        var partition = List.of(new TopicPartition(TOPIC, 0));
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var end = consumer.endOffsets(partition).values().iterator().next();
            while (consumer.position(partition.getFirst()) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** So many events of that subject; their ids in the order of sending. */
    List<UUID> send(String subject, int events) throws Exception {
        var envelopes =
                IntStream.range(0, events).mapToObj(i -> commit(subject)).toList();
        send(envelopes.stream().map(ProductionTopic::record).toList());
        return envelopes.stream().map(EventEnvelope::id).toList();
    }

    /** One event that production knows and has not sent. */
    EventEnvelope commit(String subject) {
        var envelope = envelope(UUID.randomUUID(), subject, "production", production.nextSequence());
        production.commit(envelope, json(envelope.id()));
        return envelope;
    }

    void send(List<ProducerRecord<String, byte[]>> records) throws Exception {
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        }
    }

    /** None of these is an event of production. */
    List<ProducerRecord<String, byte[]>> foreign(String subject) {
        var nonsense = new ProducerRecord<>(TOPIC, "key", "nonsense".getBytes(StandardCharsets.UTF_8));
        var tombstone = new ProducerRecord<String, byte[]>(TOPIC, null, null);
        var another = EventRecords.toRecord(
                TOPIC, envelope(UUID.randomUUID(), subject, "receiving", 1), json(UUID.randomUUID()));
        return List.of(nonsense, tombstone, another);
    }

    /** Events of production whose payloads can't be read. */
    List<ProducerRecord<String, byte[]>> unreadable(String subject) {
        var wrong = EventRecords.toRecord(TOPIC, commit(subject), "{\"jobId\":7}");
        var emptied = new ProducerRecord<String, byte[]>(
                TOPIC, 0, "key", null, record(commit(subject)).headers());
        var evil = EventRecords.toRecord(TOPIC, commit(subject), "{\"jobId\":\"\\u0000" + "x".repeat(9_000) + "\"}");
        return List.of(wrong, emptied, evil);
    }

    /** As production would send it, whoever made it up. */
    static ProducerRecord<String, byte[]> record(EventEnvelope envelope) {
        return EventRecords.toRecord(TOPIC, envelope, json(envelope.id()));
    }

    static EventEnvelope envelope(UUID id, String subject, String source, long sequence) {
        var now = Instant.parse("2026-03-16T07:00:00Z");
        return new EventEnvelope(
                id,
                "org.lotline.production.material-issued.v1",
                source,
                subject,
                now,
                now,
                sequence,
                "jo",
                "badge-1",
                null,
                List.of(subject));
    }

    static String json(UUID id) {
        return """
                {"jobId":"%s","lotId":"%s","quantity":{"value":1,"unit":"{bar}"}}""".formatted(id, id);
    }
}
