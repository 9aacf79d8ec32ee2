package org.lotline.trace.feed;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The plant's {@code kafka.*} settings (addresses, TLS, credentials), and what following needs on top of them.
 *
 * @param common as the plant gave them
 */
record KafkaSettings(Map<String, Object> common) {

    private static final int ANSWER_MILLIS = 5_000;

    /**
     * Without a group: the offsets are the graph's. Any record is taken whatever its size, for Kafka gives at least one even
     * if it is larger than a fetch should be.
     */
    Map<String, Object> consumer(int batch) {
        var settings = new HashMap<>(common);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "lotline-trace");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        reconnectSoon(settings);
        return settings;
    }

    Map<String, Object> admin() {
        var settings = new HashMap<>(common);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "lotline-trace-topics");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        reconnectSoon(settings);
        return settings;
    }

    private static void reconnectSoon(Map<String, Object> settings) {
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
    }
}
