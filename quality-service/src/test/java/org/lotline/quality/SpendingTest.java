package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.trace.model.ReachedJson;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.PlayedTrace.Mood;
import org.lotline.quality.plant.QualityPlant;

/** At the dock door: what a shipment's clearances are spent for, and what stops them. Trace is not asked. */
@QuarkusTest
class SpendingTest extends QualityPlant {

    private final UUID shipmentId = UUID.randomUUID();

    @Test
    void givenTwoClearedLines_whenTheyAreSpentTwice_thenBothAnswersAreTheSameAndTheSpentAreListedUntilTheyLeave() {
        // Given
        var family = family();
        var first = cleared(family);
        var second = cleared(family());
        trace.feel(Mood.SILENT);

        // When
        var spent = spend(first, second);
        var again = spend(first, second);

        // Then
        spent.then()
                .statusCode(200)
                .body("clearances.clearanceId", contains(first, second))
                .body("clearances.status", contains("spent", "spent"))
                .body("clearances[0].spentAt", notNullValue());
        assertThat(again.asString()).isEqualTo(spent.asString());
        listed("spent").body("clearances.clearanceId", hasItem(first));
        confirm(family);
        await().untilAsserted(
                        () -> quality().get("/clearances/{id}", first).then().body("status", equalTo("confirmed")));
        listed("spent").body("clearances.clearanceId", not(hasItem(first)));
        spend(first, second).then().statusCode(200);
    }

    private ValidatableResponse listed(String status) {
        return quality()
                .queryParam("status", status)
                .queryParam("shipmentId", shipmentId)
                .get("/clearances")
                .then()
                .statusCode(200);
    }

    private void confirm(Family family) {
        sources.tell(new ShipmentConfirmed(
                shipmentId,
                "S-1",
                "NORTHFIELD",
                List.of(new ShipmentConfirmed.Line(
                        family.lotId(), new Measure(BigDecimal.valueOf(12), "{pc}"), null, null, null))));
    }

    @Test
    void givenOneGivenBackAndOneOnHeldSteel_whenTheShipmentLeaves_thenNothingIsSpentAndBothAreNamed() {
        // Given
        var family = family();
        var held = cleared(family);
        var returned = cleared(family());
        var clear = cleared(family());
        giveBack(returned).then().statusCode(200);
        var hold = place(hold(heatSeed(family)));

        // When
        var refused = spend(held, clear, returned);

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        refused.then().body("fields.field", contains("clearances[2]", "clearances[0]"));
        assertThat(refused.asString()).contains("given back").contains(hold).contains("Low hardness");
        listed("given").body("clearances.clearanceId", contains(held, clear));
    }

    @Test
    void givenAClearanceGivenBack_whenItIsSpentAlone_thenItIsSpentByNobody() {
        // Given
        var returned = cleared(family());
        giveBack(returned);

        // When
        var refused = spend(returned);

        // Then
        assertProblem(refused, 409, "clearance-returned");
    }

    @Test
    void givenASpentClearance_whenItIsGivenBack_thenItIsRefusedNamingItsShipment() {
        // Given
        var clearance = cleared(family());
        spend(clearance).then().statusCode(200);

        // When
        var refused = giveBack(clearance);

        // Then
        assertProblem(refused, 409, "clearance-ended");
        assertThat(refused.<String>path("detail")).contains(shipmentId.toString());
    }

    @Test
    void givenAHoldThatReachedTheLotByTracesWordAfterItWasCleared_whenItsBasisDoesNotSaySo_thenItIsNotSpent() {
        // Given
        var family = family();
        var clearance = cleared(family);
        var other = UUID.randomUUID();
        trace.reach(
                "lot:" + other,
                List.of(new ReachedJson().key("lot:" + family.lotId()).name(family.lotName())));
        var hold = place(hold(lotSeed(other)));

        // When
        var refused = spend(clearance);

        // Then
        assertProblem(refused, 409, "held");
        assertThat(refused.<String>path("detail")).contains(hold);
    }

    @Test
    void givenAHoldThatBlocksIssuesOnlyOrIsReleasedForTheLot_whenTheShipmentLeaves_thenItIsSpent() {
        // Given
        var family = family();
        var clearance = cleared(family);
        place(hold(heatSeed(family), "this-lot-and-what-came-of-it", "issue"));
        var hold = place(hold(heatSeed(family)));
        quality()
                .body("{\"reason\":\"In order.\",\"lotId\":\"%s\",\"evidence\":\"Report HT-17\"}"
                        .formatted(family.lotId()))
                .post("/holds/{n}/release", hold);

        // When
        var spent = spend(clearance);

        // Then
        spent.then().statusCode(200);
    }

    @Test
    void givenClearancesOfAnotherShipmentOrOfNobody_whenTheyAreSpent_thenItIsRefused() {
        // Given
        String foreign = ship(family()).path("clearanceId");

        // When
        var others = spend(foreign);
        var nobodys = spend(UUID.randomUUID().toString());

        // Then
        assertProblem(others, 422, "not-of-shipment");
        assertProblem(nobodys, 404, "not-found");
    }

    @Test
    void givenABasis_whenClearancesAreAskedForByIt_thenThoseThatRestOnItAreListedByPage() {
        // Given
        var family = family();
        var first = cleared(family);
        var second = cleared(family);

        // When
        var page = quality()
                .queryParam("basis", "lot:" + family.barId())
                .queryParam("limit", 1)
                .get("/clearances");
        var rest = quality()
                .queryParam("basis", "lot:" + family.barId())
                .queryParam("after", page.<String>path("next"))
                .get("/clearances");

        // Then
        page.then().body("clearances.clearanceId", contains(first));
        rest.then().body("clearances.clearanceId", contains(second));
    }

    private String cleared(Family family) {
        return shipping()
                .body("""
                        {"purpose":"ship","lotId":"%s","quantity":{"value":12,"unit":"{pc}"},
                         "shipmentId":"%s","lineId":"%s"}""".formatted(family.lotId(), shipmentId, UUID.randomUUID()))
                .post("/clearances")
                .then()
                .statusCode(201)
                .extract()
                .path("clearanceId");
    }

    private Response spend(String... clearances) {
        return shipping()
                .body("{\"shipmentId\":\"%s\",\"clearances\":[%s]}"
                        .formatted(
                                shipmentId,
                                Arrays.stream(clearances)
                                        .map("\"%s\""::formatted)
                                        .collect(Collectors.joining(","))))
                .post("/clearances/spending");
    }

    private Response giveBack(String clearance) {
        return quality().body("{\"reason\":\"Not in order\"}").post("/clearances/{id}/return", clearance);
    }
}
