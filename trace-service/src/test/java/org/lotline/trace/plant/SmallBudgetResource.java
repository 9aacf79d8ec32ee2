package org.lotline.trace.plant;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What a question may read, so that a test can ask for more without filling the graph. */
public final class SmallBudgetResource implements QuarkusTestResourceLifecycleManager {

    /** Facts; enough for all that the other tests ask for. */
    public static final int FACTS = 12_000;

    /** Things of a page; likewise. */
    public static final int PAGE = 60;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "lotline.trace.budget.facts", Integer.toString(FACTS),
                "lotline.trace.budget.page", Integer.toString(PAGE));
    }

    @Override
    public void stop() {}
}
