package org.lotline.trace.plant;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.testing.PlantServersResource;
import org.lotline.localplant.token.TokenIssuer;

/** Real PostgreSQL, Kafka and Neo4j, one set for all tests of the module, and the four sources around them. */
@WithTestResource(
        value = PlantServersResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "trace"),
            @ResourceArg(name = "servers", value = "postgres,kafka,neo4j")
        },
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = SourceAddressesResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = SmallBudgetResource.class, scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // the test resources fill the fields
public abstract class TracePlant {

    protected PlantServers servers;
    protected TokenIssuer tokens;
    protected PlayedSources sources;
    protected Questions questions;

    @BeforeEach
    void enter() {
        sources = PlayedSources.around(servers);
        sources.restore();
        questions = new Questions(tokens);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }
}
