package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lotline.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.receiving.RecordedEvents.Recorded;

/** What policy asks of a bought lot beside its heat can be recorded: until when it may be used, and its makers' serials. */
@QuarkusTest
@ReceivingServers
class DockFactsTest {

    @Inject
    DataSource database;

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenAnExpiryFromTheDelivery_whenItIsChanged_thenItNeedsAReason() throws SQLException {
        // Given
        String lotId = receive(sealant("2026-12-31")).path("lots[0].lotId");

        // When
        var without = shelfLife(lotId, "{\"expiresOn\":\"2026-11-30\"}");
        var with = shelfLife(lotId, "{\"expiresOn\":\"2026-11-30\",\"reason\":\"misread the label\"}");

        // Then
        without.then().statusCode(422).body("type", containsString("reason-missing"));
        with.then().statusCode(200).body("expiresOn", equalTo("2026-11-30"));
        var events = RecordedEvents.of(database, "lot:" + lotId);
        assertThat(events).extracting(Recorded::type).containsExactly("lot-received", "shelf-life-recorded");
        assertThat(events.getFirst().data()).contains("\"expiresOn\":\"2026-12-31\"");
    }

    @Test
    void givenAnExpiry_whenItIsExtended_thenOnlyQualityDoesWithEvidenceThatTheTrailKeeps() throws SQLException {
        // Given
        String lotId = receive(sealant("2026-12-31")).path("lots[0].lotId");
        var later = "{\"expiresOn\":\"2027-03-31\",\"reason\":\"retested by the maker\"%s}";
        var evidence = ",\"evidence\":{\"number\":\"TR-118\",\"approvedBy\":\"badge-41\"%s}";

        // When
        var byReceiver = shelfLife(lotId, later.formatted(evidence.formatted("")));
        var without = extend(lotId, later.formatted(""));
        var unfiled = extend(
                lotId, later.formatted(evidence.formatted(",\"certificateId\":\"%s\"".formatted(UUID.randomUUID()))));
        var with = extend(lotId, later.formatted(evidence.formatted("")));

        // Then
        assertProblem(byReceiver, 403, "extension-needs-quality");
        assertProblem(without, 422, "evidence-missing");
        assertProblem(unfiled, 404, "not-found");
        with.then().statusCode(200).body("expiresOn", equalTo("2027-03-31"));
        assertThat(RecordedEvents.of(database, "lot:" + lotId).getLast().data()).contains("TR-118", "badge-41");
        assertThat(dock.as("auditor-1", "auditor")
                        .queryParam("subject", "lot:" + lotId)
                        .get("/audit")
                        .asString())
                .contains("TR-118", "badge-41");
    }

    private Response extend(String lotId, String body) {
        return dock.quality().body(body).post("/lots/" + lotId + "/shelf-life");
    }

    @Test
    void givenALotWithoutAnExpiry_whenOneIsRecorded_thenItNeedsNoReasonAndTheSameAgainIsNoChange() throws SQLException {
        // Given
        String lotId = receive(Dock.lineOf("1", Dock.SEALANT, "5", "kg")).path("lots[0].lotId");
        shelfLife(lotId, "{\"expiresOn\":\"2027-03-31\"}").then().statusCode(200);

        // When
        var again = shelfLife(lotId, "{\"expiresOn\":\"2027-03-31\"}");

        // Then
        again.then().statusCode(200).body("expiresOn", equalTo("2027-03-31"));
        assertThat(RecordedEvents.of(database, "lot:" + lotId)).hasSize(2);
    }

    @Test
    void givenALotWithAnExpiry_whenAnotherFactOfItIsCorrected_thenTheExpiryStays() {
        // Given
        String lotId = receive(sealant("2026-12-31")).path("lots[0].lotId");

        // When
        var corrected = dock.receiver().body("""
                {"reason":"It was weighed again","lots":[{"lotId":"%s","corrected":
                 {"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":4,"unit":"kg"}}}]}""".formatted(lotId, Dock.SEALANT)).post("/corrections");

        // Then
        corrected.then().statusCode(201).body("lots[0].expiresOn", equalTo("2026-12-31"));
    }

