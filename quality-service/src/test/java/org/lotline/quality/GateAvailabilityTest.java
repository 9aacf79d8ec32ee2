package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.contracts.trace.model.ReachedJson;
import org.lotline.quality.gate.GivingClearance;
import org.lotline.quality.gate.PlantedGates;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.PlayedTrace.Mood;
import org.lotline.quality.plant.QualityPlant;

/** What can't be known within 2 s is never a yes; a hold waits for nobody. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class GateAvailabilityTest extends QualityPlant {

    /** Trace gets 1.5 s; what is above is ours. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

    @Inject
    PlantedGates planted;

    @ParameterizedTest
    @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    void givenATraceThatCannotSay_whenALotShallShip_thenItIsRefusedForTheMomentAndTheSameRequestSucceedsLater(
            Mood mood) {
        // Given
        var family = family();
        ship(family).then().statusCode(201);
        var key = UUID.randomUUID().toString();
        var body = shipment(family, UUID.randomUUID());
        trace.feel(mood);

        // When
        var asked = System.nanoTime();
        var refused = ship(key, body);
        var took = Duration.ofNanos(System.nanoTime() - asked);

        // Then
        assertUnavailable(refused, mood == Mood.BROKEN ? "gate-unreachable" : "gate-too-slow");
        assertThat(took).isLessThan(ANSWER);
        assertThat(count("select count(*) from clearance where lot_id = '%s'".formatted(family.lotId())))
                .isOne();
        trace.feel(Mood.WELL);
        ship(key, body).then().statusCode(201);
    }

    @Test
    void givenADeadTrace_whenALotShallShipOrBeIssued_thenBothAreRefusedForTheMoment() {
        // Given
        var family = family();
        trace.die();

        // When
        var asked = System.nanoTime();
        var ship = ship(family);
        var took = Duration.ofNanos(System.nanoTime() - asked);

        // Then
        assertUnavailable(ship, "gate-unreachable");
        assertThat(took).isLessThan(ANSWER);
        assertUnavailable(issue(family), "gate-unreachable");
    }

    @Test
    void givenALotThatTraceDoesNotKnow_whenItShallShip_thenItIsRefusedForTheMoment() {
        // Given
        var family = new Family();

        // When
        var ship = ship(family);

        // Then
        assertUnavailable(ship, "unavailable");
        assertThat(ship.<String>path("detail")).contains(family.lotId().toString());
    }

    @Test
    void givenATraceThatIsBehind_whenWhatItKnowsAlreadyContainsAHeldAncestor_thenItIsANoToIssueAndShip() {
        // Given
        var family = family();
        trace.knowWhileBehind(family, family.lotAndBar());
        var hold = place(hold(lotSeed(family.barId())));
        trace.feel(Mood.BEHIND);

        // When
        var ship = ship(family);
        var issue = issue(family);

        // Then
        assertProblem(ship, 409, "held");
        assertProblem(issue, 409, "held");
        assertThat(issue.<String>path("detail")).contains(hold).contains(family.barName());
    }

    @Test
    void givenATraceThatIsBehind_whenNothingThatItKnowsIsHeld_thenThatIsNoYes() {
        // Given
        var family = family();
        trace.knowWhileBehind(family, family.lotAndBar());
        place(hold(heatSeed(family)));
        trace.feel(Mood.BEHIND);

        // When
        var issue = issue(family);

        // Then
        assertUnavailable(issue, "gate-too-slow");
    }

    /** Planted: a behind ancestry that may say yes. */
    @Test
    void givenAGateThatTakesThePartForTheWhole_whenTraceIsBehind_thenItSaysYesAndThisIsNoticed() {
        // Given
        QuarkusMock.installMockForType(planted.takingThePartForTheWhole(), GivingClearance.class);
        var family = family();
        trace.knowWhileBehind(family, family.lotAndBar());
        place(hold(heatSeed(family)));
        trace.feel(Mood.BEHIND);

        // When
        var issue = issue(family);

        // Then
        assertThat(issue.statusCode()).as("what is behind said yes").isEqualTo(201);
        assertThatThrownBy(() -> assertUnavailable(issue, "gate-too-slow")).isInstanceOf(AssertionError.class);
    }

    /** Planted: what is behind but contains a held ancestor is no no. */
    @Test
    void givenAGateThatIsDeafToThePart_whenItContainsAHeldAncestor_thenItDoesNotSayNoAndThisIsNoticed() {
        // Given
        QuarkusMock.installMockForType(planted.deafToThePart(), GivingClearance.class);
        var family = family();
        trace.knowWhileBehind(family, family.lotAndBar());
        place(hold(lotSeed(family.barId())));
        trace.feel(Mood.BEHIND);

        // When
        var issue = issue(family);

        // Then
        assertThat(issue.statusCode())
                .as("its material goes through unverified")
                .isEqualTo(503);
        assertThatThrownBy(() -> assertProblem(issue, 409, "held")).isInstanceOf(AssertionError.class);
    }

    @Test
    void givenALotThatTraceSaidTheHoldReaches_whenTraceFallsSilentRightAfter_thenItIsANoUntilItsHoldEndsForIt() {
        // Given
        var family = family();
        var used = UUID.randomUUID();
        trace.reach(
                "lot:" + used,
                List.of(new ReachedJson().key("lot:" + family.lotId()).name(family.lotName())));
        var hold = place(hold(lotSeed(used)));
        trace.feel(Mood.BROKEN);

        // When
        var issue = issue(family);
        var ship = ship(family);

        // Then
        assertProblem(issue, 409, "held");
        assertProblem(ship, 409, "held");
        assertThat(issue.<String>path("detail")).contains(hold, "until trace can say otherwise");
        quality()
                .body("{\"reason\":\"In order.\",\"lotId\":\"%s\",\"evidence\":\"HT-17\"}".formatted(family.lotId()))
                .post("/holds/{n}/release", hold);
        assertUnavailable(issue(family), "gate-unreachable");
        trace.feel(Mood.WELL);
        issue(family).then().statusCode(201);
    }

    @Test
    void givenADeadOrSilentTrace_whenAHoldIsPlaced_thenItIsPlacedAndSaysWhyItsReachIsPendingUntilItIsKnown() {
        // Given
        var family = family();
        ship(family).then().statusCode(201);

        // When
        trace.feel(Mood.SILENT);
        var asked = System.nanoTime();
        var silent = quality().body(hold(heatSeed(family))).post("/holds");
        var took = Duration.ofNanos(System.nanoTime() - asked);
        trace.die();
        var dead = quality().body(hold(heatSeed(family))).post("/holds");

        // Then
        isPending(silent);
        assertThat(took).isLessThan(ANSWER);
        isPending(dead);
        trace.feel(Mood.WELL);
        trace.live();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> quality()
                        .get("/holds/{n}", dead.<String>path("holdNumber"))
                        .then()
                        .body("reaches.status", equalTo("known"))
                        .body("reaches.counts.lots", equalTo(1))
                        .body("reaches.lots", contains("J1-A")));
    }

    @Test
    void givenATraceThatIsBehind_whenAHoldIsPlaced_thenItSaysSo() {
        // Given
        var family = family();
        trace.feel(Mood.BEHIND);

        // When
        var placed = quality().body(hold(heatSeed(family))).post("/holds");

        // Then
        placed.then()
                .statusCode(201)
                .body("reaches.upToDate", equalTo(false))
                .body("reaches.status", equalTo("pending"))
                .body("reaches.why", containsString("behind production"))
                .body("reaches.counts.lots", equalTo(1))
                .body("reaches.lots", contains("J1-A"))
                .body("reaches.jobs", contains("J1"));
    }

    private static void isPending(Response placed) {
        placed.then()
                .statusCode(201)
                .body("reaches.status", equalTo("pending"))
                .body("reaches.why", not(emptyOrNullString()))
                .body("reaches.counts", nullValue())
                .body("touchedClearances.size()", equalTo(1));
    }

    private Response ship(String key, String body) {
        return bare().auth()
                .oauth2(tokens.token("service:shipping", "service"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/clearances");
    }

    private static void assertUnavailable(Response answer, String type) {
        assertProblem(answer, 503, type);
        assertThat(answer.header("Retry-After")).isNotBlank();
    }
}
