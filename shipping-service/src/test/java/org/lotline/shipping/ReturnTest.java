package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Keys;
import org.lotline.shipping.plant.PlayedQuality;

/** What comes back is a new lot, and is on hold before it exists. */
@QuarkusTest
class ReturnTest extends ShippingPlant {

    @Test
    void givenShippedGoods_whenSomeComeBack_thenTheyAreANewLotOnHold() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "12");
        var shipment = desk.ship(lot, "12");

        // When
        var back = desk.takeBack(shipment, lot, "3");

        // Then
        back.then()
                .statusCode(201)
                .body("lotNumber", equalTo(lot + "-R1"), "shippedLotId", equalTo(lotId.toString()))
                .body("holdNumber", notNullValue());
        assertThat(plant.quality.holdsOn(back.path("lotId"))).singleElement().satisfies(hold -> {
            assertThat(hold.getString("seeds[0].number")).isEqualTo(lot + "-R1");
            assertThat(hold.getString("blocks")).isEqualTo("both");
            assertThat(hold.getString("reason")).contains(shipment, "Two bores undersize");
        });
        assertThat(desk.available(lot + "-R1")).isEqualByComparingTo("3");
        assertThat(events("goods-returned", Keys.lot(UUID.fromString(back.path("lotId")))))
                .singleElement()
                .asString()
                .contains(lotId.toString());
        desk.takeBack(shipment, lot, "9").then().statusCode(201).body("lotNumber", equalTo(lot + "-R2"));
        desk.shipper()
                .queryParam("shipmentNumber", shipment)
                .get("/returns")
                .then()
                .body("returns", hasSize(2));
        desk.shipper().get(back.header("Location")).then().statusCode(200).body("lotNumber", equalTo(lot + "-R1"));
    }

    @Test
    void givenALotWhoseNumberIsLong_whenItComesBack_thenItIsNumberedByTheDay() {
        // Given
        var lot = ShippingDesk.fresh("20260315-XX");
        onTheFloor(lot, "2");
        var shipment = desk.ship(lot, "2");

        // When
        var back = desk.takeBack(shipment, lot, "1");

        // Then
        back.then().statusCode(201).body("lotNumber", matchesPattern("R-[0-9]{8}-[0-9]{3}"));
        desk.takeBack(shipment, lot, "1").then().statusCode(201);
    }

    @Test
    void givenTwelveShipped_whenManyReturnsOfFourArriveAtOnce_thenThreeAreTaken() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "12");
        var shipment = desk.ship(lot, "12");

        // When
        List<Integer> statuses;
        try (var clients = Executors.newFixedThreadPool(6)) {
            Callable<Integer> untilDecided = () -> IntStream.generate(
                            () -> desk.takeBack(shipment, lot, "4").statusCode())
                    .filter(status -> status == 201 || !isNumberTaken(shipment))
                    .findFirst()
                    .orElseThrow();
            statuses = clients.invokeAll(Collections.nCopies(6, untilDecided)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        // Then
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
        assertThat(statuses).containsOnly(201, 409);
    }

    /** Another return was quicker with the number: it is sent again as long as anything is left to come back. */
    private boolean isNumberTaken(String shipment) {
        return desk.shipper()
                        .queryParam("shipmentNumber", shipment)
                        .get("/returns")
                        .<List<String>>path("returns.lotId")
                        .size()
                < 3;
    }

    @Test
    void givenQualityOutOfReach_whenGoodsComeBack_thenNothingIsWrittenAndTheRepetitionHasOneHold() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "12");
        var shipment = desk.ship(lot, "12");
        var key = UUID.randomUUID().toString();
        var body = ShippingDesk.returned(shipment, lot, "3");
        var before = rows();
        plant.quality.is(PlayedQuality.Mood.ANSWERS_LOST);

        // When
        var refused = desk.shipper(key).body(body).post("/returns");

        // Then
        refused.then().statusCode(503).header("Retry-After", notNullValue());
        assertThat(rows()).isEqualTo(before);
        plant.quality.is(PlayedQuality.Mood.WELL);
        var back = desk.shipper(key).body(body).post("/returns");
        back.then().statusCode(201);
        assertThat(plant.quality.holdsOn(back.path("lotId"))).hasSize(1);
        desk.shipper(key).body(body).post("/returns").then().header("Idempotency-Replayed", "true");
    }

    @Test
    void givenAnOwnNumber_whenItIsTakenOrFitsNoLabel_thenItIsRefused() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "12");
        var shipment = desk.ship(lot, "12");
        var body = ShippingDesk.returned(shipment, lot, "3");
        var own = ShippingDesk.fresh("RMA-");

        // When
        var named = desk.shipper()
                .body(body.replace("\"location\"", "\"lotNumber\":\"" + own + "\",\"location\""))
                .post("/returns");

        // Then
        named.then().statusCode(201).body("lotNumber", equalTo(own));
        desk.shipper()
                .body(body.replace("\"location\"", "\"lotNumber\":\"" + lot + "\",\"location\""))
                .post("/returns")
                .then()
                .statusCode(409)
                .body("type", containsString("lot-number-taken"));
        desk.shipper()
                .body(body.replace("\"location\"", "\"lotNumber\":\"no blanks\",\"location\""))
                .post("/returns")
                .then()
                .statusCode(422)
                .body("type", containsString("invalid-number"));
    }

    @Test
    void givenReturnedGoods_whenTheyArePicked_thenTheyAreALotLikeAnyOther() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "12");
        var shipment = desk.ship(lot, "12");
        UUID backId = UUID.fromString(desk.takeBack(shipment, lot, "3").path("lotId"));
        plant.quality.holds(backId, lot + "-R1");
        var next = desk.open();
        desk.pick(next, ShippingDesk.line(lot + "-R1", "3")).then().statusCode(201);

        // When
        var refused = desk.confirm(next);

        // Then
        refused.then().statusCode(409).body("detail", containsString(lot + "-R1"));
    }
}
