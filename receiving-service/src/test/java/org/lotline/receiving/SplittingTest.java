package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** Lots that are split off a lot at the dock: what there is, is there once, under whichever number. */
@QuarkusTest
@ReceivingServers
class SplittingTest {

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
    void givenTwentyBars_whenFourAndSixAreSplitOff_thenTheyAreLotsOfTheirOwnWithWhatTheirLotCameWith()
            throws SQLException {
        // Given
        var lotId = received("SP-1");

        // When
        var split = split(
                lotId, part("4", ",\"location\":\"Rack 9-Z\""), part("6", ",\"lotNumber\":\"BIN-" + mark() + "\""));

        // Then
        split.then()
                .statusCode(201)
                .body("onHand.value", equalTo(10))
                .body("parts.received.value", contains(4, 6))
                .body("parts.onHand.value", contains(4, 6))
                .body("parts.location", contains("Rack 9-Z", "Rack 3-B"))
                .body("parts.splitFrom", contains(lotId, lotId))
                .body("parts.heat.number", contains("SP-1", "SP-1"))
                .body("parts.supplierLot", contains("SL-9", "SL-9"))
                .body("parts[0].lotNumber", matchesPattern("[0-9]{8}-STEEL-[0-9]{3,}"))
                .body("parts[1].lotNumber", matchesPattern("BIN-.*"));
        assertThat(onHand(lotId)).isEqualByComparingTo("10");
        String first = split.path("parts[0].lotId");
        dock.receiver()
                .get("/lots/{lot}", first)
                .then()
                .body("onHand.value", equalTo(4))
                .body("splitFrom", equalTo(lotId));
        dock.receiver()
                .queryParam("location", "Rack 9-Z")
                .get("/stock")
                .then()
                .body("stock.findAll { it.lotId == '%s' }".formatted(first), hasSize(1));
        dock.receiver().queryParam("heat", "SP-1").get("/lots").then().body("lots", hasSize(3));
        assertThat(RecordedEvents.of(database, "lot:" + first))
                .singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo("lot-split"));
        dock.as("auditor-1", "auditor")
                .queryParam("subject", "lot:" + lotId)
                .get("/audit")
                .then()
                .body("entries.action", hasItem("lot-split"));
    }

    @Test
    void givenFiftyKilograms_whenFiveTimesTenAreSplitOff_thenNothingIsLeft() {
        // Given
        String lotId = dock.receiver()
                .body(Dock.delivery(
                        "STEEL",
                        Dock.freshNote(),
                        Dock.lineOf("1", "RESIN-7", "50", "kg").replace("\"A\"", "\"1\"")))
                .post("/purchase-receipts")
                .path("lots[0].lotId");
        var ten = "{\"quantity\":{\"value\":10000,\"unit\":\"g\"}}";

        // When
        var split = split(lotId, Collections.nCopies(5, ten).toArray(String[]::new));

        // Then
        split.then().statusCode(201).body("parts", hasSize(5)).body("onHand.value", equalTo(0));
        assertThat(onHand(lotId)).isEqualByComparingTo("0");
    }

    @Test
    void givenASplit_whenItIsSentAgainUnderItsKey_thenItHasOneEffect() {
        // Given
        var lotId = received("SP-2");
        var key = UUID.randomUUID().toString();
        var first = keyed(key, lotId);

        // When
        var again = keyed(key, lotId);

        // Then
        again.then().statusCode(201).body("parts[0].lotId", equalTo(first.path("parts[0].lotId")));
        assertThat(onHand(lotId)).isEqualByComparingTo("15");
    }

    @Test
    void givenTwentyBars_whenMoreIsSplitOffInTwoParts_thenRefusedAtTheSecondAndNothingIsSplit() {
        // Given
        var lotId = received("SP-3");

        // When
        var split = split(lotId, "{\"mode\":\"report\"}", part("15", ""), part("6", ""));

        // Then
        split.then()
                .statusCode(409)
                .body("type", containsString("not-enough"))
                .body("fields[0].field", equalTo("parts[1].quantity"));
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
        dock.receiver().queryParam("heat", "SP-3").get("/lots").then().body("lots", hasSize(1));
    }

    @Test
    void givenANumberThatNamesAnotherLot_whenAPartShallHaveIt_thenRefusedAtItsPlace() {
        // Given
        var lotId = received("SP-4");
        String taken = dock.receiver().get("/lots/{lot}", lotId).path("lotNumber");

        // When
        var split = split(lotId, part("1", ""), part("1", ",\"lotNumber\":\"%s\"".formatted(taken)));

        // Then
        split.then()
                .statusCode(409)
                .body("type", containsString("lot-number-taken"))
                .body("fields[0].field", equalTo("parts[1].lotNumber"));
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
    }

    @Test
    void givenAnUntouchedPart_whenItIsVoided_thenItsLotHasAllAgainAndThePartIsCalledVoid() {
        // Given
        var lotId = received("SP-5");
        String part = split(lotId, part("5", "")).path("parts[0].lotId");

        // When
        var correction = correct(part, "");

        // Then
        correction.then().statusCode(201).body("lots.voided", contains(true));
        assertThat(onHand(lotId)).isEqualByComparingTo("20");
        assertThat(onHand(part)).isEqualByComparingTo("0");
        split(part, part("1", "")).then().statusCode(409).body("type", containsString("lot-voided"));
    }

    @Test
    void givenAPartOfWhichSomeWasTaken_whenItIsVoided_thenRefused() {
        // Given
        var lotId = received("SP-6");
        String part = split(lotId, part("5", "")).path("parts[0].lotId");
        scrap(part, "1");

        // When
        var correction = correct(part, "");

        // Then
        correction.then().statusCode(409).body("type", containsString("already-used"));
        assertThat(onHand(lotId)).isEqualByComparingTo("15");
    }

    @Test
    void givenAPartThatIsUsed_whenTheHeatOfItsLotIsCorrected_thenThePartHasItToo() throws SQLException {
        // Given
        var lotId = received("SP-7");
        String part = split(lotId, part("5", "")).path("parts[0].lotId");
        String grandchild = split(part, part("2", "")).path("parts[0].lotId");
        scrap(part, "1");

        // When
        var correction = correct(lotId, corrected("20", "SP-7X", ""));

        // Then
        correction.then().statusCode(201).body("lots", hasSize(3)).body("newFacts", hasSize(3));
        for (var lot : List.of(lotId, part, grandchild)) {
            dock.receiver().get("/lots/{lot}", lot).then().body("heat.number", equalTo("SP-7X"));
        }
        dock.receiver().queryParam("heat", "SP-7").get("/lots").then().body("lots", hasSize(0));
        assertThat(onHand(part)).isEqualByComparingTo("2");
        assertThat(RecordedEvents.of(database, "lot:" + grandchild))
                .extracting(RecordedEvents.Recorded::type)
                .containsExactly("lot-split", "lot-split", "fact-voided");
        // A part that was stated anew is taken back as one that was not.
        correct(grandchild, "").then().statusCode(201);
        assertThat(onHand(part)).isEqualByComparingTo("4");
    }

    @Test
    void givenALotWithAPart_whenItTurnsOutToBeAnotherThing_thenThePartIsVoidedFirst() {
        // Given
        var lotId = received("SP-8");
        split(lotId, part("5", ""));

        // When
        var correction = correct(lotId, corrected("20", "SP-8", ",\"owner\":\"DELTA\""));

        // Then
        correction.then().statusCode(409).body("type", containsString("split-since"));
    }

    @Test
    void givenAPart_whenItIsCorrectedItself_thenRefusedWithItsLotAsTheWayOut() {
        // Given
        var lotId = received("SP-9");
        String part = split(lotId, part("5", "")).path("parts[0].lotId");

        // When
        var correction = correct(part, corrected("5", "SP-9X", ""));

        // Then
        correction
                .then()
                .statusCode(409)
                .body("type", containsString("split-off"))
                .body("detail", containsString(lotId));
    }

    @Test
    void givenALotWithAPart_whenItsReceiptIsVoided_thenRefused() {
        // Given
        var lotId = received("SP-10");
        split(lotId, part("5", ""));

        // When
        var correction = correct(lotId, "");

        // Then
        correction.then().statusCode(409).body("type", containsString("already-used"));
    }

    @Test
    void givenADeliveryWhoseLotWasSplit_whenErpSendsItAgain_thenItIsTheOneOfBefore() {
        // Given
        var delivery = Dock.delivery("STEEL", Dock.freshNote(), Dock.line("20", Dock.BAR, "SP-11", "GLS", "SL-9"));
        var receipt = dock.receiver().body(delivery).post("/purchase-receipts");
        split(receipt.path("lots[0].lotId"), part("5", ""));

        // When
        var again = dock.receiver().body(delivery).post("/purchase-receipts");

        // Then
        again.then()
                .statusCode(200)
                .body("lots", hasSize(1))
                .body("lots[0].lotId", equalTo(receipt.path("lots[0].lotId")));
    }

    @Test
    void givenAnythingThatIsSplitAndTaken_whenAddedUp_thenWhatCameIsThereOrTaken() {
        // Given
        var random = new SplittableRandom(10);
        var lots = new ArrayList<>(List.of(received("SP-12")));
        var taken = BigDecimal.ZERO;

        // When
        for (var act = 0; act < 40; act++) {
            var lot = lots.get(random.nextInt(lots.size()));
            var amount = BigDecimal.valueOf(random.nextInt(1, 400), 2);
            var before = onHand(lot);
            if (random.nextInt(3) == 0) {
                taken = taken.add(scrap(lot, amount.toPlainString()) == 201 ? amount : BigDecimal.ZERO);
            } else {
                var split = split(lot, part(amount.toPlainString(), ""));
                assertThat(split.statusCode()).isEqualTo(amount.compareTo(before) <= 0 ? 201 : 409);
                lots.addAll(split.statusCode() == 201 ? split.<List<String>>path("parts.lotId") : List.of());
            }
        }

        // Then
        var there = lots.stream().map(this::onHand).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(there.add(taken)).isEqualByComparingTo("20");
        assertThat(lots).hasSizeGreaterThan(5);
        assertThat(lots).allSatisfy(lot -> assertThat(onHand(lot)).isNotNegative());
    }

    private String received(String heat) {
        return dock.receive("STEEL", heat, "GLS").path("lots[0].lotId");
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String part(String quantity, String members) {
        return "{\"quantity\":{\"value\":%s,\"unit\":\"{bar}\"}%s}".formatted(quantity, members);
    }

    private Response split(String lotId, String... parts) {
        var isReport = parts[0].contains("report");
        var those = List.of(parts).subList(isReport ? 1 : 0, parts.length);
        return dock.receiver()
                .body("{\"parts\":[%s]%s}".formatted(String.join(",", those), isReport ? ",\"act\":" + parts[0] : ""))
                .post("/lots/{lot}/splits", lotId);
    }

    private Response keyed(String key, String lotId) {
        return Dock.bare()
                .auth()
                .oauth2(tokens.token("clerk-1", "receiver"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"parts\":[%s]}".formatted(part("5", "")))
                .post("/lots/{lot}/splits", lotId);
    }

    private int scrap(String lotId, String quantity) {
        return dock.receiver()
                .body("{\"quantity\":{\"value\":%s,\"unit\":\"{bar}\"},\"reason\":\"bent\"}".formatted(quantity))
                .post("/lots/{lot}/scrap", lotId)
                .statusCode();
    }

    private Response correct(String lotId, String corrected) {
        return dock.quality()
                .body("{\"reason\":\"It was not so\",\"lots\":[{\"lotId\":\"%s\"%s}]}".formatted(lotId, corrected))
                .post("/corrections");
    }

    private static String corrected(String quantity, String heat, String members) {
        return """
                ,"corrected":{"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":%s,"unit":"{bar}"},"supplierLot":"SL-9",
                "heat":{"number":"%s","mill":"GLS"}%s}""".formatted(Dock.ITEM, quantity, heat, members);
    }

    private BigDecimal onHand(String lotId) {
        return new BigDecimal(
                dock.receiver().get("/lots/{lot}", lotId).path("onHand.value").toString());
    }
}
