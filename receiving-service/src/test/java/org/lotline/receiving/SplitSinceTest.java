package org.lotline.receiving;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** Who tells more, or otherwise, of a lot does not know that it was split since. */
@QuarkusTest
@ReceivingServers
class SplitSinceTest {

    TokenIssuer tokens;
    Dock dock;
    Splits splits;
    Pushed erp;
    OpeningDay opening;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        splits = new Splits(dock);
        erp = new Pushed(dock);
        opening = new OpeningDay(dock);
    }

    @Test
    void givenALotOfNoHeatThatWasSplit_whenItsHeatIsFoundInABinder_thenItsPartIsOfThatHeatToo() {
        // Given
        var key = OpeningDay.key();
        String lotId = opening.report(OpeningDay.bars(key, "")).path("lines[0].lotId");
        String part = splits.split(lotId, Splits.part("4", "")).path("parts[0].lotId");

        // When
        var completed = opening.report(OpeningDay.bars(key, OpeningDay.HEAT + ",\"supplier\":\"STEEL\""));

        // Then
        completed.then().body("lines.result", contains("completed"));
        dock.receiver()
                .get("/lots/" + part)
                .then()
                .body("heat.number", equalTo("A48213"))
                .body("supplier", equalTo("STEEL"))
                .body("recordsSince", equalTo("2026-03-01"))
                .body("onHand.value", equalTo(4));
    }

    @Test
    void givenADeliveredLotThatWasSplit_whenItsLineIsPushedAgain_thenNothingChanges() {
        // Given
        var note = Dock.freshNote();
        String lotId = erp.receipts(Pushed.bars(note, "1", "20", "SS-1", 1)).path("results[0].lots[0].lotId");
        splits.split(lotId, Splits.part("4", ""));

        // When
        var again = erp.receipts(Pushed.bars(note, "1", "20", "SS-1", 1));

        // Then
        again.then().body("results.result", contains("unchanged")).body("results[0].lots.lotId", contains(lotId));
    }

    @Test
    void givenADeliveredLotThatWasSplit_whenItsLineIsToldOtherwise_thenItIsRefusedAndTheWayOutIsQuality() {
        // Given
        var note = Dock.freshNote();
        String lotId = erp.receipts(Pushed.bars(note, "1", "20", "SS-2", 1)).path("results[0].lots[0].lotId");
        splits.split(lotId, Splits.part("4", ""));

        // When
        var other = erp.receipts(Pushed.bars(note, "1", "20", "SS-3", 2));

        // Then
        other.then()
                .body("results.result", contains("refused"))
                .body("results[0].problem.type", containsString("split-since"))
                .body("results[0].problem.wayOut", containsString("POST /corrections"));
        dock.receiver().get("/lots/" + lotId).then().body("heat.number", equalTo("SS-2"));
    }
}
