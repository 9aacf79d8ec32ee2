package org.lotline.custody.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Plays production as long as the tests run, and shipping is away; a field of type {@link PlayedFloor} is filled. */
@SuppressWarnings("NullAway.Init") // the lifecycle fills the field
public final class PlayedFloorResource implements QuarkusTestResourceLifecycleManager {

    private PlayedFloor floor;

    @Override
    public Map<String, String> start() {
        floor = new PlayedFloor();
        return Map.of(
                "lotline.services.production.url", floor.address(),
                "lotline.services.shipping.url", "http://127.0.0.1:1",
                "lotline.in-transit.every", "PT1S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(floor, new TestInjector.MatchesType(PlayedFloor.class));
    }

    @Override
    public void stop() {
        floor.close();
    }
}
