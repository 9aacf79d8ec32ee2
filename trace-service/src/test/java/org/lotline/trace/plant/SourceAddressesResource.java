package org.lotline.trace.plant;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.site.Ports;

/** Free addresses for the sources, where who plays them listens, and a Kafka that soon gives up who is silent. */
public final class SourceAddressesResource implements QuarkusTestResourceLifecycleManager {

    /** How long a consumer may be without a poll before its topic is given to another one. */
    public static final Duration SILENCE = Duration.ofSeconds(6);

    @Override
    public Map<String, String> start() {
        var addresses = new HashMap<String, String>();
        addresses.put("mp.messaging.connector.smallrye-kafka.max.poll.interval.ms", Long.toString(SILENCE.toMillis()));
        for (var source : Source.values()) {
            addresses.put("lotline.sources.%s.url".formatted(source.id()), "http://127.0.0.1:" + Ports.free());
        }
        return addresses;
    }

    @Override
    public void stop() {}
}
