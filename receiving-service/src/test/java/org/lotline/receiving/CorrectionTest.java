package org.lotline.receiving;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** What was recorded wrongly is voided and stated anew; nothing is overwritten. */
@QuarkusTest
@ReceivingServers
class CorrectionTest {

    @ConfigProperty(name = "lotline.services.quality.url")
    URI quality;

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenSwappedTags_whenBothAreCorrectedAtOnce_thenTheLotsKeepTheirNames() {
        // Given
        var one = dock.receive("STEEL", "SWAP-1", "GLS");
        var two = dock.receive("STEEL", "SWAP-2", "GLS");
        String oneId = one.path("lots[0].lotId");
        String twoId = two.path("lots[0].lotId");

        // When
        var corrected = correct(dock.receiver(), corrected(oneId, "20", "SWAP-2"), corrected(twoId, "20", "SWAP-1"));

        // Then
        corrected.then().statusCode(201).body("voidedFacts", hasSize(2)).body("newFacts", hasSize(2));
        dock.receiver()
                .get("/lots/" + oneId)
                .then()
                .body("heat.number", equalTo("SWAP-2"))
                .body("lotNumber", equalTo(one.path("lots[0].lotNumber")));
        dock.receiver().queryParam("heat", "SWAP-1").get("/lots").then().body("lots.lotId", contains(twoId));
    }

    @Test
    void givenAVoidedLot_whenItIsLookedUp_thenItIsFoundAndMarkedAndCannotBeVoidedAgain() {
        // Given
        String lotId = dock.receive("STEEL", "VOID-1", "GLS").path("lots[0].lotId");

        // When
        var voided = correct(dock.receiver(), "{\"lotId\":\"%s\"}".formatted(lotId));

        // Then
        voided.then().statusCode(201).body("lots[0].voided", equalTo(true)).body("newFacts", empty());
        dock.receiver()
                .get("/lots/" + lotId)
                .then()
                .body("voidReason", equalTo("Tags were swapped"))
                .body("onHand.value.intValue()", equalTo(0));
        correct(dock.quality(), "{\"lotId\":\"%s\"}".formatted(lotId))
                .then()
                .statusCode(409)
                .body("type", containsString("lot-voided"));
    }

    @Test
    void givenAnothersReceipt_whenItIsCorrected_thenOnlyQualityMay() {
        // Given
        String lotId = dock.receive("STEEL", "OTHERS-1", "GLS").path("lots[0].lotId");
        var wish = corrected(lotId, "19", "OTHERS-1");

        // When
        var byColleague = correct(dock.as("clerk-2", "receiver"), wish);
        var byQuality = correct(dock.quality(), wish);

        // Then
        byColleague.then().statusCode(403).body("type", containsString("correction-needs-quality"));
        byQuality.then().statusCode(201).body("lots[0].onHand.value.intValue()", equalTo(19));
    }

    @Test
    void givenACorrectionThatIsWrongInOnePart_whenItIsMade_thenNothingChanges() {
        // Given
        String good = dock.receive("STEEL", "HALF-1", "GLS").path("lots[0].lotId");
        String bad = dock.receive("STEEL", "HALF-2", "GLS").path("lots[0].lotId");

        // When
        var answer = correct(dock.receiver(), corrected(good, "5", "HALF-1"), corrected(bad, "-5", "HALF-2"));

        // Then
        answer.then().statusCode(422).body("fields.field", contains("lots[1].corrected.quantity.value"));
        dock.receiver().get("/lots/" + good).then().body("onHand.value.intValue()", equalTo(20));
    }

    @Test
    void givenACertificateLinkedToTheWrongLot_whenItIsCorrected_thenItIsUnlinked() {
        // Given
        String lotId = dock.receive("STEEL", "LINK-1", "GLS").path("lots[0].lotId");
        String certificateId = dock.receiver()
                .contentType("application/pdf")
                .queryParam("type", "CMTR")
                .queryParam("number", "MTR-" + lotId.substring(24))
                .queryParam("issuer", "GLS")
                .queryParam("lotId", lotId)
                .body(Dock.pdf(lotId))
                .post("/certificates")
                .path("certificateId");

        // When
        var answer = dock.receiver().body("""
                {"reason":"Belongs to another lot","certificateLinks":[{"certificateId":"%s","lotId":"%s"}]}""".formatted(certificateId, lotId)).post("/corrections");

        // Then
        answer.then().statusCode(201).body("voidedFacts", hasSize(1));
        dock.receiver().get("/lots/" + lotId).then().body("certificates", empty());
    }

    @Test
    void givenWhatRestsOnAFact_whenTheFactIsCorrected_thenTheAnswerNamesIt() throws IOException {
        // Given
        String lotId = dock.receive("STEEL", "REST-1", "GLS").path("lots[0].lotId");
        var shipmentId = UUID.randomUUID();
        try (var played = new PlayedQuality(quality)) {
            var clearanceId = played.clears(lotId, shipmentId);

            // When
            var answer = correct(dock.receiver(), corrected(lotId, "20", "REST-2"));

            // Then
            answer.then()
                    .statusCode(201)
                    .body("clearancesKnown", equalTo(true))
                    .body("clearances.clearanceId", contains(clearanceId.toString()))
                    .body("clearances.status", contains("confirmed"))
                    .body("shipments", contains(shipmentId.toString()));
        }
    }

    @Test
    void givenQualityThatCantBeAsked_whenAReceiptIsCorrected_thenItIsDoneAndSaysThatItDoesNotKnow() {
        // Given
        String lotId = dock.receive("STEEL", "REST-3", "GLS").path("lots[0].lotId");

        // When
        var answer = correct(dock.receiver(), corrected(lotId, "20", "REST-4"));

        // Then
        answer.then()
                .statusCode(201)
                .body("lots[0].heat.number", equalTo("REST-4"))
                .body("clearancesKnown", equalTo(false));
    }

    @Test
    void givenNothingToCorrect_whenItIsCorrected_thenItIsRefused() {
        // When
        var answer = dock.receiver().body("{\"reason\":\"just so\"}").post("/corrections");

        // Then
        answer.then().statusCode(422).body("type", containsString("nothing-to-correct"));
    }

    private static Response correct(RequestSpecification who, String... lots) {
        return who.body("{\"reason\":\"Tags were swapped\",\"lots\":[%s]}".formatted(String.join(",", lots)))
                .post("/corrections");
    }

    private static String corrected(String lotId, String quantity, String heat) {
        return """
                {"lotId":"%s","corrected":{"item":{"partNumber":"4140-1.25","revision":"A"},"quantity":{"value":%s,"unit":"{bar}"},
                 "heat":{"number":"%s","mill":"GLS"}}}""".formatted(lotId, quantity, heat);
    }
}
