package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;

/** What lies at the dock is given up once, and never more than there is. Deliveries come on 15 March at 15:10. */
@QuarkusTest
@ReceivingServers
class MovingTest {

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenMaterialAtTheDock_whenAQuantityIsMoved_thenItLeavesForTheFloor() {
        // Given
        var receipt = dock.receive("STEEL", "M-1", "GLS");
        String lotId = receipt.path("lots[0].lotId");

        // When
        var move = move(lotId, "2");

        // Then
        move.then()
                .statusCode(201)
                .body("moveId", notNullValue())
                .body("lotId", equalTo(lotId))
                .body("lotNumber", equalTo(receipt.path("lots[0].lotNumber")))
                .body("item.partNumber", equalTo(Dock.ITEM))
                .body("quantity.value", equalTo(2))
                .body("from", equalTo("dock"))
                .body("to", equalTo("floor"))
                .body("location", equalTo("Rack 3-B"));
        assertThat(onHand(lotId)).isEqualByComparingTo("18");
        dock.as("auditor-1", "auditor")
                .queryParam("subject", "lot:" + lotId)
                .get("/audit")
                .then()
                .body("entries.action", hasItem("lot-moved"));
    }

    @Test
    void givenADeliveryByAClockThatIsAhead_whenItIsMovedNow_thenItIsMovedAllTheSame() {
        // Given
        var ahead =
                Instant.now().plusSeconds(300).truncatedTo(ChronoUnit.SECONDS).toString();
        var delivery = Dock.delivery("STEEL", Dock.freshNote(), Dock.line("20", Dock.BAR, "M-9", "GLS", "SL-9"));
        String lotId = dock.receiver()
                .body(delivery.replace("2026-03-15T15:10:00Z", ahead))
                .post("/purchase-receipts")
                .path("lots[0].lotId");

        // When
        var move = move(lotId, "2");

        // Then
        move.then().statusCode(201).body("occurredAt", equalTo(ahead));
    }

    @Test
    void givenLessThanIsWanted_whenItIsMoved_thenItIsRefusedWithWhatThereIs() {
        // Given
        String lotId = dock.receive("STEEL", "M-2", "GLS").path("lots[0].lotId");

        // When
        var move = move(lotId, "20.5");

        // Then
        move.then()
                .statusCode(409)
                .body("type", containsString("not-enough"))
                .body("detail", containsString("0.5 {bar}"))
                .body("detail", containsString("20 {bar} are there now"))
                .body("fields[0].field", equalTo("quantity"));
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
    }

    @Test
    void givenTheLastTwentyBars_whenFiftyWantOneAtOnce_thenEachGetsOneOrNone() throws Exception {
        // Given
        String lotId = dock.receive("STEEL", "M-3", "GLS").path("lots[0].lotId");
        Callable<Integer> client = () -> move(lotId, "1").statusCode();

        // When
        try (var clients = Executors.newFixedThreadPool(16)) {
            var answers = clients.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> client).toList());

