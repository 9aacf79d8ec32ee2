package org.lotline.runtime.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.event.StoredEvent;

/** Reads a whole topic, from the first record to the last that is there. */
public final class TopicReader {

    private final Map<String, Object> settings;
    private final TopicPartition partition;

    TopicReader(Map<String, Object> kafka, String topic) {
        settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        partition = new TopicPartition(topic, 0);
    }

    /** In the order of the topic. */
    public List<StoredEvent> all() {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var events = new ArrayList<StoredEvent>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> events.add(new StoredEvent(
                                EventRecords.envelopeOf(record), new String(record.value(), StandardCharsets.UTF_8))));
            }
            return events;
        }
    }
}
