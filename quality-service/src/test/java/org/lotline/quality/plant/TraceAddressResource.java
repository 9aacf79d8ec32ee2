package org.lotline.quality.plant;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.lotline.localplant.site.Ports;

/** A free address for trace; who plays it listens there. */
public final class TraceAddressResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "lotline.services.trace.url",
                "http://127.0.0.1:" + Ports.free(),
                "lotline.quality.recheck-pause",
                "PT0.1S",
                "lotline.quality.recheck-longest-pause",
                "PT1S");
    }

    @Override
    public void stop() {}
}
