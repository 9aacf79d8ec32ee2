package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.plant.TracePlant;

/** What can't be understood is parked and shown, and holds nothing up. */
@QuarkusTest
class PoisonTest extends TracePlant {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = Source.RECEIVING.topic();
    private static final String NO_JSON = "{\"lotId\":";

    @Test
    void givenPoisonAmongGoodEvents_whenFollowed_thenTheGoodAreInAndEachPoisonIsParkedWithItsReason() {
        // Given
        var good = received("POISON-1", "P1");
        sources.happen(good);
        sendInstead(received("POISON-2", "P2"), NO_JSON.getBytes(StandardCharsets.UTF_8));
        sendInstead(received("POISON-3", "P3"), null);
        sendInstead(received("POISON-4", "P4"), new byte[10 * 1024 * 1024]);
        sendInstead(received("POISON-5", "P5"), new byte[] {'"', (byte) 0xc3, '"'});
        sendOfType(received("POISON-6", "P6"), "org.lotline.receiving.lot-teleported.v1");
        sendWithout(received("POISON-7", "P7"), "ce_time");
        sendWithoutKey(received("POISON-8", "P8"));
        sources.sendRaw(new ProducerRecord<>(TOPIC, "stranger", "hello".getBytes(StandardCharsets.UTF_8)));
        var last = received("POISON-9", "P9");

        // When
        sources.happen(last);

        // Then
        questions.forwardHeat("P9").body("counts.lots", equalTo(1)).body("upToDate", equalTo(true));
        questions.forwardHeat("P1").body("counts.lots", equalTo(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reasons())
                        .anyMatch(reason -> reason.startsWith("The payload is no LotReceived"))
                        .anyMatch(reason -> reason.equals("The record has no payload."))
                        .anyMatch(reason -> reason.startsWith("The payload has 10485760 bytes"))
                        .anyMatch(reason -> reason.equals("The payload is no UTF-8."))
                        .anyMatch(reason -> reason.contains("lot-teleported"))
                        .anyMatch(reason -> reason.equals("The header ce_time is missing."))
                        .anyMatch(reason -> reason.startsWith("The record has no key"))
                        .anyMatch(reason -> reason.contains("foreign record")));
    }

    @Test
    void givenAParkedEvent_whenTraced_thenItIsAGapOnlyWhereItsTouchesMeetTheAnswer() {
        // Given
        sources.happen(received("TOUCHED-1", "T1"), received("UNTOUCHED-1", "U1"));
        sendInstead(received("TOUCHED-2", "T1"), NO_JSON.getBytes(StandardCharsets.UTF_8));
        awaitParked("T1");

        // When
        var touched = questions.forwardHeat("T1");

        // Then
        touched.body("upToDate", equalTo(true))
                .body("gaps.kind", hasItem("parked-event"))
                .body("complete", equalTo(false));
        questions.forwardHeat("U1").body("gaps.kind", not(hasItem("parked-event")));
    }

    @Test
    void givenAParkedEventThatItsSourceHasRight_whenReplayed_thenItIsInTheGraphAndNoLongerParked() {
        // Given
        var event = received("REPLAYED-1", "RP1");
        sendInstead(event, NO_JSON.getBytes(StandardCharsets.UTF_8));
        awaitParked("RP1");
        questions.forwardHeat("RP1").body("counts.lots", equalTo(0)).body("gaps.kind", contains("parked-event"));
        var parkedId = parkedIdOf(event);

        // When
        var replay =
                questions.admin().post("/parked-events/{id}/replays", parkedId).then();

        // Then
        replay.statusCode(200).body("projected", equalTo(true));
        questions.forwardHeat("RP1").body("counts.lots", equalTo(1)).body("gaps.kind", not(hasItem("parked-event")));
        questions.admin().post("/parked-events/{id}/replays", parkedId).then().statusCode(404);
    }

    @Test
    void givenAParkedEvent_whenDismissedWithAReason_thenItIsNoGapAnyMoreAndIsNamedNowhereButInTheAuditTrail() {
        // Given
        var event = received("DISMISSED-1", "DM1");
        sendInstead(event, NO_JSON.getBytes(StandardCharsets.UTF_8));
        awaitParked("DM1");
        questions.forwardHeat("DM1").body("gaps.kind", contains("parked-event"));
        var parkedId = parkedIdOf(event);
        assertThat(RestAssured.given().get("/q/health/well").asString()).contains("degraded");

        // When
        var dismissal = questions
                .admin()
                .contentType("application/json")
                .body("{\"reason\": \"written by hand\"}")
                .post("/parked-events/{id}/dismissal", parkedId)
                .then();

        // Then
        dismissal.statusCode(200).body("parkedId", equalTo(parkedId));
        questions.forwardHeat("DM1").body("gaps.kind", not(hasItem("parked-event")));
        assertThat(parked().getList("parkedEvents.parkedId")).doesNotContain(parkedId);
        questions
                .admin()
                .queryParam("subject", "parked:" + parkedId)
                .get("/audit")
                .then()
                .statusCode(200)
                .body("entries.reason", contains("written by hand"));
    }

