package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lotline.shipping.plant.PlayedProduction;

/** A quantity lies at one holder at a time: on the floor, then here, once, whatever dies in between. */
@QuarkusTest
class CustodyTest extends ShippingPlant {

    @Test
    void givenAMoveWhoseAnswerWasLost_whenThePickIsSentAgain_thenItTakesUpTheSameMove() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "12");
        var shipment = desk.open();
        var key = UUID.randomUUID().toString();
        plant.production.is(PlayedProduction.Mood.ANSWERS_LOST);
        onlyMoveIsLost(lot, lotId);
        var body = ShippingDesk.lines(ShippingDesk.line(lot, "12"));
        desk.shipper(key)
                .body(body)
                .post("/shipments/{s}/picks", shipment)
                .then()
                .statusCode(503);
        plant.production.is(PlayedProduction.Mood.WELL);

        // When
        var again = desk.shipper(key).body(body).post("/shipments/{s}/picks", shipment);

        // Then
        again.then().statusCode(201);
        assertThat(plant.production.movesOf(lotId)).hasSize(1);
        assertThat(desk.available(lot)).isEqualByComparingTo("0");
    }

    /** The lot is known here already, so that the first thing production is asked for is the move. */
    private void onlyMoveIsLost(String lot, UUID lotId) {
        plant.production.is(PlayedProduction.Mood.WELL);
        var known = desk.pick(desk.open(), ShippingDesk.line(lot, "12"));
        desk.putBack(known.path("shipmentNumber"), known.path("lines[0].lineId"))
                .then()
                .statusCode(200);
        desk.shipper()
                .body("{\"quantity\":{\"value\":12,\"unit\":\"{pc}\"},\"reason\":\"Makes room for the test\"}")
                .post("/lots/{lot}/scrap", lotId)
                .then()
                .statusCode(201);
        plant.production.liesAnew(lotId, "12");
        plant.production.is(PlayedProduction.Mood.ANSWERS_LOST);
    }

    @Test
    void givenADeathBetweenMoveAndPick_whenTheEventArrives_thenItIsTakenUpOnce() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var moved = plant.production.moves(onTheFloor(lot, "12"), "12");

        // When
        topics.send(moved);
        topics.send(moved);

        // Then
        await().untilAsserted(() -> assertThat(desk.available(lot)).isEqualByComparingTo("12"));
        topics.send(plant.production.moves(onTheFloor(ShippingDesk.fresh("J-"), "1"), "1"));
        await().during(500, TimeUnit.MILLISECONDS)
                .untilAsserted(() -> assertThat(desk.available(lot)).isEqualByComparingTo("12"));
        desk.pick(desk.open(), ShippingDesk.line(lot, "12")).then().statusCode(201);
    }

    @Test
    void givenAFloorWhoseClockIsAhead_whenWhatCameFromThereIsPickedNow_thenThePickComesBehindIt() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var moved = plant.production.moves(onTheFloor(lot, "12"), "12");
        var ahead = moved.occurredAt().plusSeconds(30);
        topics.send(new PlayedProduction.Moved(moved.moveId(), moved.what(), ahead, moved.performedBy()));
        await().untilAsserted(() -> assertThat(desk.available(lot)).isEqualByComparingTo("12"));

        // When
        var picked = desk.pick(desk.open(), ShippingDesk.line(lot, "12"));

        // Then
        picked.then().statusCode(201);
        assertThat(Instant.parse(picked.path("lines[0].pickedAt")))
                .isAfterOrEqualTo(ahead.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void givenAQuantityInTransit_whenItIsPicked_thenThePickWaitsForItAMoment() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var moved = plant.production.moves(onTheFloor(lot, "12"), "12");
        var later = CompletableFuture.runAsync(
                () -> topics.send(moved), CompletableFuture.delayedExecutor(600, TimeUnit.MILLISECONDS));

        // When
        var picked = desk.pick(desk.open(), ShippingDesk.line(lot, "12"));

        // Then
        picked.then().statusCode(201);
        later.join();
    }

    @Test
    void givenAPickThatWasRefusedAfterItsMove_whenItIsSentAgainAndOthersWereQuicker_thenItFetchesAgain() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var scarce = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "10");
        var scarceId = onTheFloor(scarce, "1");
        var shipment = desk.open();
        var key = UUID.randomUUID().toString();
        var body = ShippingDesk.lines(ShippingDesk.line(lot, "5"), ShippingDesk.line(scarce, "2"));
        desk.shipper(key)
                .body(body)
                .post("/shipments/{s}/picks", shipment)
                .then()
                .statusCode(409);
        desk.pick(desk.open(), ShippingDesk.line(lot, "5")).then().statusCode(201);
        plant.production.liesAnew(scarceId, "2");

        // When
        var again = desk.shipper(key).body(body).post("/shipments/{s}/picks", shipment);

        // Then
        again.then().statusCode(201);
        assertThat(plant.production.movesOf(lotId)).hasSize(2);
    }

    @Test
    void givenAPickThatIsEnteredLate_whenItIsFetched_thenItLeftTheFloorThen() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "5");
        var body = ShippingDesk.lines(ShippingDesk.line(lot, "5"))
                .replace("\"badge-31\"", "\"badge-31\",\"occurredAt\":\"2026-04-01T10:00:00Z\"");

        // When
        var picked = desk.shipper().body(body).post("/shipments/{s}/picks", desk.open());

        // Then
        picked.then().statusCode(201).body("lines[0].pickedAt", equalTo("2026-04-01T10:00:00Z"));
        assertThat(plant.production.movesOf(lotId))
                .singleElement()
                .satisfies(moved -> assertThat(moved.occurredAt()).hasToString("2026-04-01T10:00:00Z"))
                .satisfies(moved -> assertThat(moved.performedBy()).isEqualTo("badge-31"));
    }

    @Test
    void givenMoreThanThereIs_whenItIsReportedAsPicked_thenTheBalanceIsAGapToBeCounted() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        var body = ShippingDesk.lines(ShippingDesk.line(lot, "7"))
                .replace("\"badge-31\"", "\"badge-31\",\"mode\":\"report\"");

        // When
        var picked = desk.shipper().body(body).post("/shipments/{s}/picks", desk.open());

        // Then
        picked.then().statusCode(201);
        assertThat(desk.available(lot)).isEqualByComparingTo("-7");
        assertThat(desk.reserved(lot)).isEqualByComparingTo("7");
    }

    @Test
    void givenProductionThatDoesNotAnswer_whenSomethingOfTheFloorIsPicked_thenItIsRefusedForTheMoment()
            throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        var shipment = desk.open();
        plant.production.is(PlayedProduction.Mood.UNREACHABLE);
        var before = rows();

        // When
        var refused = desk.pick(shipment, ShippingDesk.line(lot, "5"));

        // Then
        refused.then().statusCode(503).body("detail", containsString("production"));
        assertThat(rows()).isEqualTo(before);
    }
}
