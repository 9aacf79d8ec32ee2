package org.lotline.runtime.follow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.cloudevents.EventRecords;

/** The topic of another service, written by the test as that service would. */
final class ProductionTopic {

    private static final String TOPIC = Source.PRODUCTION.topic();
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final Map<String, Object> kafka;

    ProductionTopic(Map<String, Object> superuser) {
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

    /** So many events of that subject; their ids in the order of sending. */
    List<UUID> send(String subject, int events) throws Exception {
        var ids = IntStream.range(0, events).mapToObj(i -> UUID.randomUUID()).toList();
        send(ids.stream().map(id -> record(id, subject, "production")).toList());
        return ids;
    }

    void send(List<ProducerRecord<String, byte[]>> records) throws Exception {
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        }
    }

    /** None of these is an event of production. */
    static List<ProducerRecord<String, byte[]>> foreign(String subject) {
        var nonsense = new ProducerRecord<>(TOPIC, "key", "nonsense".getBytes(StandardCharsets.UTF_8));
        var tombstone = new ProducerRecord<String, byte[]>(TOPIC, null, null);
        var unreadable = record(UUID.randomUUID(), subject, "production", "{\"jobId\":7}");
        var emptied = new ProducerRecord<String, byte[]>(
                TOPIC,
                0,
                "key",
                null,
                record(UUID.randomUUID(), subject, "production").headers());
        return List.of(nonsense, tombstone, unreadable, emptied, record(UUID.randomUUID(), subject, "receiving"));
    }

    private static ProducerRecord<String, byte[]> record(UUID id, String subject, String source) {
        return record(id, subject, source, """
                {"jobId":"%s","lotId":"%s","quantity":{"value":1,"unit":"{bar}"}}""".formatted(id, id));
    }

    private static ProducerRecord<String, byte[]> record(UUID id, String subject, String source, String json) {
        var now = Instant.parse("2026-03-16T07:00:00Z");
        var envelope = new EventEnvelope(
                id,
                "org.lotline.production.material-issued.v1",
                source,
                subject,
                now,
                now,
                SEQUENCE.incrementAndGet(),
                "jo",
                "badge-1",
                null,
                List.of(subject));
        return EventRecords.toRecord(TOPIC, envelope, json);
    }
}
