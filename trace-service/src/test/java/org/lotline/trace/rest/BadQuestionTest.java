package org.lotline.trace.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Plant;
import org.lotline.trace.plant.Questions;
import org.lotline.trace.plant.SmallBudgetResource;
import org.lotline.trace.plant.TracePlant;

/** Questions that make no sense are told so, with field and way out. */
@QuarkusTest
class BadQuestionTest extends TracePlant {

    /** As many as one event may carry by its size, and some to spare. */
    private static final int SERIALS = 2_000;

    @Test
    void givenTwoSeeds_whenTraced_thenBothAreNamed() {
        invalid(questions.forward("heat", "A1", "lot", "L1"))
                .then()
                .body("fields.field", contains("heat", "lot"))
                .body("wayOut", containsString("Give one of"));
    }

    @Test
    void givenNoSeed_whenTraced_thenTheChoiceIsNamed() {
        invalid(questions.forward()).then().body("fields", hasSize(8));
    }

    @Test
    void givenAMillWithoutHeat_whenTraced_thenRefused() {
        invalid(questions.forward("certificate", "C1", "mill", "GLS")).then().body("fields.field", contains("mill"));
    }

    @Test
    void givenAHeatOfSignsOnly_whenTraced_thenRefused() {
        invalid(questions.forward("heat", "- -")).then().body("fields.field", contains("heat"));
    }

    @Test
    void givenATomorrow_whenAskedAsKnownThen_thenRefused() {
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        invalid(questions.forward("heat", "A1", "knownAt", tomorrow)).then().body("fields.field", contains("knownAt"));
    }

    @Test
    void givenAnUnreadableParameter_whenTraced_thenRefused() {
        invalid(questions.forward("receipt", "no-uuid"));
        invalid(questions
                .quality()
                .queryParam("heat", "A1")
                .queryParam("wait", "soon")
                .get("/traces/forward"));
        invalid(questions
                .quality()
                .queryParam("heat", "A1")
                .queryParam("wait", 10_001)
                .get("/traces/forward"));
        invalid(questions.forward("heat", "A".repeat(61)));
    }

    @Test
    void givenNoSuchLot_whenItsCardIsAskedFor_thenNearNumbersAreTheWayOut() {
        // Given
        sources.happen(sources.plant.record(
                Source.RECEIVING,
                Plant.receipt(UUID.randomUUID(), "20260315-NEARBY-001", UUID.randomUUID(), new Item("P", "1"), null)));
        questions.card("20260315-NEARBY-001").then().statusCode(200);

        // When
        var card = questions.card("20260315-NEARBY-0O1");

        // Then
        card.then().statusCode(404).body("wayOut", containsString("20260315-NEARBY-001"));
    }

    @Test
    void givenNoToken_whenAsked_then401() {
        Questions.anonymous()
                .queryParam("heat", "A1")
                .get("/traces/forward")
                .then()
                .statusCode(401);
    }

    @Test
    void givenARoleThatMayNot_whenAsked_then403() {
        questions
                .as("c-1", "customer")
                .queryParam("heat", "A1")
                .get("/traces/forward")
                .then()
                .statusCode(403);
        questions.quality().get("/projection/hash").then().statusCode(403);
    }

    @Test
    void givenNoSuchParkedEvent_whenReplayed_then404() {
        questions
                .admin()
                .post("/parked-events/{id}/replays", "lotline.receiving.v1-0-999999")
                .then()
                .statusCode(404);
    }

    @Test
    void givenAForgedPage_whenListed_thenRefused() {
        invalid(questions.admin().queryParam("after", "x").get("/parked-events"))
                .then()
                .body("fields.field", hasItem("after"));
    }

    @Test
    void givenALotOfMoreUnitsThanOneAnswerMayHave_whenTracedAgainAndAgain_thenRefusedWithAWayOutAndOthersAreAnswered()
            throws Exception {
        // Given
        var lot = UUID.randomUUID();
        var item = new Item("LARGE", "A");
        sources.happen(sources.plant.record(
                Source.RECEIVING, Plant.receipt(lot, "LARGE-1", UUID.randomUUID(), item, new Heat("LARGE1", "GLS"))));
        sources.happen(sources.plant.record(
                Source.RECEIVING,
                Plant.receipt(UUID.randomUUID(), "SMALL-1", UUID.randomUUID(), item, new Heat("SMALL1", "GLS"))));
        for (var serials = 0; serials <= SmallBudgetResource.FACTS / 2; serials += SERIALS) {
            sources.happen(sources.plant.record(
                    Source.PRODUCTION, new SerialsCompleted(UUID.randomUUID(), lot, item, serials(serials))));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> questions.forwardHeat("SMALL1").body("upToDate", equalTo(true)));
        var refused = new ConcurrentLinkedQueue<Response>();
        var enough = new AtomicBoolean();
        var asking = Thread.ofVirtual().start(() -> {
            while (!enough.get()) {
                refused.add(questions.forward("heat", "LARGE1"));
            }
        });

        // When
        var answered = new ArrayList<Response>();
        do {
            answered.add(questions.forward("heat", "SMALL1"));
        } while (answered.size() < 5 || refused.size() < 2 && asking.isAlive());
        enough.set(true);
        asking.join();

        // Then
        assertThat(answered).extracting(Response::statusCode).containsOnly(200);
        assertThat(refused)
                .hasSizeGreaterThan(1)
                .allSatisfy(response -> response.then()
                        .statusCode(422)
                        .body("type", endsWith("/question-too-large"))
                        .body("detail", containsString("12,000 facts"))
                        .body("wayOut", containsString("from one lot or job")));
    }

    private static List<SerialsCompleted.Serial> serials(int first) {
        return IntStream.range(first, first + SERIALS)
                .mapToObj(n -> new SerialsCompleted.Serial(UUID.randomUUID(), "LARGE-SN-" + n))
                .toList();
    }

    private static Response invalid(Response response) {
        response.then().statusCode(400).body("type", endsWith("/invalid-request"));
        return response;
    }
}
