package org.lotline.quality;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotline.quality.plant.QualityPlant;

@QuarkusTest
class QualityServiceTest extends QualityPlant {

    @Test
    void givenTheService_whenItRuns_thenItServesItsContractAndIsReady() {
        RestAssured.get("/q/openapi?format=json").then().statusCode(200).body("info.title", is("Lotline quality"));
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void givenAHold_whenItsAuditIsRead_thenItSaysWhoPlacedItAndWhyAndItsEventGetsASequence() {
        // Given
        var family = family();
        var placed = quality().body(hold(heatSeed(family))).post("/holds");

        // When
        var audit = as("otto", "auditor")
                .queryParam("subject", "hold:" + placed.path("holdId"))
                .get("/audit");

        // Then
        audit.then()
                .statusCode(200)
                .body("entries.action", hasItem("hold-placed"))
                .body("entries[0].performedBy", is("ines"))
                .body("entries[0].reason", is("Low hardness"));
        Awaitility.await()
                .untilAsserted(() -> as("service:trace", "service")
                        .get("/position")
                        .then()
                        .body("source", is("quality"))
                        .body("sequence", greaterThan(0))
                        .body("waiting", is(0)));
    }
}
