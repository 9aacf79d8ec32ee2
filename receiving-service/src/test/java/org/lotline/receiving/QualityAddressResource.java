package org.lotline.receiving;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.lotline.localplant.site.Ports;

/** A free address for quality; who plays it listens there. */
public final class QualityAddressResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("lotline.services.quality.url", "http://127.0.0.1:" + Ports.free());
    }

    @Override
    public void stop() {}
}
