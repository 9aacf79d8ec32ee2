package org.lotline.trace.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.plant.TracePlant;

/** Whatever is killed while events come, each of them is in the graph once. */
@Tag("long")
@QuarkusTest
class KillTest extends TracePlant {

    private static final int EVENTS = 2_000;

    @Test
    void givenEventsOnTheirWay_whenNeo4jIsKilled_thenEachIsInTheGraphOnce() {
        // Given
        var heat = "KILLED" + UUID.randomUUID().toString().substring(0, 8);
        var events = received(heat);
        var before = projected();
        sources.commit(events);
        sources.sendAtOnce(events);
        await().pollInterval(Duration.ofMillis(5)).until(() -> projected() > before);

        // When
        var atTheKill = projected();
        servers.neo4j().kill();
        var unavailable = questions.forward("heat", heat);
        servers.neo4j().start();

        // Then
        assertThat(atTheKill).as("killed while events were on their way").isLessThan(before + EVENTS);
        unavailable.then().statusCode(503).header("Retry-After", equalTo("2"));
        await().atMost(Duration.ofMinutes(1)).until(() -> projected() == before + EVENTS);
        assertEachOnce(heat);
    }

    @Test
    void givenEventsOnTheirWay_whenKafkaIsKilled_thenEachIsInTheGraphOnce() {
        // Given
        var heat = "KAFKA" + UUID.randomUUID().toString().substring(0, 8);
        var events = received(heat);
        var before = projected();
        sources.commit(events);
        sources.sendAtOnce(events);

        // When
        servers.kafka().kill();
        var ready = given().get("/q/health/ready").statusCode();
        servers.kafka().start();

        // Then
        assertThat(ready).as("ready without Kafka").isEqualTo(200);
        await().atMost(Duration.ofMinutes(1)).until(() -> projected() == before + EVENTS);
        assertEachOnce(heat);
    }

    private void assertEachOnce(String heat) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> questions.forwardHeat(heat).extract().path("upToDate"));
        List<String> facts = questions
                .forwardHeat(heat)
                .body("counts.lots", equalTo(EVENTS))
                .extract()
                .path("identities[0].flows.findAll { it.kind == 'heat-of' }.facts.flatten()");
        assertThat(facts).hasSize(EVENTS).doesNotHaveDuplicates();
    }

    private Recorded[] received(String heat) {
        return IntStream.range(0, EVENTS)
                .mapToObj(n -> sources.plant.record(
                        Source.RECEIVING,
                        Plant.receipt(
                                UUID.randomUUID(),
                                heat + "-" + n,
                                UUID.randomUUID(),
                                new Item("4140-1.25", "A"),
                                new Heat(heat, "GLS"))))
                .toArray(Recorded[]::new);
    }

    private int projected() {
        return questions
                .admin()
                .get("/projection")
                .then()
                .statusCode(200)
                .extract()
                .path("sources.find { it.source == 'receiving' }.sequence");
    }
}
