package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.localplant.token.TokenIssuer;

/** Counts at the dock: book, found and difference are a fact, and what is on hand follows. Lots come at 15:10 on 15 March. */
@QuarkusTest
@ReceivingServers
class CountingTest {

    @Inject
    DataSource database;

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @ParameterizedTest
    @CsvSource({"19, -1", "21, 1", "20, 0"})
    void givenTwentyBars_whenCounted_thenBookFoundAndDifferenceAreOnRecordOnce(String found, int difference)
            throws SQLException {
        // Given
        var lotId = received("C-1");
        var key = UUID.randomUUID().toString();
        keyed(key)
                .body(body(found, ""))
                .post("/lots/{lot}/counts", lotId)
                .then()
                .statusCode(201);

        // When
        var again = keyed(key).body(body(found, "")).post("/lots/{lot}/counts", lotId);

        // Then
        again.then()
                .statusCode(201)
                .body("book.value", equalTo(20))
                .body("found.value", equalTo(Integer.parseInt(found)))
                .body("difference.value", equalTo(difference))
                .body("deviation", nullValue())
                .body("onHand.value", equalTo(Integer.parseInt(found)));
        assertThat(onHand(lotId)).isEqualByComparingTo(found);
        dock.as("auditor-1", "auditor")
                .queryParam("subject", "lot:" + lotId)
                .get("/audit")
                .then()
                .body("entries.action", hasItem("stock-counted"));
        assertThat(RecordedEvents.of(database, "lot:" + lotId))
                .filteredOn(event -> event.type().equals("stock-counted"))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).contains("Cycle count"));
    }

    @Test
    void givenADifferenceOverTheLimit_whenAReceiverCounts_thenRefusedWithQualityAsTheWayOut() {
        // Given
        var lotId = received("C-2");

        // When
        var count = count(dock.receiver(), lotId, "18", "");

        // Then
        count.then()
                .statusCode(409)
                .body("type", containsString("count-over-limit"))
                .body("fields[0].field", equalTo("found"))
                .body("wayOut", containsString("role quality"));
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
    }

    @Test
    void givenADifferenceOverTheLimit_whenQualityCounts_thenItIsRecordedAndNoDeviation() {
        // Given
        var lotId = received("C-3");

        // When
        var count = count(dock.quality(), lotId, "3", "");

        // Then
        count.then().statusCode(201).body("onHand.value", equalTo(3)).body("deviation", nullValue());
    }

    @Test
    void givenADifferenceOverTheLimit_whenReported_thenItIsRecordedWithItsDeviation() {
        // Given
        var lotId = received("C-4");

        // When
        var count = count(dock.receiver(), lotId, "3", ",\"act\":{\"mode\":\"report\"}");

        // Then
        count.then()
                .statusCode(201)
                .body("onHand.value", equalTo(3))
                .body("deviation", containsString("3 {bar} were found where the book says 20 {bar}; the limit is 5 %"));
    }

    @Test
    void givenABalanceBelowZero_whenNothingIsFound_thenTheGapIsClosed() {
        // Given
        var lotId = received("C-5");
        scrap(lotId, "21", ",\"act\":{\"mode\":\"report\"}").then().statusCode(201);

        // When
        var count = count(dock.quality(), lotId, "0", "");

        // Then
        count.then()
                .statusCode(201)
                .body("book.value", equalTo(-1))
                .body("difference.value", equalTo(1))
                .body("onHand.value", equalTo(0));
    }

    @Test
    void givenMaterialThatWasTakenSince_whenACountOfBeforeFoundLess_thenRefusedWithTheMoment() {
        // Given
        var lotId = received("C-6");
        scrap(lotId, "20", ",\"act\":{\"occurredAt\":\"2026-03-16T09:00:00Z\"}")
                .then()
                .statusCode(201);

        // When
        var count = count(dock.receiver(), lotId, "19", ",\"act\":{\"occurredAt\":\"2026-03-15T16:00:00Z\"}");

        // Then
        count.then()
                .statusCode(409)
                .body("type", containsString("not-enough"))
                .body("fields[0].field", equalTo("found"))
                .body("detail", containsString("2026-03-16T09:00:00Z"));
        assertThat(onHand(lotId)).isEqualByComparingTo("0");
    }

    @Test
    void givenMaterialThatWasTakenSince_whenACountOfBeforeFoundMore_thenTheBookIsThatOfThen() {
        // Given
        var lotId = received("C-7");
        scrap(lotId, "5", ",\"act\":{\"occurredAt\":\"2026-03-16T09:00:00Z\"}")
                .then()
                .statusCode(201);

        // When
        var count = count(
                dock.receiver(),
                lotId,
                "21",
                ",\"location\":\"Rack 9\",\"act\":{\"occurredAt\":\"2026-03-15T16:00:00Z\"}");

        // Then
        count.then()
                .statusCode(201)
                .body("book.value", equalTo(20))
                .body("difference.value", equalTo(1))
                .body("onHand.value", equalTo(16));
        assertThat(location(lotId)).isEqualTo("Rack 3-B");
    }

    @Test
    void givenACountAtAnotherPlace_whenRecorded_thenTheLotAndTheStockListSayThatPlace() {
        // Given
        var lotId = received("C-8");

        // When
        var count = count(dock.receiver(), lotId, "20", ",\"location\":\"Rack 9-Z\"");

        // Then
        count.then().statusCode(201).body("location", equalTo("Rack 9-Z"));
        assertThat(location(lotId)).isEqualTo("Rack 9-Z");
        dock.receiver()
                .queryParam("location", "Rack 9-Z")
                .get("/stock")
                .then()
                .body("stock.findAll { it.lotId == '%s' }".formatted(lotId), hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"19", "20"})
    void givenACount_whenItIsVoided_thenItNeverWasAndIsNotVoidedAgain(String found) {
        // Given
        var lotId = received("C-9");
        String countId = count(dock.receiver(), lotId, found, "").path("countId");

        // When
        var correction = voiding(dock.receiver(), countId);

        // Then
        correction.then().statusCode(201).body("voidedFacts", hasItem(countId));
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
        voiding(dock.receiver(), countId)
                .then()
                .statusCode(409)
                .body("type", containsString("already-voided"))
                .body("fields[0].field", equalTo("counts"));
    }

    @Test
    void givenACountThatFoundMore_whenThatWasTakenAndItIsVoided_thenRefused() {
        // Given
        var lotId = received("C-10");
        String countId = count(dock.receiver(), lotId, "21", "").path("countId");
        scrap(lotId, "21", "").then().statusCode(201);

        // When
        var correction = voiding(dock.receiver(), countId);

        // Then
        correction.then().statusCode(409).body("type", containsString("not-enough"));
        assertThat(onHand(lotId)).isEqualByComparingTo("0");
    }

    @Test
    void givenAnotherFact_whenItIsVoidedAsACount_thenRefusedWithItsPlace() {
        // Given
        var lotId = received("C-11");
        String scrap = scrap(lotId, "1", "").path("withdrawalId");

        // When
        var correction = voiding(dock.receiver(), scrap);

        // Then
        correction
                .then()
                .statusCode(422)
                .body("type", containsString("unknown-fact"))
                .body("fields[0].field", equalTo("counts[0]"));
    }

    @Test
    void givenACountOfSomebodyElse_whenAReceiverVoidsIt_thenItNeedsQuality() {
        // Given
        var lotId = received("C-12");
        String countId = count(dock.as("scanner-7", "scanner"), lotId, "19", "").path("countId");

        // When
        var correction = voiding(dock.receiver(), countId);

        // Then
        correction.then().statusCode(403).body("type", containsString("correction-needs-quality"));
        assertThat(onHand(lotId)).isEqualByComparingTo("19");
    }

    private String received(String heat) {
        return dock.receive("STEEL", heat, "GLS").path("lots[0].lotId");
    }

    private RequestSpecification keyed(String key) {
        return Dock.bare()
                .auth()
                .oauth2(tokens.token("clerk-1", "receiver"))
                .header("Idempotency-Key", key)
                .contentType("application/json");
    }

    private static Response count(RequestSpecification who, String lotId, String found, String members) {
        return who.body(body(found, members)).post("/lots/{lot}/counts", lotId);
    }

    private static String body(String found, String members) {
        return "{\"found\":{\"value\":%s,\"unit\":\"{bar}\"},\"reason\":\"Cycle count\"%s}".formatted(found, members);
    }

    private Response scrap(String lotId, String quantity, String members) {
        return dock.receiver()
                .body("{\"quantity\":{\"value\":%s,\"unit\":\"{bar}\"},\"reason\":\"bent\"%s}"
                        .formatted(quantity, members))
                .post("/lots/{lot}/scrap", lotId);
    }

    private static Response voiding(RequestSpecification who, String countId) {
        return who.body("{\"reason\":\"It was another lot\",\"counts\":[\"%s\"]}".formatted(countId))
                .post("/corrections");
    }

    private String location(String lotId) {
        return dock.receiver().get("/lots/{lot}", lotId).path("location");
    }

    private BigDecimal onHand(String lotId) {
        return new BigDecimal(
                dock.receiver().get("/lots/{lot}", lotId).path("onHand.value").toString());
    }
}
