package org.lotline.receiving;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.lotline.localplant.site.Ports;

/** A free address for quality; who plays it listens there. */
public final class QualityAddressResource implements QuarkusTestResourceLifecycleManager {

    /** Most tests have nobody there; who plays quality behind them is asked at once all the same. */
    private static final String SILENT_CALLS = "10000";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "lotline.services.quality.url",
                "http://127.0.0.1:" + Ports.free(),
                "lotline.peers.silent-calls",
                SILENT_CALLS);
    }

    @Override
    public void stop() {}
}
