package org.lotline.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.PublishedEvents;
import org.lotline.runtime.testing.DefiningSuppliers;
import org.lotline.runtime.testing.PlantTest;

@QuarkusTest
class OperationsTest extends PlantTest {

    @Inject
    DefiningSuppliers suppliers;

    @Inject
    EventLog events;

    @Test
    void givenTheContractFile_whenItIsFetchedWithoutAToken_thenItIsServedByteForByte() throws IOException {
        try (var file = getClass().getResourceAsStream("/META-INF/lotline/openapi/receiving.yaml")) {
            var served = RestAssured.get("/q/openapi")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();

            assertThat(new String(served, StandardCharsets.UTF_8))
                    .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("x-roles");
        }
    }

    @Test
    void givenTheContractFile_whenItIsFetchedAsJson_thenTheRolesAreInIt() {
        RestAssured.get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("paths.'/position'.get.x-roles", hasSize(3));
    }

    @Test
    void givenNoToken_whenSwaggerUiHealthAndMetricsAreAsked_thenTheyAnswer() {
        RestAssured.get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger"));
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/ready").then().statusCode(200).body("checks.name", equalTo(List.of("database")));
        RestAssured.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("lotline_outbox_events{source=\"receiving\"}"))
                .body(containsString("lotline_relay_events_total{source=\"receiving\"}"))
                .body(containsString("lotline_relay_active{source=\"receiving\"} 1.0"));
    }

    @Test
    void givenAnEvent_whenItIsRelayed_thenEventsServesItAsItWasStored() {
        var id = suppliers.define("OPS1");
        Awaitility.await().until(() -> events.find(id).orElseThrow().envelope().sequence() > 0);
        var stored = events.find(id).orElseThrow();

        asReceiver()
                .queryParam("from", stored.envelope().sequence())
                .queryParam("limit", 1)
                .get("/events")
                .then()
                .statusCode(200)
                .body("events", hasSize(1))
                .body("events[0].id", is(id.toString()))
                .body("events[0].data", is("{\"code\":\"OPS1\",\"name\":\"1\"}"))
                .body("events[0].time", is(stored.envelope().time().toString()))
                .body("events[0].touches", hasSize(1));
    }

    @Test
    void givenEventsThatAreLarge_whenAPageOfManyIsAsked_thenItHasFourMebibytesAndSaysHowToGoOn() {
        var large = "x".repeat(250_000);
        var ids = IntStream.range(0, 20).mapToObj(i -> large(large)).toList();
        var last = ids.getLast();
        Awaitility.await()
                .atMost(40, TimeUnit.SECONDS)
                .until(() -> events.find(last).orElseThrow().envelope().sequence() > 0);
        var first = events.find(ids.getFirst()).orElseThrow().envelope().sequence();

        var page = events(first);

        var sizes = page.getList("events.data", String.class).stream()
                .mapToInt(String::length)
                .sum();
        assertThat(sizes).isBetween(3_500_000, PublishedEvents.MAX_PAGE_BYTES);
        assertThat(page.getList("events")).hasSizeLessThan(20);
        var rest = events(page.getLong("nextFrom"));
        assertThat(page.getList("events").size() + rest.getList("events").size())
                .isGreaterThanOrEqualTo(20);
        assertThat(rest.getLong("events[0].sequence")).isEqualTo(page.getLong("events[-1].sequence") + 1);
    }

    private JsonPath events(long from) {
        return asReceiver()
                .queryParam("from", from)
                .queryParam("limit", 1000)
                .get("/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID large(String name) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var act = new ActContext("jo", "jo", now, now, ActMode.REQUEST, TimeSource.KEYED, Set.of(), null);
        return QuarkusTransaction.requiringNew().call(() -> events.append(new SupplierDefined("LARGE", name), act));
    }

    @Test
    void givenManyWriters_whenThePositionIsAskedMeanwhile_thenItNeverFallsBehindWhatWasCommittedBefore()
            throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var writers = IntStream.range(0, 4)
                    .<Callable<Object>>mapToObj(w -> () -> {
                        IntStream.range(0, 100).forEach(i -> suppliers.define("P" + w + i % 10));
                        return w;
                    })
                    .map(pool::submit)
                    .toList();

            while (!writers.stream().allMatch(w -> w.isDone())) {
                var committedBefore = count("event");
                var position = asReceiver().get("/position");

                assertThat(position.<Integer>path("sequence") + position.<Integer>path("waiting"))
                        .isGreaterThanOrEqualTo((int) committedBefore);
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> asReceiver().get("/position").path("waiting").equals(0));
        assertThat(asReceiver().get("/position").<Integer>path("sequence")).isEqualTo((int) count("event"));
    }

    @Test
    void givenARunningRelay_whenAnAdminPausesIt_thenEventsWaitWithTheirSequenceUntilItIsResumed() throws Exception {
        asReceiver()
                .contentType("application/json")
                .body("{\"paused\":true,\"reason\":\"Kafka is moved\"}")
                .put("/relay")
                .then()
                .statusCode(200)
                .body("paused", is(true), "active", is(true));
        var id = suppliers.define("PAUSED");
        Awaitility.await().until(() -> events.find(id).orElseThrow().envelope().sequence() > 0);
        asReceiver().get("/relay").then().body("outbox", is(1));

        asReceiver()
                .contentType("application/json")
                .body("{\"paused\":false,\"reason\":\"Kafka is there\"}")
                .put("/relay")
                .then()
                .statusCode(200);

        Awaitility.await().until(() -> asReceiver().get("/relay").path("outbox").equals(0));
        assertThat(topic().all())
                .last()
                .satisfies(e -> assertThat(e.envelope().id()).isEqualTo(id));
        assertThat(count("audit WHERE action IN ('relay-paused', 'relay-resumed') AND recorded_by = 'jo'"))
                .isEqualTo(2);
    }
}
