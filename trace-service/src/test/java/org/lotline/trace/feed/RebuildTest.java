package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.plant.TracePlant;

/** The graph is built anew while the old one answers. */
@QuarkusTest
class RebuildTest extends TracePlant {

    @Inject
    RebuildTurn turn;

    @Test
    void givenAnInstanceThatRebuilds_whenAnotherLooks_thenItIsNotItsTurnBeforeTheFirstHasEnded() throws Exception {
        var meanwhile = new AtomicBoolean(true);

        var first = turn.take(() -> meanwhile.set(turn.take(() -> {})));

        assertThat(first).isTrue();
        assertThat(meanwhile).isFalse();
        assertThat(turn.take(() -> {})).isTrue();
    }

    @Test
    void givenAPlant_whenItsGraphIsRebuiltFromTheSources_thenTheNewOneAnswersAndFollowingGoesOn() {
        // Given
        sources.happen(received("REBUILT-1", "RB1"));
        questions.forwardHeat("RB1").body("counts.lots", equalTo(1));
        var key = UUID.randomUUID().toString();
        var begun = begin(key);

        // When
        var rebuild = awaitEnd(begun.jsonPath().getString("rebuildId"));

        // Then
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begin(key).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(rebuild.getString("state")).as(rebuild.prettify()).isEqualTo("completed");
        assertThat(rebuild.getString("hashAfter")).hasSize(64);
        assertThat(generation()).isEqualTo(rebuild.getString("generation"));
        questions.forwardHeat("RB1").body("counts.lots", equalTo(1));
        sources.happen(received("REBUILT-2", "RB2"));
        questions.forwardHeat("RB2").body("upToDate", equalTo(true)).body("counts.lots", equalTo(1));
    }

    private Response begin(String key) {
        return questions
                .admin()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"from\": \"sources\"}")
                .post("/projection/rebuilds");
    }

    private JsonPath awaitEnd(String rebuildId) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !progress(rebuildId).getString("state").equals("running"));
        return progress(rebuildId);
    }

    private JsonPath progress(String rebuildId) {
        return questions
                .admin()
                .get("/projection/rebuilds/{id}", rebuildId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String generation() {
        return questions.admin().get("/projection").jsonPath().getString("generation");
    }

    private Recorded received(String number, String heat) {
        return sources.plant.record(
                Source.RECEIVING,
                Plant.receipt(
                        UUID.randomUUID(),
                        number,
                        UUID.randomUUID(),
                        new Item("4140-1.25", "A"),
                        new Heat(heat, "GLS")));
    }
}
