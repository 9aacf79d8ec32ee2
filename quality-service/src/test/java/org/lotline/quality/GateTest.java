package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.QualityPlant;

/** Clearances, and the holds that forbid them. */
@QuarkusTest
class GateTest extends QualityPlant {

    @Test
    void givenNothingAgainstIt_whenALineIsCleared_thenItCanBeReadAndTheSameLineAgainIsTheSameClearance() {
        // Given
        var family = family();
        var line = UUID.randomUUID();
        var first = shipping().body(shipment(family, line)).post("/clearances");

        // When
        var again = shipping().body(shipment(family, line)).post("/clearances");

        // Then
        first.then().statusCode(201).body("status", equalTo("given"));
        again.then().statusCode(201).body("clearanceId", equalTo(first.path("clearanceId")));
        quality()
                .get(first.header("Location"))
                .then()
                .statusCode(200)
                .body("lotId", equalTo(family.lotId().toString()));
    }

    @Test
    void givenAClearedLine_whenAnotherQuantityIsAskedForIt_thenItIsRefused() {
        // Given
        var family = family();
        var line = UUID.randomUUID();
        shipping().body(shipment(family, line)).post("/clearances").then().statusCode(201);

        // When
        var other = shipping()
                .body(shipment(family, line).replace("\"value\":12", "\"value\":13"))
                .post("/clearances");

        // Then
        assertProblem(other, 409, "line-cleared-otherwise");
    }

    static Stream<Arguments> waysOfNamingAnAncestor() {
        return Stream.of(
                way("a lot three levels up", f -> lotSeed(f.barId()), Family::barName),
                way("the lot itself", f -> lotSeed(f.lotId()), Family::lotName),
                way("its heat", QualityPlant::heatSeed, f -> "heat " + f.heat()),
                way(
                        "its supplier lot",
                        f -> """
                                {"kind":"supplier-lot","number":"%s","supplier":"STEEL","item":{"partNumber":"%s","revision":"A"}}""".formatted(f.supplierLot(), f.bar().partNumber()),
                        f -> "supplier lot " + f.supplierLot()),
                way(
                        "its certificate",
                        f -> "{\"kind\":\"certificate\",\"id\":\"%s\"}".formatted(f.certificateId()),
                        f -> "certificate MTR"),
                way("a job", f -> "{\"kind\":\"job\",\"id\":\"%s\"}".formatted(f.firstJobId()), f -> "job J1"),
                way("a machine's window", f -> window("machine", f.machine()), f -> "machine " + f.machine()),
                way("an operator's window", f -> window("operator", f.operator()), f -> "operator " + f.operator()));
    }

    private static Arguments way(String name, Function<Family, String> seed, Function<Family, String> named) {
        return Arguments.of(name, seed, named);
    }

