package org.lotline.custody.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Measure;
import org.lotline.custody.testing.HolderPlant;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.event.EventLog;

/** What was given up and taken up by nobody is listed by its giver. */
@QuarkusTest
class InTransitTest extends HolderPlant {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Inject
    EventLog events;

    @AfterEach
    void answerAgain() {
        floor.answerWith(200);
    }

    @Test
    void givenAMoveThatTheFloorHasNotTaken_whenWhatIsInTransitIsAsked_thenItIsListedWithSinceWhen() {
        var move = moved(AN_HOUR);
        floor.hasTaken(sequenceOf(move) - 1, List.of());

        var answer = inTransit();

        assertThat(answer.getString("moves.find { it.eventId == '%s' }.since".formatted(move)))
                .isEqualTo(events.find(move).orElseThrow().envelope().time().toString());
        assertThat(answer.getFloat("moves.find { it.eventId == '%s' }.quantity.value".formatted(move)))
                .isEqualTo(10);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> asAdmin()
                        .get("/q/metrics")
                        .then()
                        .body(containsString("lotline_in_transit{source=\"receiving\"} 1.0")));
        floor.hasTaken(sequenceOf(move), List.of());
    }

    @Test
    void givenAMoveThatTheFloorHasTaken_whenWhatIsInTransitIsAsked_thenItIsNotListed() {
        var move = moved(AN_HOUR);
        floor.hasTaken(sequenceOf(move), List.of());

        var answer = inTransit();

        assertThat(answer.getList("moves.eventId", UUID.class)).doesNotContain(move);
    }

    @Test
    void givenAMoveThatTheFloorHasParked_whenWhatIsInTransitIsAsked_thenItIsListed() {
        var move = moved(AN_HOUR);
        floor.hasTaken(sequenceOf(move) + 100, List.of(move));

        var answer = inTransit();

        assertThat(answer.getList("moves.eventId", UUID.class)).contains(move);
        floor.hasTaken(sequenceOf(move), List.of());
    }

    @Test
    void givenAMoveOfAMomentAgo_whenWhatIsInTransitIsAsked_thenItIsNotListedYet() {
        var move = moved(Duration.ZERO);

        var answer = inTransit();

        assertThat(answer.getList("moves.eventId", UUID.class)).doesNotContain(move);
        floor.hasTaken(sequenceOf(move), List.of());
    }

    @Test
    void givenAFloorThatDoesNotAnswer_whenWhatIsInTransitIsAsked_thenItIsNamedAndWhatItLacksIsListed() {
        var taken = moved(AN_HOUR);
        floor.hasTaken(sequenceOf(taken), List.of());
        inTransit();
        var move = moved(AN_HOUR);
        floor.hasTaken(sequenceOf(move), List.of());
        floor.answerWith(503);

        var answer = inTransit();

        assertThat(answer.getList("unknown", String.class)).contains("production");
        assertThat(answer.getList("moves.eventId", UUID.class)).contains(move).doesNotContain(taken);
    }

    private JsonPath inTransit() {
        return asAdmin()
                .get("/moves/in-transit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification asAdmin() {
        return RestAssured.given().auth().oauth2(tokens.token("jo", "receiver", "auditor", "admin", "service"));
    }

    private UUID moved(Duration ago) {
        var lot = UUID.randomUUID();
        var then = Instant.now().minus(ago).truncatedTo(ChronoUnit.MICROS);
        var act = new ActContext("jo", "badge-1", then, then, ActMode.REQUEST, TimeSource.KEYED, Set.of(), null);
        var bars = new Measure(BigDecimal.TEN, "{bar}");
        var moved = new LotMoved(lot, "L-" + lot, new Item("BAR-30", "A"), bars, "dock", "floor", null, null);
        return QuarkusTransaction.requiringNew().call(() -> events.append(moved, act));
    }

    private long sequenceOf(UUID move) {
        Awaitility.await()
                .until(() -> events.find(move).orElseThrow().envelope().sequence() > 0);
        return events.find(move).orElseThrow().envelope().sequence();
    }
}
