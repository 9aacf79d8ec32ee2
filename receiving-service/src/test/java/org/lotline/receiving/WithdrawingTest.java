package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.localplant.token.TokenIssuer;

/** Scrap, samples and returns to the supplier: each takes a quantity from the dock once, and can be taken back. */
@QuarkusTest
@ReceivingServers
class WithdrawingTest {

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenALotThatIsPartlyUsed_whenTheRestGoesBack_thenItLeavesForItsSupplierUnderTheirNumber() {
        // Given
        String lotId = dock.receive("STEEL", "W-1", "GLS").path("lots[0].lotId");
        dock.receiver()
                .body("{\"quantity\":{\"value\":5,\"unit\":\"{bar}\"},\"to\":\"floor\"}")
                .post("/lots/{lot}/moves", lotId)
                .then()
                .statusCode(201);

        // When
        var goods =
                withdraw(lotId, "supplier-returns", "15", "\"returnNumber\":\"RMA-5512\",\"reason\":\"Wrong alloy\"");

        // Then
        goods.then()
                .statusCode(201)
                .body("withdrawalId", notNullValue())
                .body("kind", equalTo("supplierReturn"))
                .body("supplier", equalTo("STEEL"))
                .body("returnNumber", equalTo("RMA-5512"))
                .body("quantity.value", equalTo(15))
                .body("onHand.value", equalTo(0));
        assertThat(onHand(lotId)).isEqualByComparingTo("0");
        dock.as("auditor-1", "auditor")
                .queryParam("subject", "lot:" + lotId)
                .get("/audit")
                .then()
                .body("entries.action", hasItem("lot-returned-to-supplier"));
    }

    @ParameterizedTest
    @CsvSource({
        "scrap, reason, scrap, material-scrapped",
        "samples, purpose, sample, sample-taken",
        "supplier-returns, reason, supplierReturn, lot-returned-to-supplier"
    })
    void givenMaterialAtTheDock_whenSomeIsTaken_thenTheSameCallAgainTakesNoMore(
            String act, String why, String kind, String action) {
        // Given
        String lotId = dock.receive("STEEL", "W-2", "GLS").path("lots[0].lotId");
        var body = body("2", "\"%s\":\"for good reason\"".formatted(why));
        var key = UUID.randomUUID().toString();
        keyed(key).body(body).post("/lots/{lot}/" + act, lotId).then().statusCode(201);

        // When
        var again = keyed(key).body(body).post("/lots/{lot}/" + act, lotId);

        // Then
        again.then()
                .statusCode(201)
                .body("kind", equalTo(kind))
                .body("reason", equalTo("for good reason"))
                .body("returnNumber", nullValue())
                .body("onHand.value", equalTo(18));
        assertThat(onHand(lotId)).isEqualByComparingTo("18");
        dock.as("auditor-1", "auditor")
                .queryParam("subject", "lot:" + lotId)
                .get("/audit")
                .then()
                .body("entries.action", hasItem(action));
    }

    @Test
    void givenLessThanIsWanted_whenItIsScrapped_thenItIsRefusedWithWhatThereIs() {
        // Given
        String lotId = dock.receive("STEEL", "W-3", "GLS").path("lots[0].lotId");

        // When
        var scrap = withdraw(lotId, "scrap", "21", "\"reason\":\"bent\"");

        // Then
        scrap.then()
                .statusCode(409)
                .body("type", containsString("not-enough"))
                .body("detail", containsString("20 {bar} are there now"));
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
    }

    @Test
    void givenPaperOfMoreThanIsThere_whenReported_thenItIsRecordedAndTheBalanceIsBelowZero() {
        // Given
        String lotId = dock.receive("STEEL", "W-4", "GLS").path("lots[0].lotId");

        // When
        var scrap = withdraw(lotId, "scrap", "21", "\"reason\":\"bent\",\"act\":{\"mode\":\"report\"}");

        // Then
        scrap.then().statusCode(201).body("onHand.value", equalTo(-1));
    }

