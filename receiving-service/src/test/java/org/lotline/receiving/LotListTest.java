package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.lotline.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.token.TokenIssuer;

/** Lots and receipts are listed by what somebody has of them: a piece of a number, an order, a note, a supplier, a day. */
@QuarkusTest
@ReceivingServers
class LotListTest {

    TokenIssuer tokens;
    Dock dock;
    String mark;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        mark = UUID.randomUUID()
                .toString()
                .substring(0, 8)
                .toUpperCase(Locale.ROOT)
                .replace('-', 'X');
    }

    @ParameterizedTest
    @ValueSource(strings = {"H%s", "h-%s", "SL %s", "M%s-9", "S%s-9", "PO-%s", "NOTE-%s-9"})
    void givenALotWithNumbersOfAllKinds_whenAPieceOfOneIsSearched_thenItIsFound(String piece) {
        // Given
        var receipt = received(mark, "STEEL", "2026-03-15T15:10:00Z");

        // When
        var found = search(Map.of("text", piece.formatted(mark)));

        // Then
        found.then().statusCode(200).body("lots.lotId", contains(receipt.<String>path("lots[0].lotId")));
    }

    @Test
    void givenALotThatWasRenamed_whenAPieceOfItsFormerNumberIsSearched_thenItIsFound() {
        // Given
        var receipt = received(mark, "STEEL", "2026-03-15T15:10:00Z");
        String lotId = receipt.path("lots[0].lotId");
        String former = receipt.path("lots[0].lotNumber");
        dock.receiver()
                .body("{\"number\":\"RE-%s\",\"reason\":\"The customer's scheme\"}".formatted(mark))
                .post("/lots/" + lotId + "/names")
                .then()
                .statusCode(200);

        // When
        var found = search(Map.of("text", former.substring(2), "purchaseOrder", "PO-" + mark));

        // Then
        found.then().body("lots.lotId", contains(lotId)).body("lots[0].formerNumbers", contains(former));
        search(Map.of("text", mark.substring(1))).then().body("lots.lotId", hasItem(lotId));
    }

    @ParameterizedTest
    @CsvSource({
        "purchaseOrder, po %s, true",
        "purchaseOrder, PO-%s-, true",
        "purchaseOrder, O-%s, false",
        "deliveryNote, note%s9, true",
        "deliveryNote, note%s, false",
        "supplier, steel, true",
        "supplier, BROWN, false",
        "receivedFrom, 2026-03-15, true",
        "receivedFrom, 2026-03-16, false",
        "receivedTo, 2026-03-15, true",
        "receivedTo, 2026-03-14, false"
    })
    void givenALot_whenItIsAskedByWhatItCameWith_thenOnlyTheWholeOfItFindsIt(
            String filter, String value, boolean isFound) {
        // Given
        var receipt = received(mark, "STEEL", "2026-03-15T15:10:00Z");
        var question = Map.of("text", mark, filter, value.formatted(mark));

        // When
        var found = search(question);

        // Then
        found.then().statusCode(200);
        assertThat(found.<List<String>>path("lots.lotId"))
                .isEqualTo(isFound ? List.of(receipt.<String>path("lots[0].lotId")) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "recorded, ''",
        "received, ''",
        "received, asc",
        "lotNumber, ''",
        "item, desc",
        "supplier, ''",
        "purchaseOrder, ''"
    })
    void givenLotsOfSeveralDeliveries_whenTheyAreReadInPagesOfOne_thenEachComesOnceAndInOneOrder(
            String sort, String order) {
        // Given
        received(mark + "A", "STEEL", "2026-03-15T15:10:00Z");
        received(mark + "B", "BROWN", "2026-03-17T15:10:00Z");
        received(mark + "C", "STEEL", "2026-03-16T15:10:00Z");
        var question = order.isEmpty()
                ? Map.of("text", mark, "sort", sort)
                : Map.of("text", mark, "sort", sort, "order", order);
        var whole = search(question).<List<String>>path("lots.lotId");

        // When
        var read = new ArrayList<String>();
        String after = "";
        do {
            var page = dock.receiver()
                    .queryParams(question)
                    .queryParams(after.isEmpty() ? Map.of() : Map.of("after", after))
                    .queryParam("limit", 1)
                    .get("/lot-search");
            read.addAll(page.path("lots.lotId"));
            after = page.<Boolean>path("truncated") ? page.path("next") : "";
        } while (!after.isEmpty());

        // Then
        assertThat(whole).hasSize(3).doesNotHaveDuplicates();
        assertThat(read).isEqualTo(whole);
    }

    @Test
    void givenLotsOfThreeDays_whenTheyAreSortedByReceipt_thenTheNewestComesFirstUnlessTurned() {
        // Given
        var middle = received(mark + "A", "STEEL", "2026-03-16T15:10:00Z").<String>path("lots[0].lotId");
        var newest = received(mark + "B", "STEEL", "2026-03-17T15:10:00Z").<String>path("lots[0].lotId");
        var oldest = received(mark + "C", "STEEL", "2026-03-15T15:10:00Z").<String>path("lots[0].lotId");

        // When
        var found = search(Map.of("text", mark, "sort", "received"));

        // Then
        found.then().body("lots.lotId", contains(newest, middle, oldest));
        search(Map.of("text", mark, "sort", "received", "order", "asc"))
                .then()
                .body("lots.lotId", contains(oldest, middle, newest));
    }

    @ParameterizedTest
    @CsvSource({
        "text, A",
        "text, A-",
        "text, -- -",
        "receivedFrom, 0001-01-01",
        "receivedTo, +999999999-12-31",
        "heat, A48213"
    })
    void givenAQuestionThatIsNone_whenLotsAreSearched_thenItIsRefusedByItsName(String filter, String value) {
        // When
        var answer = search(Map.of(filter, value));

        // Then
        assertProblem(answer, 400, "invalid-request");
        answer.then().body("fields.field", hasItem(filter));
    }

    @Test
    void givenALot_whenTheSearchIsAskedAsCsv_thenItsFieldsAreTheColumns() {
        // Given
        var receipt = received(mark, "STEEL", "2026-03-15T15:10:00Z");

        // When
        var csv = dock.receiver().accept("text/csv").queryParam("text", mark).get("/lot-search");

        // Then
        csv.then().statusCode(200).body(startsWith("lotId,lotNumber,formerNumbers,item.partNumber,"));
        var lines = csv.asString().split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[1]).contains(receipt.<String>path("lots[0].lotNumber"), "H" + mark, "PO-" + mark, ",false,");
        assertThat(lines[0].split(",")).hasSize(41);
    }

    @Test
    void givenAControlledCertificate_whenListsAreAskedByOneWhoIsNotAdmitted_thenNothingTellsOfIt() {
        // Given
        var receipt = dock.receiver()
                .body(Dock.delivery("STEEL", "NOTE-" + mark, Dock.lineOf("1", Dock.GUIDANCE, "2", "{pc}")))
                .post("/purchase-receipts");
        var number = "MTR-" + UUID.randomUUID();
        file(number, receipt.path("lots[0].lotId"));

        // When
        var lots = search(Map.of("text", "NOTE-" + mark));
        var byNumber = search(Map.of("text", number));
        var csv = dock.receiver()
                .accept("text/csv")
                .queryParam("text", "NOTE-" + mark)
                .get("/lot-search");

        // Then
        lots.then().body("lots", hasSize(1)).body("lots[0].certificates", empty());
        byNumber.then().body("lots", empty());
        assertThat(csv.asString()).doesNotContain(number);
        dock.admitted("clerk-us", "receiver")
                .queryParam("text", "NOTE-" + mark)
                .get("/lot-search")
                .then()
                .body("lots[0].certificates.number", contains(number));
    }

    @Test
    void givenReceipts_whenTheyAreListedByWhatIsKnownOfThem_thenOnlyThoseAreListed() {
        // Given
        var steel = received(mark, "STEEL", "2026-03-15T15:10:00Z");
        var brown = received(mark, "BROWN", "2026-03-17T15:10:00Z");
        String steelId = steel.path("receiptId");
        String brownId = brown.path("receiptId");

        // When
        var both = receipts(Map.of("purchaseOrder", "po" + mark));

        // Then
        both.then()
                .statusCode(200)
                .body("receipts.receiptId", contains(brownId, steelId))
                .body("receipts[0].deliveryNote", equalTo("NOTE-" + mark + "-9"))
                .body("receipts[0].purchaseOrders", contains("PO-" + mark))
                .body("receipts[0].lots", equalTo(1))
                .body("receipts[0].voidedLots", equalTo(0))
                .body("receipts[0].performedBy", equalTo("badge-17"));
        receipts(Map.of("deliveryNote", "note " + mark + " 9"))
                .then()
                .body("receipts.receiptId", containsInAnyOrder(brownId, steelId));
        receipts(Map.of("purchaseOrder", "PO-" + mark, "supplier", "steel"))
                .then()
                .body("receipts.receiptId", contains(steelId));
        receipts(Map.of("purchaseOrder", "PO-" + mark, "receivedFrom", "2026-03-16"))
                .then()
                .body("receipts.receiptId", contains(brownId));
        receipts(Map.of("purchaseOrder", "PO-" + mark, "receivedTo", "2026-03-16"))
                .then()
                .body("receipts.receiptId", contains(steelId));
        receipts(Map.of("purchaseOrder", "PO")).then().body("receipts.receiptId", empty());
    }

    @Test
    void givenAReceiptWithAVoidedLot_whenItIsListed_thenWhatStandsAndWhatNotAreCountedApart() {
        // Given
        var receipt = received(mark, "STEEL", "2026-03-15T15:10:00Z");
        dock.quality()
                .body("{\"reason\":\"Never came\",\"lots\":[{\"lotId\":\"%s\"}]}"
                        .formatted(receipt.<String>path("lots[0].lotId")))
                .post("/corrections")
                .then()
                .statusCode(201);

        // When
        var listed = receipts(Map.of("purchaseOrder", "PO-" + mark));

        // Then
        listed.then().body("receipts[0].lots", equalTo(0)).body("receipts[0].voidedLots", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"recorded", "received", "deliveryNote", "supplier"})
    void givenReceipts_whenTheyAreReadAsCsvInPagesOfOne_thenTheyAreOneFileInOneOrder(String sort) {
        // Given
        received(mark, "STEEL", "2026-03-15T15:10:00Z");
        received(mark, "BROWN", "2026-03-17T15:10:00Z");
        var question = Map.of("purchaseOrder", "PO-" + mark, "sort", sort);
        var whole = dock.receiver()
                .accept("text/csv")
                .queryParams(question)
                .get("/purchase-receipts")
                .asString();

        // When
        var first = dock.receiver()
                .accept("text/csv")
                .queryParams(question)
                .queryParam("limit", 1)
                .get("/purchase-receipts");
        var second = dock.receiver()
                .accept("text/csv")
                .queryParams(question)
                .queryParam("limit", 1)
                .queryParam("after", first.header("Link").replaceFirst(".*after=([^&>]*).*", "$1"))
                .get("/purchase-receipts");

        // Then
        assertThat(first.asString() + second.asString()).isEqualTo(whole);
        assertThat(second.contentType()).endsWith("header=absent");
        assertThat(whole.split("\r\n")).hasSize(3);
    }

    private Response search(Map<String, String> question) {
        return dock.receiver().queryParams(question).get("/lot-search");
    }

    private Response receipts(Map<String, String> question) {
        return dock.receiver().queryParams(question).get("/purchase-receipts");
    }

    private Response received(String numbers, String supplier, String at) {
        var line = """
                {"purchaseOrder":"PO-%1$s","line":"1","item":{"partNumber":"PUMP-3","revision":"A"},
                 "quantity":{"value":1,"unit":"{pc}"},"supplierLot":"SL-%1$s","heat":{"number":"H%1$sM%1$s9","mill":"GLS"},
                 "serials":["S%1$s-9"]}""".formatted(numbers);
        var response = dock.receiver()
                .body(Dock.delivery(supplier, "NOTE-" + numbers + "-9", line).replace("2026-03-15T15:10:00Z", at))
                .post("/purchase-receipts");
        response.then().statusCode(201);
        return response;
    }

    private void file(String number, String lotId) {
        dock.admitted("clerk-us", "receiver")
                .contentType("application/pdf")
                .queryParam("type", "CMTR")
                .queryParam("number", number)
                .queryParam("issuer", "Great Lakes Steel")
                .queryParam("lotId", lotId)
                .body(Dock.pdf(number))
                .post("/certificates")
                .then()
                .statusCode(201);
    }
}
