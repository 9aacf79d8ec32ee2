package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Keys;

/** What was packed wrongly is put right after it left: only the final history counts, and what rested on the old fact is named. */
@QuarkusTest
class CorrectionTest extends ShippingPlant {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void givenAWrongLotThatLeft_whenItIsCorrected_thenWhatTrulyLeftStandsInsteadAndTheGateIsAskedForIt()
            throws Exception {
        // Given
        var stated = ShippingDesk.fresh("J-");
        var truly = ShippingDesk.fresh("J-");
        var statedId = onTheFloor(stated, "5");
        var trulyId = onTheFloor(truly, "5");
        desk.ship(truly, "1");
        plant.production.liesAnew(trulyId, "0");
        topics.send(plant.production.moves(trulyId, "4"));
        await().untilAsserted(() -> assertThat(desk.available(truly)).isEqualByComparingTo("4"));
        var shipment = desk.ship(stated, "4");
        String line = desk.shipment(shipment).path("lines[0].lineId");
        var clearance = plant.quality.clearancesOf(statedId).getFirst();

        // When
        var corrected = desk.correct(shipment, line, ShippingDesk.line(truly, "4"));

        // Then
        corrected
                .then()
                .statusCode(201)
                .body("voidedFacts", hasSize(2), "newFacts", hasSize(2))
                .body("restedOnIt.clearances", hasItem(clearance.toString()))
                .body("shipment.verification", equalTo("unverified"))
                .body("shipment.lines.find{it.lineId=='%s'}.status".formatted(line), equalTo("voided"))
                .body("shipment.lines.find{it.lotNumber=='%s'}.status".formatted(truly), equalTo("shipped"));
        assertThat(desk.available(stated)).isEqualByComparingTo("4");
        assertThat(desk.available(truly)).isEqualByComparingTo("0");
        var subject = Keys.shipment(UUID.fromString(corrected.path("shipment.shipmentId")));
        assertThat(events("shipment-confirmed", subject))
                .hasSize(2)
                .last()
                .asString()
                .contains(trulyId.toString());
        assertThat(events("fact-voided", subject)).hasSize(2);
        await().atMost(LONG)
                .untilAsserted(() -> desk.shipment(shipment).then().body("verification", equalTo("verified")));
    }

    @Test
    void givenAWrongQuantityThatLeft_whenItIsCorrected_thenTheRestLiesHereAndNothingIsFetched() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "20");
        var shipment = desk.ship(lot, "12");
        String line = desk.shipment(shipment).path("lines[0].lineId");

        // When
        var corrected = desk.correct(shipment, line, ShippingDesk.line(lot, "10"));

        // Then
        corrected.then().statusCode(201);
        assertThat(desk.available(lot)).isEqualByComparingTo("2");
        assertThat(plant.production.movesOf(lotId)).hasSize(1);
        desk.takeBack(shipment, lot, "11").then().statusCode(409).body("type", containsString("more-than-shipped"));
    }

    @Test
    void givenAReplacementOnHold_whenTheGateIsAskedForIt_thenTheShipmentIsRefusedWithADeviation() {
        // Given
        var stated = ShippingDesk.fresh("J-");
        onTheFloor(stated, "5");
        var truly = ShippingDesk.fresh("J-");
        var trulyId = onTheFloor(truly, "5");
        desk.ship(truly, "5");
        plant.production.liesAnew(trulyId, "0");
        topics.send(plant.production.moves(trulyId, "4"));
        await().untilAsserted(() -> assertThat(desk.available(truly)).isEqualByComparingTo("4"));
        var shipment = desk.ship(stated, "4");
        plant.quality.holds(trulyId, "20260315-STEEL-095");

        // When
        var corrected =
                desk.correct(shipment, desk.shipment(shipment).path("lines[0].lineId"), ShippingDesk.line(truly, "4"));

        // Then
        corrected.then().statusCode(201);
        await().atMost(LONG)
                .untilAsserted(() -> desk.shipment(shipment)
                        .then()
                        .body("verification", equalTo("refused"), "deviations[0].kind", equalTo("held")));
    }

    @Test
    void givenAShipmentOfSomebodyElse_whenItIsCorrectedWithoutQuality_thenItIsRefusedAndOnesOwnIsTaken()
            throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        var shipment = desk.ship(lot, "5");
        String line = desk.shipment(shipment).path("lines[0].lineId");
        var before = rows();

        // When
        var refused = desk.as("shipper-2", "shipper")
                .body(ShippingDesk.correction(line))
                .post("/shipments/{s}/corrections", shipment);

        // Then
        refused.then().statusCode(403).body("type", containsString("correction-needs-quality"));
        assertThat(rows()).isEqualTo(before);
        desk.shipper()
                .body(ShippingDesk.correction(line))
                .post("/shipments/{s}/corrections", shipment)
                .then()
                .statusCode(201);
        assertThat(desk.available(lot)).isEqualByComparingTo("5");
        desk.correct(shipment, line).then().statusCode(409).body("type", containsString("line-voided"));
    }

    @Test
    void givenGoodsThatCameBack_whenTheirLineIsTakenOutOfTheShipment_thenItIsRefused() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        var shipment = desk.ship(lot, "5");
        desk.takeBack(shipment, lot, "3").then().statusCode(201);
        String line = desk.shipment(shipment).path("lines[0].lineId");
        var before = rows();

        // When
        var refused = desk.correct(shipment, line, ShippingDesk.line(lot, "2"));

        // Then
        refused.then().statusCode(409).body("type", containsString("more-came-back"));
        assertThat(rows()).isEqualTo(before);
        desk.correct(shipment, line, ShippingDesk.line(lot, "3"))
                .then()
                .statusCode(201)
                .body("restedOnIt.returns", hasSize(1));
    }

    @Test
    void givenAShipmentThatHasNotLeft_whenItIsCorrected_thenItIsRefusedWithTheWayToPutBack() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        var shipment = desk.open();
        String line = desk.pick(shipment, ShippingDesk.line(lot, "5")).path("lines[0].lineId");

        // When
        var refused = desk.correct(shipment, line);

        // Then
        refused.then().statusCode(409).body("type", containsString("not-shipped"));
    }
}
