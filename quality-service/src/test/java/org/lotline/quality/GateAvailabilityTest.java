package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.PlayedTrace.Mood;
import org.lotline.quality.plant.QualityPlant;

/** What can't be known within 2 s is never a yes; a hold waits for nobody. */
@QuarkusTest
class GateAvailabilityTest extends QualityPlant {

    /** Trace gets 1.5 s; what is above is ours. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

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
        assertUnavailable(refused);
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
        assertUnavailable(ship);
        assertThat(took).isLessThan(ANSWER);
        assertUnavailable(issue(family));
    }

    @Test
    void givenALotThatTraceDoesNotKnow_whenItShallShip_thenItIsRefusedForTheMoment() {
        // Given
        var family = new Family();

        // When
        var ship = ship(family);

        // Then
        assertUnavailable(ship);
        assertThat(ship.<String>path("detail")).contains(family.lotId().toString());
    }

    @Test
    void givenADeadOrSilentTrace_whenAHoldIsPlaced_thenItIsPlacedWithoutWhatItReaches() {
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
        silent.then().statusCode(201).body("reaches", nullValue()).body("touchedClearances.size()", equalTo(1));
        assertThat(took).isLessThan(ANSWER);
        dead.then().statusCode(201).body("reaches", nullValue()).body("touchedClearances.size()", equalTo(1));
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
                .body("reaches.lots", contains("J1-A"))
                .body("reaches.jobs", contains("J1"));
    }

    private Response ship(String key, String body) {
        return bare().auth()
                .oauth2(tokens.token("service:shipping", "service"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/clearances");
    }

    private static void assertUnavailable(Response answer) {
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }
}
