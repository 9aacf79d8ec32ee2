package org.lotline.production.plant;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.lotline.localplant.site.Ports;

/** Free addresses for receiving and quality; who plays them listens there. */
public final class NeighboursResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "lotline.services.receiving.url", "http://127.0.0.1:" + Ports.free(),
                "lotline.services.quality.url", "http://127.0.0.1:" + Ports.free(),
                "lotline.production.recheck-every", "300ms");
    }

    @Override
    public void stop() {}
}
