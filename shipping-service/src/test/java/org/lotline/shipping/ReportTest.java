package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Keys;
import org.lotline.shipping.confirmation.RecheckingLines;
import org.lotline.shipping.plant.PlayedQuality;

/** A report of a shipment that has left is taken: what speaks against it is told beside it, and what can't be said is asked again. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ReportTest extends ShippingPlant {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int OLD = 51;
    private static final int ROUNDS = 2;

    @Inject
    RecheckingLines rechecking;

    @Test
    void givenALotOnHold_whenItIsReportedAsShipped_thenItIsTakenRefusedAndADeviation() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "5");
        var good = ShippingDesk.fresh("J-");
        onTheFloor(good, "5");
        plant.quality.holds(lotId, "20260315-STEEL-090");
        var shipment = desk.open();
        desk.pick(shipment, ShippingDesk.line(lot, "5"), ShippingDesk.line(good, "5"));

        // When
        var reported = desk.report(shipment);

        // Then
        reported.then()
                .statusCode(200)
                .body("status", equalTo("confirmed"), "verification", equalTo("refused"))
                .body("refusal", containsString("20260315-STEEL-090"))
                .body("deviations", hasSize(1))
                .body("deviations[0].kind", equalTo("held"), "deviations[0].lotNumber", equalTo(lot));
        assertThat(events("shipment-deviation-found", subjectOf(shipment)))
                .singleElement()
                .asString()
                .contains(lotId.toString(), "held", "20260315-STEEL-090");
        assertThat(events("shipment-confirmed", subjectOf(shipment))).hasSize(1);
    }

    @Test
    void givenAClearedLotThatIsHeldSince_whenItIsReportedAsShipped_thenOnlyItsLineIsRefused() {
        // Given
        var cleared = cleared("5");
        var good = ShippingDesk.fresh("J-");
        var goodId = onTheFloor(good, "5");
        desk.pick(cleared.shipment(), ShippingDesk.line(good, "5"));
        plant.quality.holds(cleared.lotId(), "20260315-STEEL-091");

        // When
        var reported = desk.report(cleared.shipment());

        // Then
        reported.then()
                .statusCode(200)
                .body("verification", equalTo("refused"), "deviations", hasSize(1))
                .body("deviations[0].lotNumber", equalTo(cleared.lot()));
        assertThat(plant.quality.hasSpent(cleared.clearance())).isFalse();
        assertThat(plant.quality.hasSpent(plant.quality.clearancesOf(goodId).getFirst()))
                .isTrue();
    }

    @Test
    void givenAGateThatDoesNotAnswer_whenAShipmentIsReported_thenItIsUnverifiedListedAndVerifiedOnceTheGateAnswers()
            throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        var shipment = desk.open();
        String line = desk.pick(shipment, ShippingDesk.line(lot, "5")).path("lines[0].lineId");
        plant.quality.is(PlayedQuality.Mood.LATE);

        // When
        var reported = desk.report(shipment);

        // Then
        reported.then()
                .statusCode(200)
                .body("verification", equalTo("unverified"), "lines[0].why", equalTo("too-slow"));
        unverified()
                .then()
                .body("lines.find{it.lineId=='%s'}.why".formatted(line), equalTo("too-slow"))
                .body("lines.find{it.lineId=='%s'}.shipmentNumber".formatted(line), equalTo(shipment))
                .body("lines.find{it.lineId=='%s'}.ageSeconds.intValue()".formatted(line), greaterThanOrEqualTo(0));
        assertThat(metric("lotline_unverified")).isPositive();
        plant.quality.is(PlayedQuality.Mood.WELL);
        await().atMost(LONG)
                .untilAsserted(() -> desk.shipment(shipment)
                        .then()
                        .body("verification", equalTo("verified"), "deviations", nullValue()));
        unverified().then().body("lines.lineId", not(hasItem(line)));
        assertThat(events("shipment-deviation-found", subjectOf(shipment))).isEmpty();
    }

    @Test
    void givenAnUnreachableGate_whenItRefusesLater_thenTheShipmentIsRefusedWithTheDeviationOfTheScan()
            throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "5");
        var shipment = desk.open();
        desk.pick(shipment, ShippingDesk.line(lot, "5"));
        plant.quality.is(PlayedQuality.Mood.UNREACHABLE);
        desk.report(shipment)
                .then()
                .statusCode(200)
                .body("verification", equalTo("unverified"), "lines[0].why", equalTo("unreachable"));
        plant.quality.holds(lotId, "20260315-STEEL-092");

        // When
        plant.quality.is(PlayedQuality.Mood.WELL);

        // Then
        await().atMost(LONG)
                .untilAsserted(() -> desk.shipment(shipment)
                        .then()
                        .body("verification", equalTo("refused"), "deviations[0].kind", equalTo("held")));
        assertThat(events("shipment-deviation-found", subjectOf(shipment))).hasSize(1);
    }

    @Test
    void givenLinesOfWhichTheGateCanNeverSay_whenAYoungerOneWaitsAndMoreKeepComing_thenTheYoungerIsCheckedAllTheSame()
            throws Exception {
        // Given: more old ones than any round would take that takes only so many
        var never = ShippingDesk.fresh("J-");
        var neverId = onTheFloor(never, "99");
        plant.quality.isSilentOn(neverId);
        var stuck = unverified(Collections.nCopies(OLD, never));
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "5");
        plant.quality.isSilentOn(lotId);
        var shipment = unverified(List.of(lot));

        // When
        plant.quality.saysAgainOf(lotId);
        for (var round = 0; round < ROUNDS; round++) {
            unverified(List.of(never));
            allAreDue();
            rechecking.recheck();
        }

        // Then: the old ones and those that came since wait, and nobody else
        await().atMost(LONG).until(() -> waiting() == OLD + ROUNDS);
        desk.shipment(shipment).then().body("verification", equalTo("verified"));
        desk.shipment(stuck).then().body("verification", equalTo("unverified"));
        plant.quality.saysAgainOf(neverId);
        await().atMost(LONG).until(() -> {
            allAreDue();
            return waiting() == 0;
        });
        desk.shipment(stuck).then().body("verification", equalTo("verified"));
    }

    /** A shipment that has left, with one line for each of these lots, of which the gate says nothing. */
    private String unverified(List<String> lots) {
        var shipment = desk.open();
        desk.pick(
                        shipment,
                        lots.stream().map(lot -> ShippingDesk.line(lot, "1")).toArray(String[]::new))
                .then()
                .statusCode(201);
        desk.report(shipment).then().body("verification", equalTo("unverified"));
        return shipment;
    }

    private void allAreDue() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update shipment_line set next_recheck = now() where waiting is not null");
        }
    }

    @Test
    void givenAShipmentThatNobodyOpenedOrPicked_whenItIsReported_thenOneCallRecordsItOnce() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        var lotId = onTheFloor(lot, "5");
        var number = ShippingDesk.fresh("PS-");
        var key = UUID.randomUUID().toString();
        var body = """
                {"consignee":"NF-PLANT2","lines":[%s],"act":{"performedBy":"badge-31","mode":"report"}}""".formatted(ShippingDesk.line(lot, "5"));

        // When
        var reported = desk.shipper(key).body(body).post("/shipments/{s}/confirmation", number);

        // Then
        reported.then().statusCode(200).body("verification", equalTo("verified"), "lines[0].lotNumber", equalTo(lot));
        desk.shipper(key)
                .body(body)
                .post("/shipments/{s}/confirmation", number)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        assertThat(plant.production.movesOf(lotId)).hasSize(1);
        assertThat(events("shipment-picked", subjectOf(number))).hasSize(1);
    }

    @Test
    void givenARequest_whenItBringsItsLinesAlong_thenItIsRefusedAsOnlyAReportMay() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        var shipment = desk.open();
        var before = rows();

        // When
        var refused = desk.shipper()
                .body("{\"lines\":[%s]}".formatted(ShippingDesk.line(lot, "5")))
                .post("/shipments/{s}/confirmation", shipment);

        // Then
        refused.then()
                .statusCode(422)
                .body("type", containsString("only-reported"), "fields[0].field", equalTo("lines"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenMoreThanThereIs_whenItIsReportedAsShipped_thenThatIsADeviation() {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        var shipment = desk.open();
        desk.shipper()
                .body(ShippingDesk.lines(ShippingDesk.line(lot, "7"))
                        .replace("\"badge-31\"", "\"badge-31\",\"mode\":\"report\""))
                .post("/shipments/{s}/picks", shipment)
                .then()
                .statusCode(201);

        // When
        var reported = desk.report(shipment);

        // Then
        reported.then().statusCode(200).body("deviations", hasSize(1), "deviations[0].kind", equalTo("not-enough"));
    }

    @Test
    void givenALotOnHold_whenItIsReportedAsPicked_thenItIsTakenWithTheDeviation() throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        plant.quality.holdsAndShows(onTheFloor(lot, "5"), "heat 77A123 of OHS");
        var shipment = desk.open();

        // When
        var picked = desk.shipper()
                .body(ShippingDesk.lines(ShippingDesk.line(lot, "5"))
                        .replace("\"badge-31\"", "\"badge-31\",\"mode\":\"report\""))
                .post("/shipments/{s}/picks", shipment);

        // Then
        picked.then().statusCode(201).body("deviations[0].kind", equalTo("held"), "lines[0].onHold", hasSize(1));
        assertThat(events("shipment-deviation-found", subjectOf(shipment))).hasSize(1);
    }

    @Test
    void givenALotThatJustCame_whenItsShipmentIsSaidToHaveLeftHoursBefore_thenNeitherRequestNorReportIsTaken()
            throws Exception {
        // Given
        var lot = ShippingDesk.fresh("J-");
        onTheFloor(lot, "5");
        var shipment = desk.open();
        desk.pick(shipment, ShippingDesk.line(lot, "5"));
        var act = "{\"act\":{\"performedBy\":\"badge-31\",\"occurredAt\":\"%s\",\"mode\":\"%s\"}}";
        var early = Instant.now().minus(Duration.ofHours(3));

        // When
        var requested =
                desk.shipper().body(act.formatted(early, "request")).post("/shipments/{s}/confirmation", shipment);
        var reported =
                desk.shipper().body(act.formatted(early, "report")).post("/shipments/{s}/confirmation", shipment);

        // Then
        requested
                .then()
                .statusCode(409)
                .body("type", containsString("before-its-pick"), "fields[0].field", equalTo("act.occurredAt"));
        reported.then().statusCode(409).body("type", containsString("before-its-lot"));
        desk.shipment(shipment).then().body("status", equalTo("open"));
        desk.confirm(shipment).then().statusCode(200);
    }

    private Response unverified() {
        return desk.shipper().queryParam("limit", 1000).get("/unverified");
    }

    private static double metric(String name) {
        return ShippingDesk.unchecked()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String subjectOf(String shipment) {
        return Keys.shipment(UUID.fromString(desk.shipment(shipment).path("shipmentId")));
    }
}