    @Test
    void givenASampleThatNeverWasTaken_whenItIsVoided_thenAllIsThereAgain() {
        // Given
        String lotId = dock.receive("STEEL", "W-5", "GLS").path("lots[0].lotId");
        String sample =
                withdraw(lotId, "samples", "1", "\"purpose\":\"tensile test\"").path("withdrawalId");

        // When
        var correction = voiding(sample);

        // Then
        correction.then().statusCode(201).body("voidedFacts", hasItem(sample));
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
        voiding(sample).then().statusCode(409).body("type", containsString("already-voided"));
    }

    @Test
    void givenAnIdThatIsNoWithdrawal_whenItIsVoided_thenRefusedWithItsPlace() {
        // Given
        var nothing = UUID.randomUUID().toString();

        // When
        var correction = voiding(nothing);

        // Then
        correction
                .then()
                .statusCode(422)
                .body("type", containsString("unknown-fact"))
                .body("fields[0].field", equalTo("withdrawals[0]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[null] | 400 | invalid-request", "null | 422 | nothing-to-correct"})
    void givenACorrection_whenItsListIsNullOrHoldsNull_thenRefusedAsOneOfNothing(
            String withdrawals, int status, String kind) {
        // When
        var correction = dock.receiver()
                .body("{\"reason\":\"It was another lot\",\"withdrawals\":%s}".formatted(withdrawals))
                .post("/corrections");

        // Then
        correction.then().statusCode(status).body("type", containsString(kind));
    }

    @Test
    void givenAScrapOfAScanner_whenTheSameScannerVoidsIt_thenItNeverWas() {
        // Given
        String lotId = dock.receive("STEEL", "W-7", "GLS").path("lots[0].lotId");
        String scrap = dock.as("scanner-7", "scanner")
                .body(body("1", "\"reason\":\"bent\""))
                .post("/lots/{lot}/scrap", lotId)
                .path("withdrawalId");

        // When
        var correction = dock.as("scanner-7", "scanner")
                .body("{\"reason\":\"It was another lot\",\"withdrawals\":[\"%s\"]}".formatted(scrap))
                .post("/corrections");

        // Then
        correction.then().statusCode(201);
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
    }

    @Test
    void givenAScrapOfSomebodyElse_whenAReceiverVoidsIt_thenItNeedsQuality() {
        // Given
        String lotId = dock.receive("STEEL", "W-6", "GLS").path("lots[0].lotId");
        String scrap = dock.as("scanner-7", "scanner")
                .body(body("1", "\"reason\":\"bent\""))
                .post("/lots/{lot}/scrap", lotId)
                .path("withdrawalId");

        // When
        var correction = voiding(scrap);

        // Then
        correction.then().statusCode(403).body("type", containsString("correction-needs-quality"));
        assertThat(onHand(lotId)).isEqualByComparingTo("19");
    }

    private RequestSpecification keyed(String key) {
        return Dock.bare()
                .auth()
                .oauth2(tokens.token("clerk-1", "receiver"))
                .header("Idempotency-Key", key)
                .contentType("application/json");
    }

    private Response voiding(String withdrawal) {
        return dock.receiver()
                .body("{\"reason\":\"It was another lot\",\"withdrawals\":[\"%s\"]}".formatted(withdrawal))
                .post("/corrections");
    }

    private Response withdraw(String lotId, String act, String quantity, String members) {
        return dock.receiver().body(body(quantity, members)).post("/lots/{lot}/" + act, lotId);
    }

    private static String body(String quantity, String members) {
        return "{\"quantity\":{\"value\":%s,\"unit\":\"{bar}\"},%s}".formatted(quantity, members);
    }

    private BigDecimal onHand(String lotId) {
        return new BigDecimal(
                dock.receiver().get("/lots/{lot}", lotId).path("onHand.value").toString());
    }
}
