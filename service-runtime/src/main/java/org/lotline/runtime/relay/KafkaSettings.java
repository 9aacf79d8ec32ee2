package org.lotline.runtime.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The plant's {@code kafka.*} settings (addresses, TLS, credentials), and what looking after the own topic needs on top of them.
 *
 * @param common as the plant gave them
 * @param answer how long Kafka may take to answer
 */
record KafkaSettings(Map<String, Object> common, Duration answer) {

    Map<String, Object> admin() {
        var settings = new HashMap<>(common);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "lotline-relay-topic");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return settings;
    }
}
