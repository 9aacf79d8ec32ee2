package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.ClearanceChecked;
import org.lotline.contracts.events.Source;
import org.lotline.shipping.plant.PlayedQuality;

/** A shipment leaves by a gate release: unverified until quality has checked it. */
@QuarkusTest
class UnverifiedTest extends ShippingPlant {

    private String lot;
    private UUID lotId;
    private String shipment;
    private String lineId;

    @BeforeEach
    void pickALotThatIsReleased() {
        lot = ShippingDesk.fresh("J-");
        lotId = onTheFloor(lot, "5");
        plant.quality.releases(lotId);
        shipment = desk.open();
        lineId = desk.pick(shipment, ShippingDesk.line(lot, "5")).path("lines[0].lineId");
    }

    @Test
    void givenAReleasedLot_whenItsShipmentIsConfirmed_thenItLeavesUnverified() {
        // When
        var confirmed = desk.confirm(shipment);

        // Then
        confirmed
                .then()
                .statusCode(200)
                .body("status", equalTo("confirmed"), "verification", equalTo("unverified"))
                .body("lines[0].status", equalTo("shipped"));
    }

    @Test
    void givenAReleasedLotAndOneThatTheGateKnows_whenTheShipmentIsConfirmed_thenAllOfItIsUnverified() {
        // Given
        var known = ShippingDesk.fresh("J-");
        onTheFloor(known, "5");
        desk.pick(shipment, ShippingDesk.line(known, "5"));

        // When
        var confirmed = desk.confirm(shipment);

        // Then
        confirmed.then().body("verification", equalTo("unverified"));
    }

    @Test
    void givenALotThatTheGateKnows_whenItsShipmentIsConfirmed_thenItIsVerified() {
        // Given
        var known = ShippingDesk.fresh("J-");
        onTheFloor(known, "5");
        var other = desk.open();
        desk.pick(other, ShippingDesk.line(known, "5"));

        // When
        var confirmed = desk.confirm(other);

        // Then
        confirmed.then().body("verification", equalTo("verified"));
    }

    @Test
    void givenAnUnverifiedShipment_whenQualityHasFoundNothing_thenItIsVerified() {
        // Given
        desk.confirm(shipment).then().statusCode(200);

        // When
        checked("verified", null);

        // Then
        await().untilAsserted(() ->
                desk.shipment(shipment).then().body("verification", equalTo("verified"), "refusal", nullValue()));
    }

    @Test
    void givenAnUnverifiedShipment_whenQualityHasFoundSomething_thenItIsRefusedWithTheReason() {
        // Given
        desk.confirm(shipment).then().statusCode(200);

        // When
        checked("refused", "It came of heat A48213, which is on hold by H-20260407-001: soft");

        // Then
        await().untilAsserted(() -> desk.shipment(shipment)
                .then()
                .body(
                        "verification",
                        equalTo("refused"),
                        "refusal",
                        equalTo(lot + ": It came of heat A48213, which is on hold by H-20260407-001: soft"),
                        "status",
                        equalTo("confirmed")));
    }

    @Test
    void givenAVerifiedShipment_whenALaterFactSpeaksAgainstItAndThenNoLonger_thenItIsRefusedAndThenVerifiedAgain() {
        // Given
        var known = ShippingDesk.fresh("J-");
        lotId = onTheFloor(known, "5");
        var verified = desk.ship(known, "5");
        desk.shipment(verified).then().body("verification", equalTo("verified"));

        // When
        checked("refused", "An issue was replaced by a lot without heat");

        // Then
        await().untilAsserted(() -> desk.shipment(verified)
                .then()
                .body("verification", equalTo("refused"), "refusal", containsString("without heat")));
        checked("verified", null);
        await().untilAsserted(() -> desk.shipment(verified).then().body("verification", equalTo("verified")));
    }

    @Test
    void givenAnUnverifiedClearanceThatWasRefusedBeforeTheShipmentLeft_whenItIsConfirmed_thenItStays()
            throws Exception {
        // Given
        var held = ShippingDesk.fresh("J-");
        plant.quality.holds(onTheFloor(held, "5"), "20260315-STEEL-009");
        String other = desk.pick(shipment, ShippingDesk.line(held, "5")).path("lines[1].lineId");
        desk.confirm(shipment).then().statusCode(409);
        checked("refused", "It came of heat A48213, which is on hold by H-20260407-001: soft");
        desk.putBack(shipment, other).then().statusCode(200);
        await().untilAsserted(() -> desk.shipment(shipment).then().body("verification", equalTo("refused")));
        var before = rows();

        // When
        var refused = desk.confirm(shipment);

        // Then
        refused.then()
                .statusCode(409)
                .body("type", containsString("not-cleared"), "detail", containsString("H-20260407-001"))
                .body("fields[0].field", equalTo("lines[%s]".formatted(lineId)));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenACheckThatComesBeforeTheClearancesAnswer_whenTheShipmentIsConfirmed_thenItIsVerified() throws Exception {
        // Given
        plant.quality.is(PlayedQuality.Mood.ANSWERS_LOST);
        desk.confirm(shipment).then().statusCode(503);
        plant.quality.is(PlayedQuality.Mood.WELL);
        var before = rows();
        checked("verified", null);
        await().until(() -> !rows().equals(before));

        // When
        var confirmed = desk.confirm(shipment);

        // Then
        confirmed.then().statusCode(200).body("verification", equalTo("verified"));
    }

    private void checked(String result, @Nullable String reason) {
        var clearances = plant.quality.clearancesOf(lotId);
        assertThat(clearances).hasSize(1);
        topics.send(
                Source.QUALITY,
                UUID.randomUUID(),
                new ClearanceChecked(
                        clearances.getFirst(), lotId, UUID.randomUUID(), UUID.randomUUID(), result, reason),
                Instant.now());
    }
}
