package org.lotline.trace.feed;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lotline.contracts.events.Source;

/**
 * Consumers beside the feed's channels: without a group, for they read what was read long ago, and nobody is to go on where they
 * end. They log in as the plant's {@code kafka.*} settings say.
 */
@ApplicationScoped
class TopicReaders {

    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Map<String, Object> kafka;

    TopicReaders(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /** At the beginning of every source's topic that there is; whoever opens it closes it. */
    KafkaConsumer<byte[], byte[]> atTheBeginning(int batch) {
        var consumer = open(batch);
        try {
            var topics = consumer.listTopics(ANSWER);
            consumer.assign(Arrays.stream(Source.values())
                    .flatMap(source -> topics.getOrDefault(source.topic(), List.of()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            return consumer;
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** At one record; whoever opens it closes it. */
    KafkaConsumer<byte[], byte[]> at(TopicPartition partition, long offset) {
        var consumer = open(1);
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        return consumer;
    }

    private KafkaConsumer<byte[], byte[]> open(int batch) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "lotline-trace-reader");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return new KafkaConsumer<>(settings);
    }
}
