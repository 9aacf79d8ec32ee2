package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** What was split off follows the corrections of its lot, and is taken back while nobody has touched it. */
@QuarkusTest
@ReceivingServers
class SplitCorrectionTest {

    @Inject
    DataSource database;

    TokenIssuer tokens;
    Dock dock;
    Splits splits;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        splits = new Splits(dock);
    }

    @Test
    void givenAnUntouchedPart_whenItIsVoided_thenItsLotHasAllAgainAndThePartIsCalledVoid() {
        // Given
        var lotId = splits.received("SP-5");
        String part = splits.split(lotId, Splits.part("5", "")).path("parts[0].lotId");

        // When
        var correction = splits.correct(part, "");

        // Then
        correction.then().statusCode(201).body("lots.voided", contains(true));
        assertThat(splits.onHand(lotId)).isEqualByComparingTo("20");
        assertThat(splits.onHand(part)).isEqualByComparingTo("0");
        splits.split(part, Splits.part("1", "")).then().statusCode(409).body("type", containsString("lot-voided"));
    }

    @Test
    void givenAPartOfWhichSomeWasTaken_whenItIsVoided_thenRefused() {
        // Given
        var lotId = splits.received("SP-6");
        String part = splits.split(lotId, Splits.part("5", "")).path("parts[0].lotId");
        splits.scrap(part, "1");

        // When
        var correction = splits.correct(part, "");

        // Then
        correction.then().statusCode(409).body("type", containsString("already-used"));
        assertThat(splits.onHand(lotId)).isEqualByComparingTo("15");
    }

    @Test
    void givenAPartThatIsUsed_whenTheHeatOfItsLotIsCorrected_thenThePartHasItToo() throws SQLException {
        // Given
        var lotId = splits.received("SP-7");
        String part = splits.split(lotId, Splits.part("5", "")).path("parts[0].lotId");
        String grandchild = splits.split(part, Splits.part("2", "")).path("parts[0].lotId");
        splits.scrap(part, "1");

        // When
        var correction = splits.correct(lotId, Splits.corrected("20", "SP-7X", ""));

        // Then
        correction.then().statusCode(201).body("lots", hasSize(3)).body("newFacts", hasSize(3));
        for (var lot : List.of(lotId, part, grandchild)) {
            dock.receiver().get("/lots/{lot}", lot).then().body("heat.number", equalTo("SP-7X"));
        }
        dock.receiver().queryParam("heat", "SP-7").get("/lots").then().body("lots", hasSize(0));
        assertThat(splits.onHand(part)).isEqualByComparingTo("2");
        assertThat(RecordedEvents.of(database, "lot:" + grandchild))
                .extracting(RecordedEvents.Recorded::type)
                .containsExactly("lot-split", "lot-split", "fact-voided");
        // A part that was stated anew is taken back as one that was not.
        splits.correct(grandchild, "").then().statusCode(201);
        assertThat(splits.onHand(part)).isEqualByComparingTo("4");
    }

    @Test
    void givenALotWithAPart_whenItTurnsOutToBeAnotherThing_thenThePartIsVoidedFirst() {
        // Given
        var lotId = splits.received("SP-8");
        splits.split(lotId, Splits.part("5", ""));

        // When
        var correction = splits.correct(lotId, Splits.corrected("20", "SP-8", ",\"owner\":\"DELTA\""));

        // Then
        correction.then().statusCode(409).body("type", containsString("split-since"));
    }

    @Test
    void givenAPart_whenItIsCorrectedItself_thenRefusedWithItsLotAsTheWayOut() {
        // Given
        var lotId = splits.received("SP-9");
        String part = splits.split(lotId, Splits.part("5", "")).path("parts[0].lotId");

        // When
        var correction = splits.correct(part, Splits.corrected("5", "SP-9X", ""));

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
        var lotId = splits.received("SP-10");
        splits.split(lotId, Splits.part("5", ""));

        // When
        var correction = splits.correct(lotId, "");

        // Then
        correction.then().statusCode(409).body("type", containsString("already-used"));
    }
}
