package org.lotline.quality;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.QualityPlant;

/** Who puts a lot away may ask how it stands by what is recorded here. */
@QuarkusTest
class AcceptanceTest extends QualityPlant {

    @Test
    void givenLots_whenTheirAcceptancesAreAsked_thenEachSaysPlanInspectionAndDisposition() {
        // Given
        var family = family();
        plan(family.product(), "\"receiving\"");
        lotIsKnown(family);
        var unknown = UUID.randomUUID();
        inspect("receiving", family.lotId(), family.product(), true).then().statusCode(201);

        // When
        var asked = ask(family.lotId(), unknown);

        // Then
        asked.then()
                .statusCode(200)
                .body("lots.lotId", contains(family.lotId().toString(), unknown.toString()))
                .body("lots[0].planned", equalTo(true))
                .body("lots[0].receivingInspection", equalTo("passed"))
                .body("lots[0].rejectedBy", nullValue())
                .body("lots[1].planned", nullValue())
                .body("lots[1].receivingInspection", equalTo("none"));
    }

    @Test
    void givenALotThatFailed_whenItIsScrappedByItsNcr_thenItsAcceptanceNamesTheNcr() {
        // Given
        var family = family();
        lotIsKnown(family);
        String ncr =
                inspect("receiving", family.lotId(), family.product(), false).path("ncrNumber");
        quality()
                .body("{\"decision\":\"scrap\",\"lots\":[\"%s\"],\"reason\":\"Cracked\"}".formatted(family.lotId()))
                .post("/ncrs/{n}/dispositions", ncr)
                .then()
                .statusCode(201);

        // When
        var asked = ask(family.lotId());

        // Then
        asked.then()
                .body("lots[0].planned", equalTo(false))
                .body("lots[0].receivingInspection", equalTo("failed"))
                .body("lots[0].rejectedBy", startsWith("NCR-"));
    }

    private Response ask(Object... lots) {
        return as("service:receiving", "service").queryParam("lotId", lots).get("/acceptances");
    }

    private void lotIsKnown(Family family) {
        sources.tell(new OutputCompleted(
                family.lastJobId(),
                family.lotId(),
                family.lotName(),
                family.product(),
                new Measure(BigDecimal.TEN, "{pc}")));
        await().until(() -> count("select count(*) from lot where lot_id = '%s'".formatted(family.lotId())) == 1);
    }
}
