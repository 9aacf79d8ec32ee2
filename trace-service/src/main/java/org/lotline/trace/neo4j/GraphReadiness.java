package org.lotline.trace.neo4j;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready = the graph is prepared; that Neo4j answers is checked beside this by its extension. How far it is behind the
 * sources is none of readiness's business: every answer says so itself.
 */
@Readiness
@Singleton
class GraphReadiness implements HealthCheck {

    private final GraphPreparation preparation;

    GraphReadiness(GraphPreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("graph").status(preparation.isReady()).build();
    }
}
