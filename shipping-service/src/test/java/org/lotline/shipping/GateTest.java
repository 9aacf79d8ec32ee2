package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.contracts.events.ClearanceReturned;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Source;
import org.lotline.shipping.plant.PlayedQuality;

/** The gate does not answer, or changes its mind: never a yes. */
@QuarkusTest
class GateTest extends ShippingPlant {

    @ParameterizedTest
    @EnumSource(value = PlayedQuality.Mood.class, names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    void givenAGateThatDoesNotAnswer_whenTheShipmentIsConfirmed_thenItIsRefusedWithATimeToComeAgain(
            PlayedQuality.Mood mood) throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "5");
        var shipment = desk.open();
        desk.pick(shipment, ShippingDesk.line(lot, "5"));
        plant.quality.is(mood);
        var before = rows();

        // When
        var refused = desk.confirm(shipment);

        // Then
        refused.then().statusCode(503).header("Retry-After", notNullValue());
        assertThat(rows()).isEqualTo(before);
        assertThat(events(
                        "shipment-confirmed",
                        Keys.shipment(UUID.fromString(desk.shipment(shipment).path("shipmentId")))))
                .isEmpty();
        plant.quality.is(PlayedQuality.Mood.WELL);
        desk.confirm(shipment).then().statusCode(200);
        assertThat(plant.quality.clearancesOf(lotId)).hasSize(1);
    }

    @Test
    void givenAGateThatDoesNotAnswer_whenAClearedLineIsPutBack_thenTheShipmentWaitsAndTheRepetitionEndsIt()
            throws Exception {
        // Given
        var cleared = ShippingDesk.fresh("J-");
        var held = ShippingDesk.fresh("J-");
        var clearedId = onTheFloor(cleared, "5");
        plant.quality.holds(onTheFloor(held, "5"), "20260315-STEEL-003");
        var shipment = desk.open();
        String line = desk.pick(shipment, ShippingDesk.line(cleared, "5"), ShippingDesk.line(held, "5"))
                .path("lines[0].lineId");
        desk.confirm(shipment).then().statusCode(409);
        plant.quality.is(PlayedQuality.Mood.UNREACHABLE);

        // When
        var unfinished = desk.putBack(shipment, line);

        // Then
        unfinished.then().statusCode(503).header("Retry-After", notNullValue());
        plant.quality.is(PlayedQuality.Mood.WELL);
        desk.shipment(shipment).then().body("lines[0].status", equalTo("putting-back"));
        desk.confirm(shipment)
                .then()
                .statusCode(409)
                .body("type", containsString("not-cleared"), "fields[0].field", containsString(line));
        desk.putBack(shipment, line).then().statusCode(200).body("lines[0].status", equalTo("put-back"));
        assertThat(plant.quality.clearancesOf(clearedId)).isEmpty();
        assertThat(desk.available(cleared)).isEqualByComparingTo("5");
    }

    @Test
    void givenAClearanceThatQualityTookBack_whenTheShipmentIsConfirmed_thenTheGateIsAskedAnew() {
        // Given
        var stopped = ShippingDesk.fresh("J-");
        var held = ShippingDesk.fresh("J-");
        var stoppedId = onTheFloor(stopped, "5");
        plant.quality.holds(onTheFloor(held, "5"), "20260315-STEEL-004");
        var shipment = desk.open();
        var picked = desk.pick(shipment, ShippingDesk.line(stopped, "5"), ShippingDesk.line(held, "5"));
        desk.confirm(shipment).then().statusCode(409);
        var clearance = plant.quality.clearancesOf(stoppedId).getFirst();
        plant.quality.holds(stoppedId, "20260315-STEEL-005");
        plant.quality.takesBack(clearance);
        topics.send(
                Source.QUALITY,
                UUID.randomUUID(),
                new ClearanceReturned(clearance, stoppedId, "The hold reaches it"),
                Instant.now());
        await().untilAsserted(() -> desk.shipment(shipment).then().body("lines[0].status", equalTo("picked")));
        desk.putBack(shipment, picked.path("lines[1].lineId")).then().statusCode(200);

        // When
        var refused = desk.confirm(shipment);

        // Then
        refused.then().statusCode(409).body("detail", containsString("20260315-STEEL-005"));
        assertThat(plant.quality.askings(stoppedId)).isEqualTo(2);
    }

    @Test
    void givenAClearanceTakenBackBeforeItsAnswerCame_whenTheShipmentIsConfirmed_thenItIsNotTakenForOne() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "5");
        var shipment = desk.open();
        desk.pick(shipment, ShippingDesk.line(lot, "5"));
        plant.quality.is(PlayedQuality.Mood.ANSWERS_LOST);
        desk.confirm(shipment).then().statusCode(503);
        plant.quality.is(PlayedQuality.Mood.WELL);
        var clearance = plant.quality.clearancesOf(lotId).getFirst();
        plant.quality.holds(lotId, "20260315-STEEL-006");
        var probe = followedSequence();
        topics.send(
                Source.QUALITY, UUID.randomUUID(), new ClearanceReturned(clearance, lotId, "Stopped"), Instant.now());
        await().until(() -> followedSequence() > probe);

        // When
        var refused = desk.confirm(shipment);

        // Then
        refused.then().statusCode(409).body("detail", containsString("20260315-STEEL-006"));
    }

    private long followedSequence() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select coalesce(max(sequence), 0) from followed where topic = 'lotline.quality.v1'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
