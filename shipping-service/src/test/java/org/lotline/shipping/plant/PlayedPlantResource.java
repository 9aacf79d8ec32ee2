package org.lotline.shipping.plant;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Plays the other services as long as the tests run; a field of type {@link PlayedPlant} is filled. */
public final class PlayedPlantResource implements QuarkusTestResourceLifecycleManager {

    private PlayedPlant plant;

    @Override
    public Map<String, String> start() {
        plant = new PlayedPlant();
        return Map.of(
                "lotline.services.production.url", plant.production.address(),
                "lotline.services.receiving.url", plant.receiving.address(),
                "lotline.services.quality.url", plant.quality.address());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(plant, new TestInjector.MatchesType(PlayedPlant.class));
    }

    @Override
    public void stop() {
        plant.close();
    }
}
