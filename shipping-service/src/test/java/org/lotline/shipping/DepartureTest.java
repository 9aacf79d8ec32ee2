package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Keys;
import org.lotline.shipping.confirmation.PlantedSpending;
import org.lotline.shipping.confirmation.SpendingClearances;

/** At the dock door: what shipping's own row says of a clearance is never enough; quality spends it, right before the goods leave. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class DepartureTest extends ShippingPlant {

    @Inject
    PlantedSpending planted;

    @Test
    void
            givenAClearanceThatWasTakenBackUnheard_whenTheShipmentIsConfirmed_thenNothingLeavesAndAnotherIsAskedForNextTime()
                    throws Exception {
        // Given
        var cleared = cleared("5");
        plant.quality.takesBack(cleared.clearance());
        desk.shipment(cleared.shipment()).then().body("lines[0].status", equalTo("cleared"));

        // When
        var refused = desk.confirm(cleared.shipment());

        // Then
        refused.then()
                .statusCode(409)
                .body("detail", containsString("returned"))
                .body("fields[0].field", containsString(cleared.line()));
        desk.shipment(cleared.shipment())
                .then()
                .body("status", equalTo("open"), "leavingSince", nullValue(), "lines[0].status", equalTo("picked"));
        assertThat(events("shipment-confirmed", subjectOf(cleared.shipment()))).isEmpty();
        desk.confirm(cleared.shipment()).then().statusCode(200);
        assertThat(plant.quality.askings(cleared.lotId())).isEqualTo(2);
    }

    /** Planted: clearance spent from shipping's own row. */
    @Test
    void givenSpendingFromOurOwnRow_whenTheClearanceWasTakenBackUnheard_thenItLeavesAllTheSameAndThisIsNoticed()
            throws Exception {
        // Given
        QuarkusMock.installMockForType(planted.fromOurOwnRow(), SpendingClearances.class);
        var cleared = cleared("5");
        plant.quality.takesBack(cleared.clearance());

        // When
        var confirmed = desk.confirm(cleared.shipment());

        // Then
        assertThat(confirmed.statusCode()).as("where the honest one is refused").isEqualTo(200);
        assertThat(events("shipment-confirmed", subjectOf(cleared.shipment()))).hasSize(1);
        assertThat(plant.quality.hasSpent(cleared.clearance())).isFalse();
    }

    @Test
    void givenAHoldThatWasPlacedAfterTheClearance_whenTheShipmentIsConfirmed_thenItStaysAndTheHoldIsNamed()
            throws Exception {
        // Given
        var cleared = cleared("5");
        plant.quality.holds(cleared.lotId(), "20260315-STEEL-081");

        // When
        var refused = desk.confirm(cleared.shipment());

        // Then
        refused.then()
                .statusCode(409)
                .body("detail", containsString("H-20260407-001"), "detail", containsString(cleared.lot()))
                .body("fields[0].field", containsString(cleared.line()));
        assertThat(events("shipment-confirmed", subjectOf(cleared.shipment()))).isEmpty();
        desk.putBack(cleared.shipment(), cleared.line()).then().statusCode(200);
        assertThat(desk.available(cleared.lot())).isEqualByComparingTo("5");
    }

    @Test
    void givenADeathBetweenSpendingAndConfirming_whenAnybodyConfirmsAgain_thenItLeavesUnderTheSameSpending()
            throws Exception {
        // Given
        var cleared = cleared("5");
        plant.quality.losesTheAnswerOfTheNextSpending();
        desk.confirm(cleared.shipment()).then().statusCode(503).header("Retry-After", notNullValue());
        desk.shipment(cleared.shipment())
                .then()
                .body("status", equalTo("leaving"), "leavingSince", notNullValue())
                .body("lines[0].status", equalTo("leaving"));
        leaving().then().body("shipments.shipmentNumber", hasItem(cleared.shipment()));
        desk.pick(cleared.shipment(), ShippingDesk.line(cleared.lot(), "1"))
                .then()
                .statusCode(409)
                .body("type", containsString("shipment-leaving"));
        desk.putBack(cleared.shipment(), cleared.line())
                .then()
                .statusCode(409)
                .body("type", containsString("shipment-leaving"));

        // When
        var again = desk.confirm(cleared.shipment());

        // Then
        again.then().statusCode(200).body("leavingSince", nullValue(), "lines[0].status", equalTo("shipped"));
        assertThat(plant.quality.spendingsOf(cleared.clearance())).hasSize(1);
        assertThat(events("shipment-confirmed", subjectOf(cleared.shipment()))).hasSize(1);
        leaving().then().body("shipments.shipmentNumber", not(hasItem(cleared.shipment())));
    }

    @Test
    void givenAConfirmationThatBrokeOff_whenAHoldSpeaksAgainstItSince_thenItsLinesAreFreeAgain() {
        // Given
        var cleared = cleared("5");
        plant.quality.beforeSpending(() -> plant.quality.isSilentOn(cleared.lotId()));
        desk.confirm(cleared.shipment()).then().statusCode(503);
        plant.quality.beforeSpending(() -> plant.quality.saysAgainOf(cleared.lotId()));
        plant.quality.holds(cleared.lotId(), "20260315-STEEL-082");

        // When
        var refused = desk.confirm(cleared.shipment());

        // Then
        refused.then().statusCode(409).body("detail", containsString("20260315-STEEL-082"));
        desk.shipment(cleared.shipment()).then().body("status", equalTo("open"));
        desk.putBack(cleared.shipment(), cleared.line()).then().statusCode(200);
    }

    @Test
    void
            givenAShipmentWhoseClearancesAreBeingSpent_whenALineIsPutBackMeanwhile_thenItIsRefusedAndTheShipmentLeavesWhole() {
        // Given
        var cleared = cleared("5");
        var putBack = new AtomicReference<Response>();
        plant.quality.beforeSpending(() -> putBack.set(desk.putBack(cleared.shipment(), cleared.line())));

        // When
        var confirmed = desk.confirm(cleared.shipment());

        // Then
        confirmed.then().statusCode(200).body("lines[0].status", equalTo("shipped"));
        putBack.get().then().statusCode(409).body("type", containsString("shipment-leaving"));
        assertThat(plant.quality.hasSpent(cleared.clearance())).isTrue();
    }

    @Test
    void givenAClearedShipment_whenManyConfirmItAtOnce_thenItLeavesOnce() throws Exception {
        // Given
        var cleared = cleared("5");

        // When
        var statuses = atOnce(() -> desk.confirm(cleared.shipment()).statusCode());

        // Then
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(events("shipment-confirmed", subjectOf(cleared.shipment()))).hasSize(1);
        assertThat(plant.quality.hasSpent(cleared.clearance())).isTrue();
    }

    @Test
    void givenConfirmationsAndPuttingBackAtOnce_whenTheyAreDone_thenOneOfTheTwoHasHappened() throws Exception {
        for (var round = 0; round < 10; round++) {
            // Given
            var cleared = cleared("5");
            var turn = new AtomicInteger();

            // When
            atOnce(() -> turn.getAndIncrement() % 2 == 0
                    ? desk.confirm(cleared.shipment()).statusCode()
                    : desk.putBack(cleared.shipment(), cleared.line()).statusCode());

            // Then
            var left =
                    events("shipment-confirmed", subjectOf(cleared.shipment())).size();
            assertThat(left).isLessThanOrEqualTo(1);
            assertThat(plant.quality.hasSpent(cleared.clearance())).isEqualTo(left == 1);
            assertThat(desk.available(cleared.lot())).isEqualByComparingTo(left == 1 ? "0" : "5");
        }
    }

    @Test
    void givenAClearanceThatQualityTookBackUnheard_whenItsLineIsPutBack_thenItIsBack() {
        // Given
        var cleared = cleared("5");
        plant.quality.takesBack(cleared.clearance());

        // When
        var back = desk.putBack(cleared.shipment(), cleared.line());

        // Then
        back.then().statusCode(200).body("lines[0].status", equalTo("put-back"));
    }

    @Test
    void givenALotThatWasPicked_whenItIsPutOnHold_thenShipmentAndLotShowItAndNobodyPicksIt() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "5");
        var shipment = desk.open();
        desk.pick(shipment, ShippingDesk.line(lot, "2")).then().statusCode(201).body("holds", equalTo("known"));
        plant.quality.holdsAndShows(lotId, "heat 77A123 of OHS");

        // When
        var refused = desk.pick(shipment, ShippingDesk.line(lot, "2"));

        // Then
        refused.then()
                .statusCode(409)
                .body("type", containsString("on-hold"), "detail", containsString("H-20260407-001"))
                .body("fields[0].field", equalTo("lines[0].lot"));
        desk.shipment(shipment)
                .then()
                .body("holds", equalTo("known"), "lines[0].onHold[0].holdNumber", equalTo("H-20260407-001"))
                .body("lines[0].onHold[0].by", equalTo("heat 77A123 of OHS"));
        desk.lots(lot)
                .then()
                .body("holds", equalTo("known"), "lots[0].onHold[0].holdNumber", equalTo("H-20260407-001"));
    }

    @Test
    void givenQualityThatCanNotSay_whenALotIsPicked_thenThePickGoesOnAndSaysSo() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        plant.quality.isSilentOn(onTheFloor(lot, "5"));

        // When
        var picked = desk.pick(desk.open(), ShippingDesk.line(lot, "2"));

        // Then
        picked.then().statusCode(201).body("holds", equalTo("unknown"));
    }

    private Response leaving() {
        return desk.shipper()
                .queryParam("status", "leaving")
                .queryParam("limit", 1000)
                .get("/shipments");
    }

    private String subjectOf(String shipment) {
        return Keys.shipment(UUID.fromString(desk.shipment(shipment).path("shipmentId")));
    }

    private static List<Integer> atOnce(Callable<Integer> act) throws InterruptedException {
        try (var clients = Executors.newFixedThreadPool(6)) {
            return clients.invokeAll(IntStream.range(0, 6).mapToObj(n -> act).toList()).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }
}
