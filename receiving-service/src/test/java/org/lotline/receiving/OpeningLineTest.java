package org.lotline.receiving;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.localplant.token.TokenIssuer;

/** A line of an opening balance is judged alone, and its lot is found and used with whatever is known of it. */
@QuarkusTest
@ReceivingServers
@SuppressWarnings("NullAway.Init") // injected
class OpeningLineTest {

    TokenIssuer tokens;
    Dock dock;
    OpeningDay opening;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        opening = new OpeningDay(dock);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"partNumber\":\"4140-1.25\"|\"partNumber\":\"NONE\"|unknown-item|lines[1].item",
                "\"value\":20|\"value\":0|invalid-quantity|lines[1].quantity.value",
                "\"value\":20|\"value\":-3|invalid-quantity|lines[1].quantity.value",
                "{bar}|furlong|wrong-unit|lines[1].quantity.unit",
                "\"location\":\"R\"|\"supplier\":\"NOBODY\"|unknown-supplier|lines[1].supplier",
                "\"location\":\"R\"|\"heat\":{\"number\":\"1\",\"mill\":\"XX\"}|unknown-mill|lines[1].heat.mill",
                "\"location\":\"R\"|\"expiresOn\":\"31.12.2027\"|invalid-request|lines[1].expiresOn",
                "\"location\":\"R\"|\"receivedOn\":\"last year\"|invalid-request|lines[1].receivedOn",
                "\"location\":\"R\"|\"lotNumber\":\"has a blank\"|invalid-number|lines[1].lotNumber"
            })
    void givenALineThatMakesNoSense_whenItIsReported_thenItAloneIsRefused(
            String from, String to, String kind, String field) {
        // Given
        var good = OpeningDay.bars(OpeningDay.key(), ",\"location\":\"R\"");
        var bad = OpeningDay.bars(OpeningDay.key(), ",\"location\":\"R\"").replace(from, to);

        // When
        var answer = opening.report(good, bad);

        // Then
        answer.then()
                .statusCode(200)
                .body("lines.result", contains("new", "refused"))
                .body("lines[1].lotId", nullValue())
                .body("lines[1].problem.type", containsString(kind))
                .body("lines[1].problem.wayOut", notNullValue())
                .body("lines[1].problem.fields.field", contains(field));
        opening.report(bad.replace(to, from)).then().body("lines.result", contains("new"));
    }

    @Test
    void givenAKeyTwice_whenTheyAreReported_thenNeitherIsTaken() {
        // Given
        var key = OpeningDay.key();

        // When
        var answer = opening.report(OpeningDay.bars(key, ""), OpeningDay.bars(key, OpeningDay.HEAT));

        // Then
        answer.then()
                .statusCode(200)
                .body("lines.result", contains("refused", "refused"))
                .body("lines.problem.fields.field.flatten()", contains("lines[0].key", "lines[1].key"));
        opening.report(OpeningDay.bars(key, OpeningDay.HEAT)).then().body("lines.result", contains("new"));
    }

    @Test
    void givenNumbersOnOldLabels_whenTheyAreReported_thenTheLotsKeepThemAndATakenOneIsRefused() {
        // Given
        var number = "OLD-" + UUID.randomUUID().toString().substring(0, 8);
        var later = OpeningDay.key();
        opening.report(OpeningDay.bars(later, ""));

        // When
        var answer = opening.report(
                OpeningDay.bars(OpeningDay.key(), ",\"lotNumber\":\"" + number + "\""),
                OpeningDay.bars(OpeningDay.key(), ",\"lotNumber\":\"" + number.toLowerCase(Locale.ROOT) + "\""),
                OpeningDay.bars(later, ",\"lotNumber\":\"" + number + "-B\""));

        // Then
        answer.then()
                .statusCode(200)
                .body("lines.result", contains("new", "refused", "completed"))
                .body("lines[0].lotNumber", equalTo(number))
                .body("lines[2].lotNumber", equalTo(number + "-B"))
                .body("lines[1].problem.type", containsString("lot-number-taken"))
                .body("lines[1].problem.fields.field", contains("lines[1].lotNumber"));
        opening.report(OpeningDay.bars(OpeningDay.key(), ",\"lotNumber\":\"" + number + "-B\""))
                .then()
                .body("lines.result", contains("refused"));
        opening.report(OpeningDay.bars(later, ",\"lotNumber\":\"" + number + "-b\""))
                .then()
                .body("lines.result", contains("unchanged"));
        dock.receiver()
                .get("/lots/" + answer.<String>path("lines[2].lotId"))
                .then()
                .body("formerNumbers", contains(startsWith("20260301-OPEN-")));
    }

    @Test
    void givenALotOfNobodyKnown_whenItIsSentBack_thenItsSupplierIsAskedForFirst() {
        // Given
        var key = OpeningDay.key();
        String lotId = opening.report(OpeningDay.bars(key, "")).path("lines[0].lotId");
        var order = "{\"quantity\":{\"value\":1,\"unit\":\"{bar}\"},\"reason\":\"bent\"}";

        // When
        var refused = dock.receiver().body(order).post("/lots/" + lotId + "/supplier-returns");

        // Then
        refused.then()
                .statusCode(422)
                .body("type", containsString("unknown-supplier"))
                .body("wayOut", containsString("POST /opening-balances"));
        opening.report(OpeningDay.bars(key, ",\"supplier\":\"STEEL\""));
        dock.receiver()
                .body(order)
                .post("/lots/" + lotId + "/supplier-returns")
                .then()
                .statusCode(201);
    }

    @Test
    void givenADayOfWhichNobodyHasRecords_whenABalanceIsReported_thenItIsRefusedAsAWhole() {
        // When
        var answer = dock.receiver()
                .body(OpeningDay.balance(OpeningDay.bars(OpeningDay.key(), "")).replace("2026-03-01", "1812-03-01"))
                .post("/opening-balances");

        // Then
        answer.then().statusCode(400).body("fields.field", contains("recordsSince"));
    }

    @Test
    void givenUnknownSuppliers_whenLotsAreListedBySupplier_thenTheyComeFirstAndPagesGoOn() {
        // Given
        opening.report(
                OpeningDay.bars(OpeningDay.key(), ""),
                OpeningDay.bars(OpeningDay.key(), ""),
                OpeningDay.bars(OpeningDay.key(), ",\"supplier\":\"STEEL\""));

        // When
        var first = dock.receiver()
                .queryParam("sort", "supplier")
                .queryParam("limit", 1)
                .get("/lot-search");

        // Then
        first.then().statusCode(200).body("lots", hasSize(1)).body("lots[0].supplier", nullValue());
        dock.receiver()
                .queryParam("sort", "supplier")
                .queryParam("limit", 1)
                .queryParam("after", first.<String>path("next"))
                .get("/lot-search")
                .then()
                .statusCode(200)
                .body("lots", hasSize(1))
                .body("lots[0].lotNumber", matchesPattern(".+"));
        opening.report(OpeningDay.bars(OpeningDay.key(), ""))
                .then()
                .body("lines.problem", contains(nullValue()))
                .body("lines", hasSize(1));
        dock.receiver()
                .queryParam("supplier", "NOBODY")
                .get("/lot-search")
                .then()
                .body("lots", empty());
    }

    @Test
    void givenALotWithItsOldPapers_whenItsNoteOrOrderIsSearched_thenItIsFound() {
        // Given
        var note = "LS-" + UUID.randomUUID().toString().substring(0, 8);
        String lotId = opening.report(OpeningDay.bars(
                        OpeningDay.key(),
                        ",\"deliveryNote\":\"%s\",\"purchaseOrder\":\"OLD-%s\"".formatted(note, note)))
                .path("lines[0].lotId");

        // When
        var byNote = dock.receiver()
                .queryParam("deliveryNote", note.toLowerCase(Locale.ROOT))
                .get("/lot-search");
        var byPiece = dock.receiver().queryParam("text", note.substring(3)).get("/lot-search");
        var byOrder = dock.receiver().queryParam("purchaseOrder", "OLD-" + note).get("/lot-search");

        // Then
        byNote.then().statusCode(200).body("lots.lotId", contains(lotId));
        byPiece.then().statusCode(200).body("lots.lotId", contains(lotId));
        byOrder.then().statusCode(200).body("lots.lotId", contains(lotId));
    }

    @Test
    void givenAVoidedLot_whenItsLineIsSentAgain_thenItStaysVoid() {
        // Given
        var line = OpeningDay.bars(OpeningDay.key(), "");
        String lotId = opening.report(line).path("lines[0].lotId");
        dock.quality()
                .body("{\"reason\":\"It was counted twice\",\"lots\":[{\"lotId\":\"%s\"}]}".formatted(lotId))
                .post("/corrections")
                .then()
                .statusCode(201);

        // When
        var again = opening.report(line);

        // Then
        again.then()
                .statusCode(200)
                .body("lines.result", contains("refused"))
                .body("lines[0].problem.type", containsString("lot-voided"));
    }

    @Test
    void givenACorrectedLot_whenItsLineIsSentAsItWasAndAsItIs_thenBothAreKnown() {
        // Given
        var key = OpeningDay.key();
        String lotId = opening.report(OpeningDay.bars(key, OpeningDay.HEAT)).path("lines[0].lotId");
        dock.quality()
                .body("""
                {"reason":"The tag was misread","lots":[{"lotId":"%s","corrected":{"item":{"partNumber":"%s","revision":"A"},
                 "quantity":{"value":19,"unit":"{bar}"},"heat":{"number":"C7","mill":"GLS"}}}]}""".formatted(lotId, Dock.ITEM))
                .post("/corrections")
                .then()
                .statusCode(201);

        // When
        var asItWas = opening.report(OpeningDay.bars(key, OpeningDay.HEAT));
        var asItIs = opening.report(
                OpeningDay.bars(key, OpeningDay.HEAT.replace("A48213", "c 7")).replace("\"value\":20", "\"value\":19"));

        // Then
        asItWas.then().body("lines.result", contains("unchanged"));
        asItIs.then().body("lines.result", contains("unchanged"));
        dock.receiver().get("/lots/" + lotId).then().body("recordsSince", equalTo("2026-03-01"));
    }
}