            // Then
            assertThat(answers.stream().filter(answer -> answer.resultNow() == 201))
                    .hasSize(20);
            assertThat(answers.stream().filter(answer -> answer.resultNow() == 409))
                    .hasSize(30);
        }
        assertThat(onHand(lotId)).isEqualByComparingTo("0");
    }

    @Test
    void givenAMove_whenItIsRepeated_thenItIsTheOneOfBefore() {
        // Given
        String lotId = dock.receive("STEEL", "M-4", "GLS").path("lots[0].lotId");
        var key = UUID.randomUUID().toString();
        var first = move(production().header("Idempotency-Key", key), lotId, order("5", "{bar}"));

        // When
        var again = move(production().header("Idempotency-Key", key), lotId, order("5", "{bar}"));

        // Then
        again.then().statusCode(201).body("moveId", equalTo(first.path("moveId")));
        assertThat(onHand(lotId)).isEqualByComparingTo("15");
    }

    @Test
    void givenAVoidedLot_whenItIsMoved_thenItIsNotThere() {
        // Given
        String lotId = dock.receive("STEEL", "M-5", "GLS").path("lots[0].lotId");
        correct(lotId, "").then().statusCode(201);

        // When
        var move = move(lotId, "1");

        // Then
        move.then().statusCode(409).body("type", containsString("lot-voided"));
    }

    @Test
    void givenAnUnknownLot_whenItIsMoved_thenItIsNotFound() {
        // When
        var move = move(UUID.randomUUID().toString(), "1");

        // Then
        move.then().statusCode(404).body("wayOut", containsString("GET /lots"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, {bar}, 422, invalid-quantity, quantity.value",
        "-1, {bar}, 422, invalid-quantity, quantity.value",
        "1, kg, 422, wrong-unit, quantity.unit",
        "1, bars, 422, wrong-unit, quantity.unit"
    })
    void givenAMoveThatMakesNoSense_whenItIsSent_thenItIsRefused(
            String value, String unit, int status, String type, String field) {
        // Given
        String lotId = dock.receive("STEEL", "M-6", "GLS").path("lots[0].lotId");

        // When
        var move = move(withKey(), lotId, order(value, unit));

        // Then
        move.then().statusCode(status).body("type", containsString(type)).body("fields[0].field", equalTo(field));
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
    }

    @Test
    void givenWhatHasGoneSince_whenAMoveIsEnteredLate_thenItCanNotTakeIt() {
        // Given
        String lotId = dock.receive("STEEL", "M-7", "GLS").path("lots[0].lotId");
        move(withKey(), lotId, at("15", "2026-03-17T08:00:00Z")).then().statusCode(201);

        // When
        var tooMuch = move(withKey(), lotId, at("6", "2026-03-16T08:00:00Z"));
        var whatIsLeft = move(withKey(), lotId, at("5", "2026-03-16T08:00:00Z"));

        // Then
        tooMuch.then()
                .statusCode(409)
                .body("detail", containsString("1 {bar}"))
                .body("detail", containsString("2026-03-17T08:00:00Z"));
        whatIsLeft.then().statusCode(201).body("occurredAt", equalTo("2026-03-16T08:00:00Z"));
        assertThat(onHand(lotId)).isEqualByComparingTo("0");
    }

    @Test
    void givenAReceipt_whenAMoveIsDatedBeforeIt_thenItIsRefused() {
        // Given
        String lotId = dock.receive("STEEL", "M-8", "GLS").path("lots[0].lotId");

        // When
        var before = move(withKey(), lotId, at("1", "2026-03-15T15:09:59Z"));
        var thatMoment = move(withKey(), lotId, at("1", "2026-03-15T15:10:00Z"));

        // Then
        before.then().statusCode(409).body("detail", containsString("2026-03-15T15:09:59Z"));
        thatMoment.then().statusCode(201);
    }

    @Test
    void givenAReceiptWhoseMaterialHasLeft_whenItIsCorrected_thenNotBelowThatAndItIsNotVoided() {
        // Given
        String lotId = dock.receive("STEEL", "M-9", "GLS").path("lots[0].lotId");
        move(lotId, "8").then().statusCode(201);

        // When
        var voided = correct(lotId, "");
        var below = correct(lotId, corrected(Dock.ITEM, "A", "7", "{bar}"));
        var otherUnit = correct(lotId, corrected("RESIN-7", "1", "20", "kg"));
        var above = correct(lotId, corrected(Dock.ITEM, "A", "9", "{bar}"));

        // Then
        voided.then().statusCode(409).body("type", containsString("already-used"));
        below.then().statusCode(409).body("detail", containsString("1 {bar}"));
        otherUnit.then().statusCode(409).body("type", containsString("already-used"));
        above.then().statusCode(201);
        assertThat(onHand(lotId)).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "quality", "shipper", "erp", "scanner", "auditor", "admin"})
    void givenPeople_whenTheyBookAHandOver_thenItIsRefused(String role) {
        // Given
        String lotId = dock.receive("STEEL", "M-10", "GLS").path("lots[0].lotId");

        // When
        var move = move(dock.as("somebody", role), lotId, order("1", "{bar}"));

        // Then
        move.then().statusCode(403);
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
    }

    private Response move(String lotId, String bars) {
        return move(withKey(), lotId, order(bars, "{bar}"));
    }

    private static Response move(RequestSpecification who, String lotId, String order) {
        return who.body(order).post("/lots/" + lotId + "/moves");
    }

    private RequestSpecification withKey() {
        return dock.as("service:production", "service");
    }

    private RequestSpecification production() {
        return Dock.bare()
                .auth()
                .oauth2(tokens.token("service:production", "service"))
                .contentType("application/json");
    }

    private Response correct(String lotId, String corrected) {
        return dock.quality()
                .body("{\"reason\":\"counted again\",\"lots\":[{\"lotId\":\"%s\"%s}]}".formatted(lotId, corrected))
                .post("/corrections");
    }

    private static String corrected(String part, String revision, String value, String unit) {
        return """
                ,"corrected":{"item":{"partNumber":"%s","revision":"%s"},"quantity":{"value":%s,"unit":"%s"}}""".formatted(part, revision, value, unit);
    }

    private static String order(String value, String unit) {
        return "{\"quantity\":{\"value\":%s,\"unit\":\"%s\"},\"to\":\"floor\"}".formatted(value, unit);
    }

    private static String at(String bars, String occurredAt) {
        return "{\"quantity\":{\"value\":%s,\"unit\":\"{bar}\"},\"to\":\"floor\",\"act\":{\"occurredAt\":\"%s\"}}"
                .formatted(bars, occurredAt);
    }

    private BigDecimal onHand(String lotId) {
        return new BigDecimal(
                dock.receiver().get("/lots/" + lotId).path("onHand.value").toString());
    }
}
