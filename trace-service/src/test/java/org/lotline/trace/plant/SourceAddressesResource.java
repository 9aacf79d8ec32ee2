package org.lotline.trace.plant;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.site.Ports;

/** Free addresses for the sources; who plays them listens there. */
public final class SourceAddressesResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var addresses = new HashMap<String, String>();
        for (var source : Source.values()) {
            addresses.put("lotline.sources.%s.url".formatted(source.id()), "http://127.0.0.1:" + Ports.free());
        }
        return addresses;
    }

    @Override
    public void stop() {}
}
