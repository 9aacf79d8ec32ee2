package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Keys;

/** Pick, clearance, confirmation. */
@QuarkusTest
class ShippingTest extends ShippingPlant {

    @Test
    void givenALotOnTheFloor_whenItIsPickedClearedAndConfirmed_thenItIsGoneForGood() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "48");
        var shipment = desk.open();
        desk.pick(shipment, ShippingDesk.line(lot, "12"))
                .then()
                .statusCode(201)
                .body("lines[0].status", equalTo("picked"), "lines[0].pickedBy", equalTo("badge-31"));
        assertThat(desk.reserved(lot)).isEqualByComparingTo("12");

        // When
        var confirmed = desk.confirm(shipment);

        // Then
        confirmed
                .then()
                .statusCode(200)
                .body("status", equalTo("confirmed"), "confirmedBy", equalTo("badge-31"))
                .body("lines[0].status", equalTo("shipped"), "lines[0].clearanceId", notNullValue());
        desk.lots(lot)
                .then()
                .body(
                        "lots[0].onHand.value.toString()",
                        equalTo("0"),
                        "lots[0].reserved.value.toString()",
                        equalTo("0"));
        assertThat(plant.production.left(lotId)).isEqualByComparingTo("36");
        var subject = Keys.shipment(UUID.fromString(confirmed.path("shipmentId")));
        assertThat(events("shipment-picked", subject)).hasSize(1);
        assertThat(events("shipment-confirmed", subject))
                .singleElement()
                .asString()
                .contains(lotId.toString(), "PO-88123", "NP-4471");
        desk.as("auditor-1", "auditor")
                .queryParam("subject", subject)
                .get("/audit")
                .then()
                .body("entries.action", equalTo(List.of("shipment-opened", "lots-picked", "shipment-confirmed")));
    }

    @Test
    void givenAPurchasedLotAtTheDock_whenItIsPicked_thenItComesThroughTheFloorInTheSameCall() {
        // Given
        var lot = ShippingDesk.fresh("20260315-");
        plant.production.canFetch(plant.receiving.received(lot), lot, "20", ShippingDesk.PIECE);

        // When
        var picked = desk.pick(desk.open(), ShippingDesk.line(lot, "5"));

        // Then
        picked.then().statusCode(201).body("lines[0].lotNumber", equalTo(lot));
    }

    @Test
    void givenSerials_whenTheyArePicked_thenEachIsALineOfOne() {
        // Given
        var serials =
                IntStream.range(0, 3).mapToObj(n -> ShippingDesk.fresh("SN")).toList();
        serials.forEach(serial -> onTheFloor(serial, "1"));
        var shipment = desk.open();

        // When
        var picked = desk.pick(
                shipment,
                serials.stream().map(serial -> ShippingDesk.line(serial, "1")).toArray(String[]::new));

        // Then
        picked.then().statusCode(201).body("lines", hasSize(3)).body("lines.lotNumber", equalTo(serials));
        desk.pick(desk.open(), ShippingDesk.line(serials.get(0), "1"))
                .then()
                .statusCode(409)
                .body("fields[0].field", containsString("lines[0]"));
        desk.confirm(shipment).then().statusCode(200);
    }

    @Test
    void givenSeveralLinesOfOneLot_whenTheyArePicked_thenTheyAreFetchedAtOnce() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "10");

        // When
        var picked = desk.pick(desk.open(), ShippingDesk.line(lot, "4"), ShippingDesk.line(lot, "6"));

        // Then
        picked.then().statusCode(201).body("lines", hasSize(2));
        assertThat(plant.production.movesOf(lotId)).hasSize(1);
        assertThat(desk.available(lot)).isEqualByComparingTo("0");
    }

    @Test
    void givenTheLastSix_whenManyPickOneOfThemAtOnce_thenSixGetIt() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "6");
        var first = desk.pick(desk.open(), ShippingDesk.line(lot, "2"));
        first.then().statusCode(201);
        desk.putBack(first.path("shipmentNumber"), first.path("lines[0].lineId"))
                .then()
                .statusCode(200);
        var shipments = IntStream.range(0, 12).mapToObj(n -> desk.open()).toList();

        // When
        List<Integer> statuses;
        try (var clients = Executors.newFixedThreadPool(12)) {
            statuses = clients
                    .invokeAll(shipments.stream()
                            .<Callable<Integer>>map(shipment -> () -> desk.pick(shipment, ShippingDesk.line(lot, "1"))
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        // Then
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(6);
        assertThat(desk.reserved(lot)).isEqualByComparingTo("6");
        assertThat(desk.available(lot)).isEqualByComparingTo("0");
        assertThat(plant.production.left(lotId)).isEqualByComparingTo("0");
    }

    @Test
    void givenAHoldOnAnAncestor_whenTheShipmentIsConfirmed_thenItIsRefusedByNameAndTheRestShipsWithoutThatLine() {
        // Given
        var good = ShippingDesk.fresh("J-");
        var bad = ShippingDesk.fresh("J-");
        var goodId = onTheFloor(good, "5");
        var badId = onTheFloor(bad, "5");
        plant.quality.holds(badId, "20260315-STEEL-001");
        var shipment = desk.open();
        String badLine = desk.pick(shipment, ShippingDesk.line(bad, "5"), ShippingDesk.line(good, "5"))
                .path("lines.find{it.lotNumber=='%s'}.lineId".formatted(bad));

        // When
        var refused = desk.confirm(shipment);

        // Then
        refused.then()
                .statusCode(409)
                .body("type", containsString("on-hold"))
                .body("detail", containsString("20260315-STEEL-001"), "detail", containsString(bad))
                .body("fields", hasSize(1))
                .body("fields[0].field", containsString(badLine), "fields[0].message", containsString(bad));
        desk.shipment(shipment)
                .then()
                .body("status", equalTo("open"))
                .body("lines.status", hasItems("picked", "cleared"));
        desk.putBack(shipment, badLine).then().statusCode(200);
        desk.confirm(shipment).then().statusCode(200).body("lines.status", hasItems("put-back", "shipped"));
        assertThat(plant.quality.askings(goodId)).isEqualTo(1);
        assertThat(desk.available(bad)).isEqualByComparingTo("5");
    }

    @Test
    void givenAClearedLine_whenItIsPutBack_thenItsClearanceAndItsReservationEnd() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var held = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "5");
        plant.quality.holds(onTheFloor(held, "5"), "20260315-STEEL-002");
        var shipment = desk.open();
        var picked = desk.pick(shipment, ShippingDesk.line(lot, "5"), ShippingDesk.line(held, "5"));
        desk.confirm(shipment).then().statusCode(409);
        assertThat(plant.quality.clearancesOf(lotId)).hasSize(1);

        // When
        var back = desk.putBack(shipment, picked.path("lines[0].lineId"));

        // Then
        back.then().statusCode(200).body("lines[0].putBackReason", equalTo("On hold, ships later"));
        assertThat(plant.quality.clearancesOf(lotId)).isEmpty();
        assertThat(desk.available(lot)).isEqualByComparingTo("5");
        assertThat(events("fact-voided", Keys.shipment(UUID.fromString(back.path("shipmentId")))))
                .singleElement()
                .asString()
                .contains("On hold, ships later", lotId.toString());
        desk.putBack(shipment, picked.path("lines[0].lineId"))
                .then()
                .statusCode(409)
                .body("type", containsString("line-put-back"));
    }

    @Test
    void givenAConfirmationWhoseAnswerWasLost_whenItIsSentAgain_thenItIsTheSameAnswerAndOneFact() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        var shipment = desk.open();
        desk.pick(shipment, ShippingDesk.line(lot, "5"));
        var key = UUID.randomUUID().toString();
        var lost = desk.shipper(key).body(ShippingDesk.CONFIRM).post("/shipments/{s}/confirmation", shipment);

        // When
        var again = desk.shipper(key).body(ShippingDesk.CONFIRM).post("/shipments/{s}/confirmation", shipment);

        // Then
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(lost.asString());
        assertThat(events("shipment-confirmed", Keys.shipment(UUID.fromString(again.path("shipmentId")))))
                .hasSize(1);
        desk.confirm(shipment).then().statusCode(409).body("type", containsString("shipment-confirmed"));
    }

    @Test
    void givenMoreLinesThanOneEventHolds_whenTheyAreConfirmed_thenTheFactIsToldInParts() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "250");
        var shipment = desk.open();
        var lines = IntStream.range(0, 250)
                .mapToObj(n -> ShippingDesk.line(lot, "1"))
                .toArray(String[]::new);
        desk.pick(shipment, lines).then().statusCode(201).body("lines", hasSize(250));

        // When
        var confirmed = desk.confirm(shipment);

        // Then
        confirmed.then().statusCode(200);
        assertThat(events("shipment-confirmed", Keys.shipment(UUID.fromString(confirmed.path("shipmentId")))))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.length()).isLessThan(256 * 1024));
    }

    @Test
    void givenAvailableGoods_whenSomeAreScrapped_thenTheyAreGoneAndWhatIsReservedStays() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "5");
        var shipment = desk.open();
        desk.pick(shipment, ShippingDesk.line(lot, "5"));
        var back = desk.pick(shipment, ShippingDesk.line(lot, "1"));
        back.then().statusCode(409);
        desk.putBack(shipment, desk.shipment(shipment).path("lines[0].lineId"))
                .then()
                .statusCode(200);
        desk.pick(shipment, ShippingDesk.line(lot, "3"));

        // When
        var scrapped = desk.shipper()
                .body("{\"quantity\":{\"value\":1,\"unit\":\"{pc}\"},\"reason\":\"Dropped while packing\"}")
                .post("/lots/{lot}/scrap", lotId);

        // Then
        scrapped.then()
                .statusCode(201)
                .body("onHand.value.toString()", equalTo("4"), "reserved.value.toString()", equalTo("3"))
                .body("available.value.toString()", equalTo("1"));
        assertThat(events("material-scrapped", Keys.lot(lotId))).hasSize(1);
        desk.shipper()
                .body("{\"quantity\":{\"value\":2,\"unit\":\"{pc}\"},\"reason\":\"Dropped while packing\"}")
                .post("/lots/{lot}/scrap", lotId)
                .then()
                .statusCode(409)
                .body("type", containsString("not-enough"));
    }
}
