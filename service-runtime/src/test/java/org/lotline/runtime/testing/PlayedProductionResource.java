package org.lotline.runtime.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Plays production as long as the tests run, and shipping is away; a field of type {@link PlayedProduction} is filled. */
@SuppressWarnings("NullAway.Init") // the lifecycle fills the field
public final class PlayedProductionResource implements QuarkusTestResourceLifecycleManager {

    private PlayedProduction production;

    @Override
    public Map<String, String> start() {
        production = new PlayedProduction();
        return Map.of(
                "lotline.services.production.url",
                production.address(),
                "lotline.services.shipping.url",
                "http://127.0.0.1:1");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(production, new TestInjector.MatchesType(PlayedProduction.class));
    }

    @Override
    public void stop() {
        production.close();
    }
}
