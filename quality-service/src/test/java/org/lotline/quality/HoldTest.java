package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.QualityPlant;

/** Holds: what they name, how they are listed and how they end. */
@QuarkusTest
class HoldTest extends QualityPlant {

    @Test
    void givenClearancesGivenConfirmedAndReturned_whenTheirHeatIsHeld_thenTheAnswerNamesThoseThatAreOutAndNoOther() {
        // Given
        var family = family();
        String given = ship(family).path("clearanceId");
        var shipped = ship(family);
        String returned = ship(family).path("clearanceId");
        shipping().body("{\"reason\":\"Put back\"}").post("/clearances/{id}/return", returned);
        ship(family()).then().statusCode(201);
        confirm(family, shipped);

        // When
        var hold = quality().body(hold(heatSeed(family))).post("/holds");

        // Then
        hold.then()
                .statusCode(201)
                .body("holdNumber", matchesPattern("H-\\d{8}-\\d{3,}"))
                .body("seeds[0].key", equalTo("heat:GLS:" + family.heat()))
                .body("touchedClearances.clearanceId", contains(given, shipped.path("clearanceId")))
                .body("touchedClearances.status", contains("given", "confirmed"))
                .body("reaches.lots", contains("J1-A"));
        quality()
                .get("/holds/{n}", hold.<String>path("holdNumber"))
                .then()
                .statusCode(200)
                .body("touchedClearances.clearanceId", contains(given, shipped.path("clearanceId")))
                .body("reaches.upToDate", equalTo(true));
    }

    @Test
    void givenAConfirmedShipment_whenItsClearanceIsGivenBack_thenItIsRefused() {
        // Given
        var family = family();
        var shipped = ship(family);
        confirm(family, shipped);

        // When
        var back = shipping()
                .body("{\"reason\":\"Put back\"}")
                .post("/clearances/{id}/return", shipped.<String>path("clearanceId"));

        // Then
        assertProblem(back, 409, "clearance-ended");
    }

    private void confirm(Family family, Response cleared) {
        sources.tell(new ShipmentConfirmed(
                UUID.fromString(cleared.path("shipmentId")),
                "S-1",
                "NORTHFIELD",
                List.of(new ShipmentConfirmed.Line(
                        family.lotId(), new Measure(BigDecimal.valueOf(12), "{pc}"), null, null, null))));
        await().untilAsserted(() -> quality()
                .get("/clearances/{id}", cleared.<String>path("clearanceId"))
                .then()
                .body("status", equalTo("confirmed")));
    }

    @Test
    void givenAReachOfThisLotOnly_whenWhatCameOfItWasCleared_thenThatIsNotTouched() {
        // Given
        var family = family();
        ship(family).then().statusCode(201);

        // When
        var hold = quality()
                .body(hold(lotSeed(family.barId()), "this-lot", "both"))
                .post("/holds");

        // Then
        hold.then().statusCode(201).body("touchedClearances", empty());
    }

    @Test
    void givenAMachineWindow_whenTheRunLiesInIt_thenTheClearanceIsTouchedAndElseNot() {
        // Given
        var family = family();
        ship(family).then().statusCode(201);

        // When
        var hit = quality().body(hold(window(family, "2026-03-17T13:30:00Z"))).post("/holds");
        var missed =
                quality().body(hold(window(family, "2026-03-17T13:30:01Z"))).post("/holds");

        // Then
        hit.then().statusCode(201).body("touchedClearances.size()", equalTo(1));
        missed.then().statusCode(201).body("touchedClearances", empty());
    }

    private static String window(Family family, String from) {
        return "{\"kind\":\"machine\",\"number\":\"%s\",\"from\":\"%s\"}".formatted(family.machine(), from);
    }

    @Test
    void givenHolds_whenTheyAreListedByPage_thenEachIsThereOnceAndReleasedOnesOnlyAmongAll() {
        // Given
        var first = place(hold(heatSeed(family())));
        var second = place(hold(heatSeed(family())));
        quality()
                .body("{\"reason\":\"In order\"}")
                .post("/holds/{n}/release", first)
                .then()
                .statusCode(200);

        // When
        var open = listed("open");
        var all = listed("all");

        // Then
        assertThat(open).contains(second).doesNotContain(first).doesNotHaveDuplicates();
        assertThat(all).contains(first, second).doesNotHaveDuplicates();
    }

    private List<String> listed(String status) {
        var numbers = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var request = quality().queryParam("status", status).queryParam("limit", after == null ? 1 : 1000);
            var page = after == null
                    ? request.get("/holds")
                    : request.queryParam("after", after).get("/holds");
            page.then().statusCode(200);
            numbers.addAll(page.path("holds.holdNumber"));
            after = page.path("next");
        } while (Objects.nonNull(after));
        return numbers;
    }

    @Test
    void givenADispositionThatNamesAHold_whenItClears_thenTheHoldEndsForItsLotsOnly() {
        // Given
        var family = family();
        var sibling = family();
        var hold = place("""
                {"seeds":[%s,%s],"reach":"this-lot-and-what-came-of-it","blocks":"both","reason":"Low hardness"}""".formatted(heatSeed(family), heatSeed(sibling)));
        String ncr = quality()
                .body("{\"lots\":[\"%s\"],\"description\":\"Low hardness\"}".formatted(family.lotId()))
                .post("/ncrs")
                .path("ncrNumber");

        // When
        var decided = quality().body("""
                        {"decision":"use-as-is","reason":"Hardness report HT-17","concession":"NF-C-9","releasesHold":"%s"}""".formatted(hold)).post("/ncrs/{n}/dispositions", ncr);

        // Then
        decided.then()
                .statusCode(201)
                .body("status", equalTo("disposed"))
                .body("dispositions[0].releasedHold", equalTo(hold))
                .body("dispositions[0].concession", equalTo("NF-C-9"));
        ship(family).then().statusCode(201);
        assertProblem(ship(sibling), 409, "held");
        quality().get("/holds/{n}", hold).then().body("status", equalTo("open"));
    }
}
