package org.lotline.runtime.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The plant's {@code kafka.*} settings (addresses, TLS, credentials), and what the promises need on top of them.
 *
 * @param common as the plant gave them
 * @param acknowledgement how long Kafka may take to acknowledge
 */
record KafkaSettings(Map<String, Object> common, Duration acknowledgement) {

    Map<String, Object> producer() {
        var settings = new HashMap<>(common);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "lotline-relay");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, acknowledgement.toMillis() / 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) acknowledgement.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) acknowledgement.toMillis());
        reconnectSoon(settings);
        return settings;
    }

    Map<String, Object> admin() {
        var settings = new HashMap<>(common);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "lotline-relay-topic");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) acknowledgement.toMillis() / 2);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) acknowledgement.toMillis() / 2);
        reconnectSoon(settings);
        return settings;
    }

    private static void reconnectSoon(Map<String, Object> settings) {
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
    }
}
