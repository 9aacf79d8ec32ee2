package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** ERP pushes what it knows, again and again, in any order, and each line has a result of its own. */
@QuarkusTest
@ReceivingServers
class ErpPushTest {

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
