package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.lotline.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Keys;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.token.TokenIssuer;

/** How received lots stand by what quality says, and that they aren't put away before. Each test has an item of its own. */
@QuarkusTest
@ReceivingServers
@SuppressWarnings("NullAway.Init") // injected
class InspectionTest {

    @ConfigProperty(name = "lotline.services.quality.url")
    URI quality;

    TokenIssuer tokens;
    PlantServers servers;
    Dock dock;
    ToldQuality told;
    PlayedQuality played;
    String mark;
    String part;

    @BeforeEach
    void openTheDock() throws IOException {
        played = new PlayedQuality(quality);
        dock = new Dock(tokens);
        dock.defineMasterData();
        told = new ToldQuality(servers, dock);
        mark = UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);
        part = "INS-" + mark;
        define("true");
        told.plan(part, "final");
    }

    @AfterEach
    void closeQuality() {
        played.close();
    }

    @Test
    void givenAPolicyThatWantsAnInspection_whenALotIsReceived_thenItAwaitsItWhereverItIsShown() {
        // When
        var receipt = received();

        // Then
        String lotId = receipt.path("lots[0].lotId");
        String number = receipt.path("lots[0].lotNumber");
        receipt.then()
                .body("lots[0].inspection.status", equalTo("awaiting"))
                .body("lots[0].inspection.reasons", contains(number + " has not passed its receiving inspection."));
        dock.receiver().get("/lots/" + lotId).then().body("inspection.status", equalTo("awaiting"));
        dock.scan(number).then().body("lots[0].inspection.status", equalTo("awaiting"));
        assertThat(stock("awaiting")).containsExactly(lotId);
        assertThat(stock("accepted")).isEmpty();
        assertThat(dock.receiver()
                        .accept("text/csv")
                        .get("/stock?partNumber=" + part)
                        .asString())
                .contains("inspection.status")
                .contains(",awaiting,");
    }

    @Test
    void givenALotThatAwaits_whenItIsToldToHavePassed_thenItIsAcceptedAndMayBePutAway() {
        // Given
        String lotId = received().path("lots[0].lotId");

        // When
        told.inspected(lotId, part, "passed");

        // Then
        told.awaitStatus(lotId, "accepted");
        assertThat(stock("accepted")).containsExactly(lotId);
        dock.receiver()
                .get("/lots/" + lotId)
                .then()
                .body("inspection.reasons", nullValue())
                .body("inspection.asOf", greaterThan(0));
        move(lotId, "").then().statusCode(201).body("deviation", nullValue());
    }

    @Test
    void givenAnInspectionOfAnotherItem_whenItIsTold_thenItDoesNotCount() {
        // Given
        String lotId = received().path("lots[0].lotId");
        String other = received().path("lots[0].lotId");
        told.inspected(lotId, Dock.ITEM, "passed");

        // When
        told.inspected(other, part, "passed");

        // Then
        told.awaitStatus(other, "accepted");
        told.awaitStatus(lotId, "awaiting");
    }

    @Test
    void givenAnItemWithoutPolicy_whenQualitysPlanWantsAnInspection_thenItsLotsAwaitItUntilThePlanIsAnother() {
        // Given
        define("false");
        String lotId = received().path("lots[0].lotId");
        told.awaitStatus(lotId, "accepted");

        // When
        told.plan(part, "receiving");

        // Then
        told.awaitStatus(lotId, "awaiting");
        told.plan(part);
        told.awaitStatus(lotId, "accepted");
    }

    @Test
    void givenAnInspectedLot_whenItFailsOrIsScrappedByADisposition_thenItIsRejectedUntilItIsDecidedOtherwise() {
        // Given
        String failed = received().path("lots[0].lotId");
        String scrapped = received().path("lots[0].lotId");
        told.inspected(scrapped, part, "passed");
        var ncr = UUID.randomUUID();

        // When
        told.inspected(failed, part, "failed");
        told.decided(ncr, scrapped, "scrap");

        // Then
        told.awaitStatus(failed, "rejected");
        told.awaitStatus(scrapped, "rejected");
        assertThat(stock("rejected")).containsExactlyInAnyOrder(failed, scrapped);
        played.inspected(failed, "failed");
        assertProblem(move(failed, ""), 409, "rejected");
        told.inspected(failed, part, "passed");
        told.decided(ncr, scrapped, "use-as-is");
        told.awaitStatus(failed, "accepted");
        told.awaitStatus(scrapped, "accepted");
    }

    @Test
    void givenAHoldOnAHeat_whenItIsTold_thenLotsOfItAndTheirPartsAreHeldButThoseForWhichItEnded() {
        // Given
        define("false");
        String lotId = received().path("lots[0].lotId");
        String partId = dock.receiver()
                .body("{\"parts\":[{\"quantity\":{\"value\":2,\"unit\":\"kg\"}}]}")
                .post("/lots/{lot}/splits", lotId)
                .path("parts[0].lotId");

        // When
        var hold = told.holds(
                "H-" + mark, "heat", Keys.heat(new Heat("A-" + mark, "GLS")), "this-lot-and-what-came-of-it", "both");

        // Then
        told.awaitStatus(partId, "held");
        told.awaitStatus(lotId, "held");
        assertThat(stock("held")).containsExactlyInAnyOrder(lotId, partId);
        told.releases(hold, partId);
        told.awaitStatus(partId, "accepted");
        told.awaitStatus(lotId, "held");
        told.releases(hold, null);
        told.awaitStatus(lotId, "accepted");
    }

    @Test
    void givenAHoldOnALotAlone_whenPartsAreSplitOff_thenThoseSplitAfterItAreHeldToo() {
        // Given
        define("false");
        String lotId = received().path("lots[0].lotId");
        var before = splitOff(lotId);
        told.holdsLot("H-" + mark, lotId, "both");
        told.awaitStatus(lotId, "held");

        // When
        var after = splitOff(lotId);

        // Then
        told.awaitStatus(after, "held");
        told.awaitStatus(before, "accepted");
        dock.receiver()
                .get("/lots/" + after)
                .then()
                .body("inspection.reasons[0]", containsString("on hold by H-" + mark));
    }

    @Test
    void givenALotThatAwaits_whenItIsPutAway_thenItIsRefusedWithTheWayOutAndStaysAtTheDock() {
        // Given
        String lotId = received().path("lots[0].lotId");

        // When
        var move = move(lotId, "");

        // Then
        assertProblem(move, 409, "awaiting-inspection");
        move.then().body("wayOut", containsString("quality")).body("fields[0].field", equalTo("lotId"));
        dock.receiver().get("/lots/" + lotId).then().body("onHand.value", equalTo(20));
        dock.receiver()
                .body("{\"parts\":[{\"quantity\":{\"value\":2,\"unit\":\"kg\"},\"location\":\"Quarantine\"}]}")
                .post("/lots/{lot}/splits", lotId)
                .then()
                .statusCode(201)
                .body("parts[0].inspection.status", equalTo("awaiting"));
    }

    @Test
    void givenALotThatAwaits_whenItIsReportedToBePutAway_thenThatIsTakenAndSaysWhatSpokeAgainstIt() {
        // Given
        var receipt = received();
        String lotId = receipt.path("lots[0].lotId");

        // When
        var move = move(lotId, ",\"act\":{\"mode\":\"report\"}");

        // Then
        move.then()
                .statusCode(201)
                .body(
                        "deviation",
                        equalTo(receipt.path("lots[0].lotNumber") + " has not passed its receiving inspection."));
        assertThat(dock.as("auditor-1", "auditor")
                        .queryParam("subject", "lot:" + lotId)
                        .get("/audit")
                        .asString())
                .contains("has not passed its receiving inspection");
    }

    @Test
    void givenALotThatQualityAcceptedAMomentAgo_whenItIsPutAway_thenItIsNotRefusedForWhatWasNotHeardYet() {
        // Given
        String lotId = received().path("lots[0].lotId");
        played.inspected(lotId, "passed");

        // When
        var move = move(lotId, "");

        // Then
        move.then().statusCode(201).body("deviation", nullValue());
    }

    @Test
    void givenALotThatAwaitsAndQualityThatIsAway_whenItIsPutAway_thenItIsNotKnownAndAReportSaysSo() {
        // Given
        String lotId = received().path("lots[0].lotId");
        played.close();

        // When
        var move = move(lotId, "");

        // Then
        assertProblem(move, 503, "unavailable");
        move.then().header("Retry-After", equalTo("2"));
        move(lotId, ",\"act\":{\"mode\":\"report\"}")
                .then()
                .statusCode(201)
                .body("deviation", containsString("can't be known now"));
    }

    @ParameterizedTest
    @CsvSource({"both, 409", "issue, 409", "ship, 201"})
    void givenAHeldLot_whenItIsPutAway_thenWhatBlocksItsIssueRefuses(String blocks, int status) {
        // Given
        define("false");
        String lotId = received().path("lots[0].lotId");
        told.holdsLot("H-" + mark, lotId, blocks);
        told.awaitStatus(lotId, "held");
        played.holds(lotId, "H-" + mark, blocks);

        // When
        var move = move(lotId, "");

        // Then
        assertThat(move.statusCode()).isEqualTo(status);
    }

    @Test
    void givenAHoldThatWasReleasedAMomentAgo_whenTheLotIsPutAway_thenItIsNotRefused() {
        // Given
        define("false");
        String lotId = received().path("lots[0].lotId");
        told.holdsLot("H-" + mark, lotId, "both");
        told.awaitStatus(lotId, "held");

        // When
        var move = move(lotId, "");

        // Then
        move.then().statusCode(201);
    }

    private String splitOff(String lotId) {
        return dock.receiver()
                .body("{\"parts\":[{\"quantity\":{\"value\":1,\"unit\":\"kg\"}}]}")
                .post("/lots/{lot}/splits", lotId)
                .path("parts[0].lotId");
    }

    private void define(String inspected) {
        dock.as("erp-1", "erp")
                .body("{\"baseUnit\":\"kg\",\"policy\":{\"receivingInspection\":%s}}".formatted(inspected))
                .put("/items/" + part + "/revisions/A");
    }

    private Response received() {
        var line =
                Dock.lineOf("1", part, "20", "kg", ",\"heat\":{\"number\":\"A%s\",\"mill\":\"GLS\"}".formatted(mark));
        return dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), line))
                .post("/purchase-receipts");
    }

    private List<String> stock(String inspection) {
        return dock.receiver()
                .queryParam("partNumber", part)
                .queryParam("inspection", inspection)
                .get("/stock")
                .path("stock.lotId");
    }

    private Response move(String lotId, String further) {
        return dock.as("service:production", "service")
                .body("{\"quantity\":{\"value\":2,\"unit\":\"kg\"},\"to\":\"floor\"%s}".formatted(further))
                .post("/lots/" + lotId + "/moves");
    }
}
