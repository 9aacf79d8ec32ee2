package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.lotline.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.token.TokenIssuer;

/** Found material is a lot of its own, held until quality knows of which lot it is and has released it. */
@QuarkusTest
@ReceivingServers
@SuppressWarnings("NullAway.Init") // injected
class FoundMaterialTest {

    @ConfigProperty(name = "lotline.services.quality.url")
    URI quality;

    @Inject
    DataSource database;

    TokenIssuer tokens;
    PlantServers servers;
    Dock dock;
    ToldQuality told;
    PlayedQuality played;

    @BeforeEach
    void openTheDock() throws IOException {
        played = new PlayedQuality(quality);
        dock = new Dock(tokens);
        dock.defineMasterData();
        told = new ToldQuality(servers, dock);
    }

    @AfterEach
    void closeQuality() {
        played.close();
    }

    @Test
    void givenBarsWithoutATag_whenTheyAreFound_thenTheyAreAHeldLotWithANumberALabelAndAnEvent() throws SQLException {
        // When
        var found = find();

        // Then
        String lotId = found.path("lotId");
        String number = found.path("lotNumber");
        found.then()
                .statusCode(201)
                .body("found", equalTo("unknown"))
                .body("lotNumber", containsString("-FOUND-"))
                .body("supplier", nullValue())
                .body("remark", equalTo("No tag"))
                .body("inspection.status", equalTo("held"))
                .body("inspection.reasons", hasItem(number + " was found, and nobody knows of which lot it is."));
        dock.scan(number).then().body("lots[0].inspection.status", equalTo("held"));
        dock.receiver()
                .queryParam("lot", number)
                .queryParam("inspection", "held")
                .get("/stock")
                .then()
                .body("stock.lotId", hasItem(lotId));
        dock.receiver()
                .queryParam("format", "svg")
                .get("/lots/" + lotId + "/label")
                .then()
                .statusCode(200);
        assertThat(RecordedEvents.of(database, "lot:" + lotId).getFirst().data())
                .contains("\"found\":\"unknown\"");
    }

    @Test
    void givenFoundMaterial_whenItIsPutAway_thenItIsRefusedEvenIfQualityHasNoHoldOnItYet() {
        // Given
        String lotId = find().path("lotId");

        // When
        var move = move(lotId);

        // Then
        assertProblem(move, 409, "held");
        assertProblem(move(splitOff(lotId)), 409, "held");
    }

    @Test
    void givenFoundMaterial_whenItsIdentityIsRecordedAndItsHoldIsReleased_thenItIsAcceptedAndNotBefore() {
        // Given
        String lotId = find().path("lotId");
        var part = splitOff(lotId);
        var hold = told.holds("H-F", "lot", "lot:" + lotId, "this-lot-and-what-came-of-it", "both");
        identify(lotId, "20").then().statusCode(201).body("lots[0].found", equalTo("recorded"));
        dock.receiver().get("/lots/" + lotId).then().body("inspection.status", equalTo("held"));

        // When
        told.releases(hold, null);

        // Then
        told.awaitStatus(lotId, "accepted");
        told.awaitStatus(part, "accepted");
    }

    @Test
    void givenFoundMaterial_whenOnlyItsQuantityIsCorrected_thenItsIdentityStaysUnknown() {
        // Given
        String lotId = find().path("lotId");

        // When
        var corrected = recount(lotId, 19);

        // Then
        corrected.then().statusCode(201).body("lots[0].found", equalTo("unknown"));
    }

    @Test
    void givenFoundMaterialWhoseHeatWasRecorded_whenTheHeatIsTakenBack_thenNobodyKnowsItsIdentityAgain() {
        // Given
        String lotId = find().path("lotId");
        identify(lotId, "20").then().body("lots[0].found", equalTo("recorded"));

        // When
        var corrected = recount(lotId, 20);

        // Then
        corrected.then().statusCode(201).body("lots[0].found", equalTo("unknown"));
    }

    @Test
    void givenAnItemThatLastsFromItsReceipt_whenMaterialIsTakenForIt_thenNoLastDayIsMadeUp() {
        // Given
        dock.as("erp-1", "erp")
                .body("{\"baseUnit\":\"{bar}\",\"policy\":{\"shelfLifeDays\":20}}")
                .put("/items/FOUND-LASTS-20/revisions/A")
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)));

        // When
        var found = find("FOUND-LASTS-20");

        // Then
        found.then().statusCode(201).body("expiresOn", nullValue());
        assertThat(found.<String>path("found")).isEqualTo("unknown");
    }

    @Test
    void givenAnItemThatNobodyHasDefined_whenMaterialIsTakenForIt_thenItIsRefused() {
        // When
        var found = find("NOBODY-MAKES-THIS");

        // Then
        assertProblem(found, 422, "unknown-item");
        found.then().body("fields[0].field", startsWith("item"));
    }

    private Response find() {
        return find(Dock.ITEM);
    }

    private Response find(String item) {
        return dock.receiver().body("""
                        {"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":20,"unit":"{bar}"},
                         "location":"Behind Rack 9","note":"No tag"}""".formatted(item)).post("/found-material");
    }

    private Response identify(String lotId, String quantity) {
        return dock.quality()
                .body("""
                        {"reason":"Its stamp was found","lots":[{"lotId":"%s","corrected":
                         {"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":%s,"unit":"{bar}"},
                          "heat":{"number":"F%s","mill":"GLS"}}}]}""".formatted(
                        lotId, Dock.ITEM, quantity, UUID.randomUUID().toString().substring(0, 8)))
                .post("/corrections");
    }

    private Response recount(String lotId, int quantity) {
        return dock.quality().body("""
                        {"reason":"Counted again","lots":[{"lotId":"%s","corrected":
                         {"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":%d,"unit":"{bar}"}}}]}""".formatted(lotId, Dock.ITEM, quantity)).post("/corrections");
    }

    private String splitOff(String lotId) {
        return dock.receiver()
                .body("{\"parts\":[{\"quantity\":{\"value\":1,\"unit\":\"{bar}\"}}]}")
                .post("/lots/{lot}/splits", lotId)
                .path("parts[0].lotId");
    }

    private Response move(String lotId) {
        return dock.as("service:production", "service")
                .body("{\"quantity\":{\"value\":1,\"unit\":\"{bar}\"},\"to\":\"floor\"}")
                .post("/lots/" + lotId + "/moves");
    }
}