    @Test
    void givenAForeignRecord_whenReplayed_thenItStaysParkedAndSaysWhy() {
        // Given
        var key = "stranger-" + UUID.randomUUID();
        sources.sendRaw(new ProducerRecord<>(TOPIC, key, "hello".getBytes(StandardCharsets.UTF_8)));
        var last = received("FOREIGN-1", "F1");
        sources.happen(last);
        questions.forwardHeat("F1").body("counts.lots", equalTo(1));
        await().atMost(PATIENCE).until(() -> !foreign().isEmpty());
        var foreign = foreign();

        // When
        var replay = questions
                .admin()
                .post("/parked-events/{id}/replays", foreign.getLast())
                .then();

        // Then
        replay.statusCode(200).body("projected", equalTo(false)).body("reason", containsString("foreign record"));
    }

    @Test
    void givenManyParkedEvents_whenListedByPages_thenEachComesOnceAndNextGoesOn() {
        // Given
        sources.sendRaw(new ProducerRecord<>(TOPIC, "a", new byte[0]));
        sources.sendRaw(new ProducerRecord<>(TOPIC, "b", new byte[0]));
        sources.happen(received("PAGES-1", "PG1"));
        questions.forwardHeat("PG1").body("counts.lots", equalTo(1));
        await().atMost(PATIENCE)
                .until(() -> parked().getList("parkedEvents.parkedId").size() >= 2);
        List<String> all = parked().getList("parkedEvents.parkedId");

        // When
        var first = page(1, null);
        var second = page(1, first.getString("next"));

        // Then
        assertThat(first.getBoolean("truncated")).isTrue();
        assertThat(List.of(first.getString("parkedEvents[0].parkedId"), second.getString("parkedEvents[0].parkedId")))
                .isEqualTo(all.subList(0, 2));
    }

    private JsonPath page(int limit, @Nullable String after) {
        var request = questions.admin().queryParam("limit", limit);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/parked-events").then().statusCode(200).extract().jsonPath();
    }

    private JsonPath parked() {
        return page(1_000, null);
    }

    private List<String> reasons() {
        return parked().getList("parkedEvents.reason");
    }

    private List<String> foreign() {
        return parked().getList("parkedEvents.findAll { it.eventId == null }.parkedId");
    }

    /** Its source has it right, and a question may fetch it from there before the topic's record comes. */
    private void awaitParked(String heat) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> questions.forwardHeat(heat).body("gaps.kind", hasItem("parked-event")));
    }

    private String parkedIdOf(Recorded event) {
        return parked().getString("parkedEvents.find { it.eventId == '%s' }.parkedId".formatted(event.id()));
    }

    /** Each heat of an item of its own: what is parked of an item matters to all its lots. */
    private Recorded received(String number, String heat) {
        return sources.plant.record(
                Source.RECEIVING,
                Plant.receipt(
                        UUID.randomUUID(),
                        number,
                        UUID.randomUUID(),
                        new Item("4140-" + heat, "A"),
                        new Heat(heat, "GLS")));
    }

    private void sendInstead(Recorded event, byte @Nullable [] payload) {
        var right = record(event);
        sources.commit(event);
        sources.sendRaw(new ProducerRecord<>(TOPIC, (Integer) null, right.key(), payload, right.headers()));
    }

    private void sendOfType(Recorded event, String type) {
        var record = record(event);
        record.headers().remove("ce_type").add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        sources.commit(event);
        sources.sendRaw(record);
    }

    private void sendWithout(Recorded event, String header) {
        var record = record(event);
        record.headers().remove(header);
        sources.commit(event);
        sources.sendRaw(record);
    }

    private void sendWithoutKey(Recorded event) {
        var right = record(event);
        sources.commit(event);
        sources.sendRaw(new ProducerRecord<>(TOPIC, (Integer) null, (String) null, right.value(), right.headers()));
    }

    private static ProducerRecord<String, byte[]> record(Recorded event) {
        return EventRecords.toRecord(TOPIC, event.envelope(), EventJson.write(event.event()));
    }
}
