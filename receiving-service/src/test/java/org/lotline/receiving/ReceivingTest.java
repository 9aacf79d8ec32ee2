package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** Deliveries become lots, once; lots are found by whatever number somebody has. */
@QuarkusTest
@ReceivingServers
class ReceivingTest {

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenADelivery_whenItIsPushed_thenItIsALotNumberedByDayAndSupplier() {
        // Given
        var delivery = Dock.delivery("STEEL", Dock.freshNote(), Dock.line("20.0", Dock.BAR, "A48213", "GLS", "SL-9"));

        // When
        var answer = dock.receiver().body(delivery).post("/purchase-receipts");

        // Then
        answer.then()
                .statusCode(201)
                .header("Location", containsString("/purchase-receipts/"))
                .body("lots", hasSize(1))
                .body("lots[0].lotNumber", matchesPattern("2026031[456]-STEEL-\\d{3}"))
                .body("lots[0].onHand.value", equalTo(new BigDecimal("20.0")))
                .body("lots[0].heat.mill", equalTo("GLS"))
                .body("recordedBy", equalTo("clerk-1"))
                .body("performedBy", equalTo("badge-17"));
    }

    @Test
    void givenADelivery_whenItIsPushedAgain_thenItIsTheOneOfBefore() {
        // Given
        var delivery = Dock.delivery("STEEL", Dock.freshNote(), Dock.line("20", Dock.BAR, "A48213", "GLS", "SL-9"));
        var first = dock.as("erp-1", "erp").body(delivery).post("/purchase-receipts");

        // When
        var again =
                dock.as("erp-1", "erp").body(delivery.replace("20,", "20.0,")).post("/purchase-receipts");

        // Then
        again.then().statusCode(200).body("receiptId", equalTo(first.path("receiptId")));
        assertThat(again.<String>path("lots[0].lotId")).isEqualTo(first.path("lots[0].lotId"));
    }

    @Test
    void givenADelivery_whenItsNoteComesWithOtherLines_thenItIsRefused() {
        // Given
        var note = Dock.freshNote();
        dock.receiver()
                .body(Dock.delivery("STEEL", note, Dock.line("20", Dock.BAR, "A1", "GLS", "SL-9")))
                .post("/purchase-receipts");

        // When
        var other = dock.receiver()
                .body(Dock.delivery("STEEL", note, Dock.line("21", Dock.BAR, "A1", "GLS", "SL-9")))
                .post("/purchase-receipts");

        // Then
        other.then()
                .statusCode(409)
                .body("type", containsString("delivery-differs"))
                .body("wayOut", containsString("/corrections"));
    }

    @Test
    void givenADelivery_whenItIsPushedFiftyTimesAtOnce_thenItIsOneLot() throws Exception {
        // Given
        var delivery = Dock.delivery("BROWN", Dock.freshNote(), Dock.line("10", Dock.BAR, "ONCE-1", "GLS", "SL-50"));
        Callable<String> push = () -> dock.as("erp-1", "erp")
                .body(delivery)
                .post("/purchase-receipts")
                .path("lots[0].lotId");

        // When
        try (var clients = Executors.newFixedThreadPool(16)) {
            var lots =
                    clients.invokeAll(IntStream.range(0, 50).mapToObj(i -> push).toList());

            // Then
            assertThat(lots.stream().map(future -> future.resultNow()).distinct())
                    .hasSize(1)
                    .doesNotContainNull();
        }
        dock.receiver().get("/lots?heat=ONCE-1").then().body("lots", hasSize(1));
    }

