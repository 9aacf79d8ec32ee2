package org.lotline.runtime.relay;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Kafka's client retries and keeps the order of what it sends; SmallRye would send a refused record again a second later, behind
 * those that came after it. Both read the same setting: {@code retries=0} of the channel is for SmallRye, and this for the client.
 */
@ApplicationScoped
class OrderedRetries implements ClientCustomizer<Map<String, Object>> {

    @Override
    public Map<String, Object> customize(String channel, Config channelConfig, Map<String, Object> config) {
        if (!channel.equals(OwnEvents.CHANNEL)) {
            return config;
        }
        var ordered = new HashMap<>(config);
        ordered.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        return ordered;
    }
}
