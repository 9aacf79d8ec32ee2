package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** ERP pushes what it knows, again and again, in any order, and each line has a result of its own. */
@QuarkusTest
@ReceivingServers
class ErpPushTest {

    /** Ten deliveries of 100 lines take about as long; half of it on two slow cores that nothing else uses. */
    private static final Duration A_THOUSAND_LINES = Duration.ofSeconds(8);

    /** Who calls waits for half a minute, and a transaction lasts hardly longer. */
    private static final Duration A_CALL = Duration.ofSeconds(30);

    @ConfigProperty(name = "lotline.services.quality.url")
    URI quality;

    TokenIssuer tokens;
    Dock dock;
    Pushed erp;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        erp = new Pushed(dock);
    }

    @Test
    void givenNothingKnown_whenAnItemIsPushedWithItsReceipt_thenBothAreNew() {
        // Given
        var part = "NEW-" + UUID.randomUUID();
        var code = code();
        var line = Pushed.line(Dock.freshNote(), 1, "", Dock.lineOf("1", part, "5", "kg"))
                .replace("\"STEEL\"", "\"" + code + "\"");

        // When
        var answer = erp.push("""
                {"receiptLines":[%s],"items":[%s],"suppliers":[%s],
                 "mills":[{"key":"m","code":"M%s","definition":{"name":"A mill"}}]}""".formatted(line, Pushed.item(part, "kg", 1), Pushed.supplier(code, "New", 1), code));

        // Then
        answer.then()
                .statusCode(200)
                .body("results.kind", contains("supplier", "mill", "item", "receiptLine"))
                .body("results.result", everyItem(equalTo("new")))
                .body("counts.new", equalTo(4))
                .body("results[3].lots[0].lotNumber", containsString("-" + code + "-"));
    }

    @Test
    void givenAPush_whenItComesAgainUnderAnotherKey_thenNothingChanges() {
        // Given
        var note = Dock.freshNote();
        var lines = new String[] {Pushed.bars(note, "1", "20", "A1", 1), Pushed.bars(note, "2", "8", "A2", 1)};
        var first = erp.receipts(lines);

        // When
        var second = erp.receipts(lines);

        // Then
        first.then().body("results.result", contains("new", "new"));
        second.then().body("results.result", contains("unchanged", "unchanged"));
        assertThat(second.<List<String>>path("results.lots.lotId.flatten()"))
                .isEqualTo(first.<List<String>>path("results.lots.lotId.flatten()"));
    }

    @Test
    void givenADeliveryThatIsPartlyKnown_whenAllOfItIsPushed_thenTheRestComesIn() {
        // Given
        var note = Dock.freshNote();
        dock.receiver()
                .body(Dock.delivery(
                        "STEEL", note, Dock.lineOf("1", "RESIN-7", "20", "kg").replace("\"A\"", "\"1\"")))
                .post("/purchase-receipts")
                .then()
                .statusCode(201);

        // When
        var answer = erp.receipts(
                Pushed.line(
                        note, null, "", Dock.lineOf("1", "RESIN-7", "20", "kg").replace("\"A\"", "\"1\"")),
                Pushed.bars(note, "2", "8", "A2", null));

        // Then
        answer.then().body("results.result", contains("unchanged", "new"));
        dock.receiver()
                .queryParam("deliveryNote", note)
                .get("/lot-search")
                .then()
                .body("lots", hasSize(2));
    }

    @Test
    void givenNewerVersions_whenOlderOnesArriveLater_thenTheNewerStand() {
        // Given
        var code = code();
        var part = "VERSION-" + UUID.randomUUID();
        var note = Dock.freshNote();
        push(code, "Newer", part, "kg", note, "20", 5);

        // When
        var answer = push(code, "Older", part, "g", note, "12", 4);

        // Then
        answer.then()
                .body("results.result", everyItem(equalTo("outdated")))
                .body("counts.outdated", equalTo(3))
                .body("results.lots.flatten()", empty());
        dock.receiver().get("/suppliers/" + code).then().body("name", equalTo("Newer"));
        dock.receiver().get("/items/" + part + "/revisions/A").then().body("baseUnit", equalTo("kg"));
        dock.receiver()
                .queryParam("deliveryNote", note)
                .get("/lot-search")
                .then()
                .body("lots[0].received.value.intValue()", equalTo(20));
    }

    @Test
    void givenTwoVersionsInOnePush_whenTheOlderIsBehindTheNewer_thenOnlyTheNewerIsTaken() {
        // Given
        var note = Dock.freshNote();

        // When
        var answer = erp.receipts(Pushed.bars(note, "1", "20", "A1", 2), Pushed.bars(note, "1", "12", "A1", 1));

        // Then
        answer.then().body("results.result", contains("new", "outdated"));
    }

    @Test
    void givenALineOfLastWeek_whenItIsPushed_thenItsLotIsOfThatDay() {
        // When
        var answer = erp.receipts(
                Pushed.line(
                        Dock.freshNote(),
                        null,
                        "\"occurredAt\":\"2026-03-09T15:10:00Z\",",
                        Dock.lineOf("1", Dock.ITEM, "20", Dock.BAR)),
                Pushed.line(
                        Dock.freshNote(),
                        null,
                        "\"occurredAt\":\"2190-03-09T15:10:00Z\",",
                        Dock.lineOf("1", Dock.ITEM, "20", Dock.BAR)));

        // Then
        answer.then()
                .body("results.result", contains("new", "refused"))
                .body("results[0].lots[0].lotNumber", startsWith("20260309-STEEL-"))
                .body("results[1].problem.type", containsString("occurred-in-the-future"));
        String lotId = answer.path("results[0].lots[0].lotId");
        dock.receiver().get("/lots/" + lotId).then().body("occurredAt", equalTo("2026-03-09T15:10:00Z"));
    }

    @Test
    void givenALotOnWhichAShipmentRests_whenItsLineIsToldOtherwise_thenItIsCorrectedAndTheAnswerNamesIt()
            throws IOException {
        // Given
        var note = Dock.freshNote();
        String lotId = erp.receipts(Pushed.bars(note, "1", "20", "WRONG-1", 1)).path("results[0].lots[0].lotId");
        var shipmentId = UUID.randomUUID();
        try (var played = new PlayedQuality(quality)) {
            var clearanceId = played.clears(lotId, shipmentId);

            // When
            var answer = erp.receipts(Pushed.bars(note, "1", "18", "RIGHT-1", 2));

            // Then
            answer.then()
                    .body("results.result", contains("changed"))
                    .body("results[0].lots.lotId", contains(lotId))
                    .body("results[0].correction.voidedFacts", hasSize(1))
                    .body("results[0].correction.newFacts", hasSize(1))
                    .body("results[0].correction.clearances.clearanceId", contains(clearanceId.toString()))
                    .body("results[0].correction.clearancesKnown", equalTo(true))
                    .body("results[0].correction.shipments", contains(shipmentId.toString()));
        }
        dock.receiver()
                .get("/lots/" + lotId)
                .then()
                .body("heat.number", equalTo("RIGHT-1"))
                .body("onHand.value.intValue()", equalTo(18));
    }

    @Test
    void givenMaterialThatHasGone_whenItsLineIsToldToHaveBeenLess_thenItIsRefusedAndTheOthersStand() {
        // Given
        var note = Dock.freshNote();
        String lotId = erp.receipts(Pushed.bars(note, "1", "20", "GONE-1", 1), Pushed.bars(note, "2", "8", "GONE-2", 1))
                .path("results[0].lots[0].lotId");
        dock.receiver()
                .body("{\"quantity\":{\"value\":15,\"unit\":\"{bar}\"},\"reason\":\"Bent\"}")
                .post("/lots/" + lotId + "/scrap")
                .then()
                .statusCode(201);

        // When
        var answer = erp.receipts(Pushed.bars(note, "1", "12", "GONE-1", 2), Pushed.bars(note, "2", "9", "GONE-2", 2));

        // Then
        answer.then()
                .body("results.result", contains("refused", "changed"))
                .body("results[0].problem.type", containsString("already-used"))
                .body("results[0].problem.wayOut", not(empty()))
                .body("results[0].problem.fields.field", contains("receiptLines[0].delivered"));
        dock.receiver().get("/lots/" + lotId).then().body("received.value.intValue()", equalTo(20));
    }

    @Test
    void givenALotThatQualityHasCorrected_whenItsLineIsToldOtherwise_thenItStaysAsQualityLeftIt() {
        // Given
        var note = Dock.freshNote();
        String lotId = erp.receipts(Pushed.bars(note, "1", "20", "THEIRS-1", 1)).path("results[0].lots[0].lotId");
        dock.quality()
                .body("""
                        {"reason":"Counted again","lots":[{"lotId":"%s","corrected":{"item":{"partNumber":"%s","revision":"A"},
                         "quantity":{"value":19,"unit":"{bar}"},"heat":{"number":"THEIRS-1","mill":"GLS"}}}]}""".formatted(lotId, Dock.ITEM))
                .post("/corrections")
                .then()
                .statusCode(201);

        // When
        var same = erp.receipts(Pushed.bars(note, "1", "20", "THEIRS-1", 1));
        var other = erp.receipts(Pushed.bars(note, "1", "21", "THEIRS-1", 2));

        // Then
        same.then().body("results.result", contains("unchanged"));
        other.then()
                .body("results.result", contains("refused"))
                .body("results[0].problem.type", containsString("correction-needs-quality"));
        dock.receiver().get("/lots/" + lotId).then().body("received.value.intValue()", equalTo(19));
    }

    @Test
    void givenALineThatWasCorrected_whenItIsToldAsAtFirst_thenItIsCorrectedBack() {
        // Given
        var note = Dock.freshNote();
        erp.receipts(Pushed.bars(note, "1", "20", "BACK-1", 1));
        erp.receipts(Pushed.bars(note, "1", "18", "BACK-1", 2));

        // When
        var answer = erp.receipts(Pushed.bars(note, "1", "20", "BACK-1", 3));

        // Then
        answer.then()
                .body("results.result", contains("changed"))
                .body("results[0].correction.lots[0].received.value.intValue()", equalTo(20));
    }

    @Test
    void givenALot_whenAnotherCostIsTold_thenItComesBackExactlyWhereLotsAreReadAndNoFactIsVoid() {
        // Given
        var note = Dock.freshNote();
        String lotId =
                erp.receipts(Pushed.costing(note, "20", "COST-1", "41.20")).path("results[0].lots[0].lotId");

        // When
        var answer = erp.receipts(Pushed.costing(note, "20", "COST-1", "43.0071"));

        // Then
        answer.then().body("results.result", contains("changed")).body("results[0].correction", nullValue());
        var lot = dock.receiver().get("/lots/" + lotId);
        lot.then().body("unitCost.currency", equalTo("USD"));
        assertThat(lot.asString()).contains("43.0071");
        String receiptId = lot.path("receiptId");
        for (var read : List.of(
                "/purchase-receipts/" + receiptId,
                "/lot-search?deliveryNote=" + note,
                "/stock?lot=" + lot.path("lotNumber"))) {
            assertThat(dock.receiver().get(read).asString()).as(read).contains("43.0071");
        }
    }

    @Test
    void givenALotWithACost_whenAnOperatorReadsIt_thenTheCostIsNotShown() {
        // Given
        var note = Dock.freshNote();
        String lotId =
                erp.receipts(Pushed.costing(note, "20", "COST-2", "41.20")).path("results[0].lots[0].lotId");

        // When
        var lot = dock.as("op-1", "operator").get("/lots/" + lotId);
        var found = dock.as("op-1", "operator").get("/lot-search?deliveryNote=" + note);
        var stock = dock.as("op-1", "operator").get("/stock?lot=" + lot.path("lotNumber"));

        // Then
        lot.then().statusCode(200).body("unitCost", nullValue());
        found.then().body("lots", hasSize(1)).body("lots[0].unitCost", nullValue());
        stock.then().body("stock", hasSize(1)).body("stock[0].unitCost", nullValue());
    }

    @Test
    void givenABadLineInTheMiddle_whenItIsPushed_thenTheOthersAreTakenWhole() {
        // Given
        var note = Dock.freshNote();

        // When
        var answer = erp.receipts(
                Pushed.bars(note, "1", "20", "MID-1", 1),
                Pushed.line(note, 1, "", Dock.lineOf("2", "NO-SUCH-PART", "3", "{bar}")),
                Pushed.bars(note, "3", "0", "MID-3", 1),
                Pushed.bars(note, "4", "8", "MID-4", 1));

        // Then
        answer.then()
                .statusCode(200)
                .body("results.result", contains("new", "refused", "refused", "new"))
                .body("results[1].problem.type", containsString("unknown-item"))
                .body("results[1].problem.status", equalTo(422))
                .body("results[1].problem.fields.field", contains("receiptLines[1].delivered.item"))
                .body("results[2].problem.fields.field", contains("receiptLines[2].delivered.quantity.value"));
        dock.receiver()
                .queryParam("deliveryNote", note)
                .get("/lot-search")
                .then()
                .body("lots", hasSize(2));
    }

    @Test
    void givenAnItemWithLots_whenItsUnitIsPushedAnew_thenThatLineIsRefusedAtItsField() {
        // Given
        var part = "UNIT-" + UUID.randomUUID();
        erp.push("items", Pushed.item(part, "kg", null));
        erp.receipts(Pushed.line(Dock.freshNote(), null, "", Dock.lineOf("1", part, "5", "kg")));

        // When
        var answer = erp.push("items", Pushed.item(part, "{pc}", null), Pushed.item(part + "-2", "kg", null));

        // Then
        answer.then()
                .body("results.result", contains("refused", "new"))
                .body("results[0].problem.fields.field", contains("items[0].definition.baseUnit"));
    }

    @Test
    void givenNullOrTooManyLines_whenTheyArePushed_thenNothingIsDone() {
        // Given
        var note = Dock.freshNote();
        var lines = IntStream.rangeClosed(1, 600)
                .mapToObj(line -> Pushed.bars(note, "" + line, "1", "MANY-" + line, null))
                .toArray(String[]::new);
        var suppliers = IntStream.rangeClosed(1, 401)
                .mapToObj(line -> Pushed.supplier("ZZ" + line, "Many", null))
                .toArray(String[]::new);

        // When
        var isNull = erp.push("{\"receiptLines\":[null]}");
        var none = erp.push("{}");
        var tooMany = erp.push("{\"receiptLines\":[%s],\"suppliers\":[%s]}"
                .formatted(String.join(",", lines), String.join(",", suppliers)));

        // Then
        isNull.then().statusCode(400).body("fields.field", hasItem(containsString("receiptLines")));
        none.then().statusCode(400).body("type", containsString("invalid-request"));
        tooMany.then().statusCode(400).body("detail", containsString("1001 lines"));
        dock.receiver().get("/suppliers/ZZ1").then().statusCode(404);
    }

    @Test
    void givenTwoPushesOfTheSameLinesAtOnce_whenBothAreDone_thenEachLotIsThereOnce() throws Exception {
        // Given
        var lines = IntStream.rangeClosed(1, 60)
                .mapToObj(line -> Pushed.bars(Dock.freshNote(), "1", "20", "TWIN-" + line, line))
                .toArray(String[]::new);
        var backwards =
                IntStream.rangeClosed(1, 60).mapToObj(line -> lines[60 - line]).toArray(String[]::new);

        // When
        Response one;
        Response other;
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> erp.receipts(lines));
            var second = both.submit(() -> erp.receipts(backwards));
            one = first.get();
            other = second.get();
        }

        // Then
        one.then().statusCode(200).body("counts.refused", equalTo(0));
        other.then().statusCode(200).body("counts.refused", equalTo(0));
        assertThat(one.<Integer>path("counts.new") + other.<Integer>path("counts.new"))
                .isEqualTo(60);
        assertThat(one.<Integer>path("counts.unchanged") + other.<Integer>path("counts.unchanged"))
                .isEqualTo(60);
    }

    @Test
    void givenAThousandLines_whenTheyArePushedTwice_thenBothAreDoneInTime() {
        // Given
        var notes = IntStream.range(0, 10).mapToObj(note -> Dock.freshNote()).toList();
        thousand(IntStream.range(0, 10).mapToObj(note -> Dock.freshNote()).toList(), "20", 1);

        // When
        var took = timed("new", () -> thousand(notes, "20", 1).then().body("counts.new", equalTo(1_000)));
        var again = timed("again", () -> thousand(notes, "20", 1).then().body("counts.unchanged", equalTo(1_000)));

        // Then
        assertThat(took).isLessThan(A_THOUSAND_LINES);
        assertThat(again).isLessThan(A_THOUSAND_LINES);
    }

    @Test
    void givenAThousandLots_whenAllAreToldOtherwise_thenAllAreCorrectedWithinACall() {
        // Given
        var notes = IntStream.range(0, 10).mapToObj(note -> Dock.freshNote()).toList();
        thousand(notes, "20", 1);

        // When
        var took = timed("changed", () -> thousand(notes, "19", 2).then().body("counts.changed", equalTo(1_000)));

        // Then
        assertThat(took).isLessThan(A_CALL);
    }

    @Test
    void givenAThousandItems_whenTheyArePushed_thenAllAreDefinedWithinACall() {
        // Given
        var part = "K-" + UUID.randomUUID() + "-";
        var lines = IntStream.range(0, 1_000)
                .mapToObj(line -> Pushed.item(part + line, "kg", 1))
                .toArray(String[]::new);

        // When
        var took = timed("items", () -> erp.push("items", lines).then().body("counts.new", equalTo(1_000)));

        // Then
        assertThat(took).isLessThan(A_CALL);
    }

    private Response thousand(List<String> notes, String quantity, int version) {
        return erp.receipts(IntStream.range(0, 1_000)
                .mapToObj(line -> Pushed.bars(notes.get(line / 100), "" + line, quantity, "K-" + line, version))
                .toArray(String[]::new));
    }

    private static Duration timed(String what, Runnable push) {
        var from = System.nanoTime();
        push.run();
        var took = Duration.ofNanos(System.nanoTime() - from);
        System.out.printf(
                "PUSH: 1,000 lines %s: %d ms, %d lines/s%n", what, took.toMillis(), 1_000_000 / took.toMillis());
        return took;
    }

    /** A supplier, an item and a line of a delivery under one version. */
    private Response push(
            String code, String name, String part, String unit, String note, String quantity, int version) {
        return erp.push("{\"suppliers\":[%s],\"items\":[%s],\"receiptLines\":[%s]}"
                .formatted(
                        Pushed.supplier(code, name, version),
                        Pushed.item(part, unit, version),
                        Pushed.bars(note, "1", quantity, "VERSION-1", version)));
    }

    private static String code() {
        return UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    }
}