    @Test
    void givenManyDeliveriesAtOnce_whenTheirLotsAreNumbered_thenThereIsNoGapAndNoTwin() throws Exception {
        // Given
        dock.as("erp-1", "erp").body("{\"name\":\"Gapless\"}").put("/suppliers/GAP");
        Callable<String> receive =
                () -> dock.receive("GAP", "H-" + UUID.randomUUID(), "GLS").path("lots[0].lotNumber");

        // When
        try (var clients = Executors.newFixedThreadPool(8)) {
            var numbers = clients.invokeAll(
                    IntStream.range(0, 60).mapToObj(i -> receive).toList());

            // Then
            assertThat(numbers.stream()
                            .map(future -> future.resultNow())
                            .map(number -> number.substring(number.length() - 3)))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 60)
                            .mapToObj("%03d"::formatted)
                            .toList());
        }
    }

    @Test
    void givenAHeatThatIsThere_whenItComesAgain_thenItIsANewLotAndTheAnswerSaysWhatElseCarriesIt() {
        // Given
        var heat = "S" + UUID.randomUUID().toString().substring(0, 8);
        var first = dock.receive("STEEL", heat, "GLS");

        // When
        var second = dock.receive("BROWN", heat.substring(0, 1) + "-" + heat.substring(1), "GLS");

        // Then
        second.then()
                .body("alsoCarries.lotId", contains(first.<String>path("lots[0].lotId")))
                .body("alsoCarries[0].kind", equalTo("heat"))
                .body("alsoCarries[0].mill", equalTo("GLS"));
    }

    @Test
    void givenAQuantityInAnotherUnit_whenItIsReceived_thenItIsConvertedExactly() {
        // Given
        var line = """
                {"purchaseOrder":"PO-1","line":"1","item":{"partNumber":"RESIN-7","revision":"1"},
                 "quantity":{"value":1250.5,"unit":"g"}}""";

        // When
        var answer = dock.receiver()
                .body(Dock.delivery("STEEL", Dock.freshNote(), line))
                .post("/purchase-receipts");

        // Then
        answer.then().statusCode(201).body("lots[0].received.unit", equalTo("kg"));
        assertThat(answer.<BigDecimal>path("lots[0].received.value")).isEqualByComparingTo("1.2505");
    }

    @Test
    void givenALot_whenAnyOfItsNumbersIsLookedUpInAnySpelling_thenItIsFound() {
        // Given
        var heat = "F" + UUID.randomUUID().toString().substring(0, 8);
        var receipt = dock.receive("STEEL", heat, "GLS");
        String lotId = receipt.path("lots[0].lotId");
        String number = receipt.path("lots[0].lotNumber");

        // When
        var byHeat = dock.receiver()
                .queryParam("heat", " " + heat.toLowerCase(Locale.ROOT) + "-")
                .queryParam("mill", "GLS")
                .get("/lots");
        var byNumber = dock.receiver()
                .queryParam("number", number.replace("-", " ").toLowerCase(Locale.ROOT))
                .get("/lots");
        var bySupplierLot = dock.receiver()
                .queryParam("supplierLot", "sl9")
                .queryParam("supplier", "STEEL")
                .queryParam("heat", heat)
                .get("/lots");
        var ofOtherMill = dock.receiver()
                .queryParam("heat", heat)
                .queryParam("mill", "OSB")
                .get("/lots");

        // Then
        byHeat.then().body("lots.lotId", contains(lotId));
        byNumber.then().body("lots.lotId", contains(lotId));
        bySupplierLot.then().body("lots.lotId", contains(lotId));
        ofOtherMill.then().body("lots", empty());
    }

    @Test
    void givenANumberThatIsNearAnother_whenItIsLookedUp_thenTheOtherIsOfferedAndNotMerged() {
        // Given
        dock.receive("STEEL", "NM48O13", "GLS");

        // When
        var answer = dock.receiver().queryParam("heat", "NM48013").get("/lots");

        // Then
        answer.then().statusCode(200).body("lots", empty()).body("nearMisses.number", hasItem("NM48O13"));
    }

    @Test
    void givenARenamedLot_whenEitherNumberIsLookedUp_thenItIsFoundAndTheOldOneIsNeverGivenAgain() {
        // Given
        String lotId = dock.receive("STEEL", "RN-1", "GLS").path("lots[0].lotId");
        String otherId = dock.receive("STEEL", "RN-2", "GLS").path("lots[0].lotId");
        String old = dock.receiver().get("/lots/" + lotId).path("lotNumber");
        var fresh = "R" + UUID.randomUUID().toString().substring(0, 8);

        // When
        var renamed = rename(lotId, fresh);

        // Then
        renamed.then().statusCode(200).body("lotNumber", equalTo(fresh)).body("formerNumbers", contains(old));
        dock.receiver().queryParam("number", old).get("/lots").then().body("lots.lotId", contains(lotId));
        rename(otherId, old.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(409)
                .body("type", containsString("lot-number-taken"));
    }

    private Response rename(String lotId, String number) {
        return dock.receiver()
                .body("{\"number\":\"%s\",\"reason\":\"the customer's scheme\"}".formatted(number))
                .post("/lots/" + lotId + "/names");
    }

    @Test
    void givenMoreThanAPage_whenTheNextIsRead_thenTheListGoesOnWhereItEnded() {
        // Given
        var heat = "P" + UUID.randomUUID().toString().substring(0, 8);
        IntStream.range(0, 3).forEach(i -> dock.receive("STEEL", heat, "GLS"));

        // When
        var first =
                dock.receiver().queryParam("heat", heat).queryParam("limit", 2).get("/lots");
        var second = dock.receiver()
                .queryParam("heat", heat)
                .queryParam("limit", 2)
                .queryParam("after", first.<String>path("next"))
                .get("/lots");

        // Then
        first.then().body("lots", hasSize(2)).body("truncated", equalTo(true));
        second.then().body("lots", hasSize(1)).body("truncated", equalTo(false));
    }
}
