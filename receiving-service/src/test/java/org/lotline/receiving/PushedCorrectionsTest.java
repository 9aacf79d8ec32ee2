package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** A line that is told otherwise is a correction of its source, and its cost comes back where lots are read. */
@QuarkusTest
@ReceivingServers
class PushedCorrectionsTest {

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
}