    @Test
    void givenWhatExpiredBeforeItCame_whenItArrives_thenARequestIsRefusedAndAReportIsTaken() {
        // Given
        var delivery = Dock.delivery("STEEL", Dock.freshNote(), sealant("2026-03-14"));

        // When
        var asked = dock.receiver().body(delivery).post("/purchase-receipts");
        var reported = dock.receiver()
                .body(delivery.replace("\"act\":{", "\"act\":{\"mode\":\"report\","))
                .post("/purchase-receipts");

        // Then
        asked.then()
                .statusCode(409)
                .body("type", containsString("expired-on-arrival"))
                .body("fields.field", contains("lines[0].expiresOn"));
        reported.then().statusCode(201).body("lots[0].expiresOn", equalTo("2026-03-14"));
    }

    @Test
    void givenALineWithSerials_whenItArrives_thenEachIsALotOfOnePieceAndFoundByItsSerial() throws SQLException {
        // Given
        var serial = "SN-" + UUID.randomUUID();

        // When
        var answer = receive(pumps("3", serial + "A", serial + "B", serial + "C"));

        // Then
        answer.then()
                .body("lots", hasSize(3))
                .body("lots.serial", contains(serial + "A", serial + "B", serial + "C"))
                .body("lots.received.value.collect { it.intValue() }", everyItem(equalTo(1)));
        dock.receiver()
                .queryParam("number", serial.replace("-", " ") + "b")
                .get("/lots")
                .then()
                .body("lots.lotId", contains(answer.<String>path("lots[1].lotId")));
        assertThat(RecordedEvents.of(database, "lot:" + answer.path("lots[1].lotId")))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).contains("\"serial\":\"%sB\"".formatted(serial)));
    }

    @Test
    void givenASerialThatAnotherLotCarries_whenItArrives_thenItIsTakenAndTold() {
        // Given
        var serial = "SN-" + UUID.randomUUID();
        String first = receive(pumps("1", serial)).path("lots[0].lotId");

        // When
        var second = receive(pumps("1", serial));

        // Then
        second.then()
                .statusCode(201)
                .body("alsoCarries.kind", contains("serial"))
                .body("alsoCarries.lotId", contains(first));
        dock.receiver()
                .queryParam("number", serial)
                .get("/lots")
                .then()
                .body("lots.lotId", containsInAnyOrder(first, second.path("lots[0].lotId")));
    }

    @Test
    void givenALineWithoutSerials_whenItArrives_thenItIsOneLot() {
        // When
        var answer = receive(Dock.lineOf("1", Dock.PUMP, "3", "{pc}"));

        // Then
        answer.then().statusCode(201).body("lots", hasSize(1)).body("lots[0].serial", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"A-1\",\"a1\"]", "[\"A-1\",\"-\"]"})
    void givenSerialsThatDontFitThePieces_whenTheyArrive_thenTheyAreRefused(String serials) {
        // When
        var answer = dock.receiver()
                .body(Dock.delivery(
                        "STEEL", Dock.freshNote(), Dock.lineOf("1", Dock.PUMP, "2", "{pc}", ",\"serials\":" + serials)))
                .post("/purchase-receipts");

        // Then
        answer.then().statusCode(422).body("fields.field", hasItem("lines[0].serials"));
    }

    @Test
    void givenAVoidedLot_whenItsNumberIsLookedUp_thenItIsCalledVoidWithItsReason() {
        // Given
        var received = receive(sealant("2026-12-31"));
        dock.receiver()
                .body("{\"reason\":\"The wrong pallet\",\"lots\":[{\"lotId\":\"%s\"}]}"
                        .formatted(received.<String>path("lots[0].lotId")))
                .post("/corrections");

        // When
        var found = dock.receiver()
                .queryParam("number", received.<String>path("lots[0].lotNumber"))
                .get("/lots");

        // Then
        found.then()
                .statusCode(200)
                .body("lots.voided", contains(true))
                .body("lots.voidReason", contains("The wrong pallet"));
    }

    private Response receive(String line) {
        var answer = dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), line))
                .post("/purchase-receipts");
        answer.then().statusCode(201);
        return answer;
    }

    private Response shelfLife(String lotId, String body) {
        return dock.receiver().body(body).post("/lots/" + lotId + "/shelf-life");
    }

    private static String sealant(String expiresOn) {
        return Dock.lineOf("1", Dock.SEALANT, "5", "kg", ",\"expiresOn\":\"%s\"".formatted(expiresOn));
    }

    private static String pumps(String quantity, String... serials) {
        return Dock.lineOf(
                "1", Dock.PUMP, quantity, "{pc}", ",\"serials\":[\"%s\"]".formatted(String.join("\",\"", serials)));
    }
}