    private static String window(String kind, String code) {
        return """
                {"kind":"%s","number":"%s","from":"2026-03-17T13:00:00Z","to":"2026-03-17T18:00:00Z"}""".formatted(kind, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysOfNamingAnAncestor")
    void givenAHold_whenWhatCameOfItShallBeIssuedOrShipped_thenItIsRefusedAndTheAncestorIsNamed(
            String way, Function<Family, String> seed, Function<Family, String> named) {
        // Given
        var family = family();
        var hold = place(hold(seed.apply(family)));

        // When
        var ship = ship(family);
        var issue = issue(family);

        // Then
        assertProblem(ship, 409, "held");
        assertProblem(issue, 409, "held");
        assertThat(ship.<String>path("detail"))
                .as(way)
                .contains(hold)
                .contains("Low hardness")
                .contains(named.apply(family));
    }

    @Test
    void givenAHoldOnAMachine_whenItsWindowMissesTheRun_thenTheLotShips() {
        // Given
        var family = family();
        place(hold("""
                {"kind":"machine","number":"%s","from":"2026-03-17T13:30:01Z"}""".formatted(family.machine())));
        place(hold("""
                {"kind":"machine","number":"%s","to":"2026-03-17T09:59:59Z"}""".formatted(family.machine())));

        // When
        var ship = ship(family);

        // Then
        ship.then().statusCode(201);
    }

    @Test
    void givenAHoldOfTheSameHeatNumberWithoutMill_whenTheLotIsShipped_thenItIsAnotherHeat() {
        // Given
        var family = family();
        place(hold("{\"kind\":\"heat\",\"number\":\"%s\"}".formatted(family.heat())));

        // When
        var ship = ship(family);

        // Then
        ship.then().statusCode(201);
    }

    @Test
    void givenAHoldThatReachesThisLotOnly_whenWhatCameOfItShips_thenItMayAndTheLotItselfMayNot() {
        // Given
        var family = family();
        place(hold(lotSeed(family.barId()), "this-lot", "both"));
        var itself = family();
        place(hold(lotSeed(itself.lotId()), "this-lot", "both"));

        // When
        var descendant = ship(family);
        var held = ship(itself);

        // Then
        descendant.then().statusCode(201);
        assertProblem(held, 409, "held");
    }

    @Test
    void givenAHoldThatBlocksShippingOnly_whenTheLotIsIssued_thenItMay() {
        // Given
        var family = family();
        place(hold(heatSeed(family), "this-lot-and-what-came-of-it", "ship"));

        // When
        var issue = issue(family);

        // Then
        issue.then().statusCode(201);
        assertProblem(ship(family), 409, "held");
    }

    @Test
    void givenTwoHolds_whenOneIsReleased_thenTheOtherStillHolds() {
        // Given
        var family = family();
        var one = place(hold(heatSeed(family)));
        var two = place(hold(lotSeed(family.barId())));
        assertThat(ship(family).<List<Object>>path("fields")).hasSize(2);

        // When
        quality()
                .body("{\"reason\":\"Hardness measured\"}")
                .post("/holds/{n}/release", one)
                .then()
                .statusCode(200);

        // Then
        assertThat(ship(family).<String>path("detail")).contains(two).doesNotContain(one);
        quality()
                .body("{\"reason\":\"Cleared\"}")
                .post("/holds/{n}/release", two)
                .then()
                .statusCode(200);
        ship(family).then().statusCode(201);
    }

    @Test
    void givenAHeldHeat_whenOneLotIsReleasedWithEvidence_thenItShipsAndItsSiblingDoesNot() {
        // Given
        var family = family();
        var sibling = family();
        var hold = place("""
                {"seeds":[%s,%s],"reach":"this-lot-and-what-came-of-it","blocks":"both","reason":"Low hardness"}""".formatted(heatSeed(family), heatSeed(sibling)));

        // When
        var released = quality().body("""
                        {"reason":"Hardness is good.","lotId":"%s","evidence":"Report HT-17"}""".formatted(family.lotId())).post("/holds/{n}/release", hold);

        // Then
        released.then()
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("exemptions[0].lotId", equalTo(family.lotId().toString()))
                .body("exemptions[0].reason", containsString("HT-17"));
        ship(family).then().statusCode(201);
        assertProblem(ship(sibling), 409, "held");
    }

    @Test
    void givenAClearance_whenItIsGivenBackTwice_thenTheSecondIsRefusedAndTheLineCanBeClearedAnew() {
        // Given
        var family = family();
        var line = UUID.randomUUID();
        String clearance =
                shipping().body(shipment(family, line)).post("/clearances").path("clearanceId");

        // When
        var first = giveBack(clearance);
        var second = giveBack(clearance);

        // Then
        first.then().statusCode(200).body("status", equalTo("returned"));
        assertProblem(second, 409, "clearance-ended");
        assertThat(shipping().body(shipment(family, line)).post("/clearances").<String>path("clearanceId"))
                .isNotEqualTo(clearance);
    }

    private Response giveBack(String clearance) {
        return shipping().body("{\"reason\":\"Put back\"}").post("/clearances/{id}/return", clearance);
    }
}
