package org.lotline.systemtests.faults.compare;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a source's topic with a consumer of its own, and nothing of the product but the name of the topic. */
final class ReadingTheTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ReadingTheTopic() {}

    /**
     * The records from an offset to the end.
     *
     * @param events in the order of the topic
     * @param next the offset behind the last one
     */
    record Part(List<Sequenced> events, long next) {

        Part {
            events = List.copyOf(events);
        }
    }

    static Part of(String name, long offset, Map<String, Object> kafka) {
        var topic = new TopicPartition(name, 0);
        try (var consumer =
                new KafkaConsumer<>(settings(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(topic));
            consumer.seek(topic, offset);
            var end = consumer.endOffsets(List.of(topic), PATIENCE).getOrDefault(topic, offset);
            var events = new ArrayList<Sequenced>();
            while (consumer.position(topic, PATIENCE) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> events.add(event(record)));
            }
            return new Part(events, end);
        }
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    private static Sequenced event(ConsumerRecord<String, byte[]> record) {
        return new Sequenced(
                UUID.fromString(header(record, "ce_id")), Long.parseLong(header(record, "ce_sequence")), record.key());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("the record at offset %d has no %s".formatted(record.offset(), name));
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
