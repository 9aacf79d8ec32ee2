package org.lotline.quality.plant;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.lotline.contracts.events.Item;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.testing.PlantServersResource;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.testing.ContractRequests;
import org.lotline.testing.ProblemAssert;
import org.lotline.testing.Queries;

/**
 * Quality among real servers, with trace and the other sources played, one set for all tests of the module; and what the tests do
 * there. Every answer is checked against the contract; requests may well be wrong.
 */
@WithTestResource(
        value = PlantServersResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "quality"),
            @ResourceArg(name = "servers", value = "postgres,kafka")
        },
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TraceAddressResource.class, scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // the test resources fill the fields
public abstract class QualityPlant {

    private static final ContractRequests REQUESTS = new ContractRequests("quality");

    static {
        // The library's first look is after 100 ms: what is waited for is mostly there sooner.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
    }

    protected PlantServers servers;
    protected TokenIssuer tokens;
    protected PlayedTrace trace;
    protected PlayedSources sources;

    @Inject
    protected AgroalDataSource database;

    @BeforeEach
    void enter() {
        trace = PlayedTrace.running();
        sources = PlayedSources.around(servers);
    }

    /** No token, no key, no type. */
    protected static RequestSpecification bare() {
        return REQUESTS.bare();
    }

    /** A request of that person with a fresh Idempotency-Key and JSON as its type. */
    protected RequestSpecification as(String subject, String... roles) {
        return REQUESTS.act(tokens.token(subject, roles));
    }

    protected RequestSpecification quality() {
        return as("ines", "quality");
    }

    protected RequestSpecification shipping() {
        return as("service:shipping", "service");
    }

    /** A lot with its forebears, known to trace. */
    protected Family family() {
        var family = new Family();
        trace.know(family);
        return family;
    }

    protected static String shipment(Family family, UUID lineId) {
        return """
                {"purpose":"ship","lotId":"%s","quantity":{"value":12,"unit":"{pc}"},
                 "shipmentId":"%s","lineId":"%s"}""".formatted(family.lotId(), UUID.randomUUID(), lineId);
    }

    protected Response ship(Family family) {
        return shipping().body(shipment(family, UUID.randomUUID())).post("/clearances");
    }

    protected Response issue(Family family) {
        return shipping().body("""
                        {"purpose":"issue","lotId":"%s","quantity":{"value":2,"unit":"{pc}"},"jobId":"%s"}""".formatted(family.lotId(), UUID.randomUUID())).post("/clearances");
    }

    protected static String hold(String seed) {
        return hold(seed, "this-lot-and-what-came-of-it", "both");
    }

    protected static String hold(String seed, String reach, String blocks) {
        return """
                {"seeds":[%s],"reach":"%s","blocks":"%s","reason":"Low hardness"}""".formatted(seed, reach, blocks);
    }

    protected static String lotSeed(UUID lotId) {
        return "{\"kind\":\"lot\",\"id\":\"%s\"}".formatted(lotId);
    }

    protected static String heatSeed(Family family) {
        return "{\"kind\":\"heat\",\"number\":\"%s\",\"mill\":\"GLS\"}".formatted(family.heat());
    }

    protected String place(String hold) {
        return quality()
                .body(hold)
                .post("/holds")
                .then()
                .statusCode(201)
                .extract()
                .path("holdNumber");
    }

    /** A passed or failed inspection of the lot. */
    protected Response inspect(String kind, UUID lotId, Item item, boolean passed) {
        return quality()
                .body("""
                        {"kind":"%s","lotId":"%s","item":{"partNumber":"%s","revision":"%s"},
                         "characteristics":[{"name":"visual","passed":%s}]}""".formatted(kind, lotId, item.partNumber(), item.revision(), passed))
                .post("/inspections");
    }

    protected void plan(Item item, String requires) {
        quality()
                .body("{\"requires\":[%s]}".formatted(requires))
                .put("/inspection-plans/{part}/{revision}", item.partNumber(), item.revision())
                .then()
                .statusCode(201);
    }

    protected static void assertProblem(Response answer, int status, String type) {
        ProblemAssert.assertProblem(answer, status, type);
    }

    /** One number out of the database. */
    protected long count(String query) {
        return Queries.number(database, query);
    }
}
