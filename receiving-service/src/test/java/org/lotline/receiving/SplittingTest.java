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
    Splits splits;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
        splits = new Splits(dock);
    }

    @Test
    void givenTwentyBars_whenFourAndSixAreSplitOff_thenTheyAreLotsOfTheirOwnWithWhatTheirLotCameWith()
            throws SQLException {
        // Given
        var lotId = splits.received("SP-1");

        // When
        var split = splits.split(
                lotId,
                Splits.part("4", ",\"location\":\"Rack 9-Z\""),
                Splits.part("6", ",\"lotNumber\":\"BIN-" + mark() + "\""));

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
        assertThat(splits.onHand(lotId)).isEqualByComparingTo("10");
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
        var split = splits.split(lotId, Collections.nCopies(5, ten).toArray(String[]::new));

        // Then
        split.then().statusCode(201).body("parts", hasSize(5)).body("onHand.value", equalTo(0));
        assertThat(splits.onHand(lotId)).isEqualByComparingTo("0");
    }

    @Test
    void givenASplit_whenItIsSentAgainUnderItsKey_thenItHasOneEffect() {
        // Given
        var lotId = splits.received("SP-2");
        var key = UUID.randomUUID().toString();
        var first = keyed(key, lotId);

        // When
        var again = keyed(key, lotId);

        // Then
        again.then().statusCode(201).body("parts[0].lotId", equalTo(first.path("parts[0].lotId")));
        assertThat(splits.onHand(lotId)).isEqualByComparingTo("15");
    }

    @Test
    void givenTwentyBars_whenMoreIsSplitOffInTwoParts_thenRefusedAtTheSecondAndNothingIsSplit() {
        // Given
        var lotId = splits.received("SP-3");

        // When
        var split = splits.split(lotId, "{\"mode\":\"report\"}", Splits.part("15", ""), Splits.part("6", ""));

        // Then
        split.then()
                .statusCode(409)
                .body("type", containsString("not-enough"))
                .body("fields[0].field", equalTo("parts[1].quantity"));
        assertThat(splits.onHand(lotId)).isEqualByComparingTo("20");
        dock.receiver().queryParam("heat", "SP-3").get("/lots").then().body("lots", hasSize(1));
    }

    @Test
    void givenANumberThatNamesAnotherLot_whenAPartShallHaveIt_thenRefusedAtItsPlace() {
        // Given
        var lotId = splits.received("SP-4");
        String taken = dock.receiver().get("/lots/{lot}", lotId).path("lotNumber");

        // When
        var split =
                splits.split(lotId, Splits.part("1", ""), Splits.part("1", ",\"lotNumber\":\"%s\"".formatted(taken)));

        // Then
        split.then()
                .statusCode(409)
                .body("type", containsString("lot-number-taken"))
                .body("fields[0].field", equalTo("parts[1].lotNumber"));
        assertThat(splits.onHand(lotId)).isEqualByComparingTo("20");
    }

    @Test
    void givenADeliveryWhoseLotWasSplit_whenErpSendsItAgain_thenItIsTheOneOfBefore() {
        // Given
        var delivery = Dock.delivery("STEEL", Dock.freshNote(), Dock.line("20", Dock.BAR, "SP-11", "GLS", "SL-9"));
        var receipt = dock.receiver().body(delivery).post("/purchase-receipts");
        splits.split(receipt.path("lots[0].lotId"), Splits.part("5", ""));

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
        var lots = new ArrayList<>(List.of(splits.received("SP-12")));
        var taken = BigDecimal.ZERO;

        // When
        for (var act = 0; act < 40; act++) {
            var lot = lots.get(random.nextInt(lots.size()));
            var amount = BigDecimal.valueOf(random.nextInt(1, 400), 2);
            var before = splits.onHand(lot);
            if (random.nextInt(3) == 0) {
                taken = taken.add(splits.scrap(lot, amount.toPlainString()) == 201 ? amount : BigDecimal.ZERO);
            } else {
                var split = splits.split(lot, Splits.part(amount.toPlainString(), ""));
                assertThat(split.statusCode()).isEqualTo(amount.compareTo(before) <= 0 ? 201 : 409);
                lots.addAll(split.statusCode() == 201 ? split.<List<String>>path("parts.lotId") : List.of());
            }
        }

        // Then
        var there = lots.stream().map(splits::onHand).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(there.add(taken)).isEqualByComparingTo("20");
        assertThat(lots).hasSizeGreaterThan(5);
        assertThat(lots).allSatisfy(lot -> assertThat(splits.onHand(lot)).isNotNegative());
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private Response keyed(String key, String lotId) {
        return Dock.bare()
                .auth()
                .oauth2(tokens.token("clerk-1", "receiver"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"parts\":[%s]}".formatted(Splits.part("5", "")))
                .post("/lots/{lot}/splits", lotId);
    }
}
