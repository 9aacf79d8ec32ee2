package org.lotline.runtime.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.testing.PlantTest;
import org.lotline.runtime.testing.RecordingFollower;

/** What can't be taken is parked and seen, the rest goes on, and nothing is skipped. */
@QuarkusTest
class ParkingTest extends PlantTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int EVER = 1_000_000;

    @Inject
    RecordingFollower follower;

    @Inject
    FollowedTopics followed;

    @Inject
    FollowedSources sources;

    @Inject
    RecordSettlement settling;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private ProductionTopic topic;
    private final String lot = "lot:" + UUID.randomUUID();
    private final String another = "lot:" + UUID.randomUUID();

    @BeforeEach
    void makeTheTopic() throws Exception {
        topic = new ProductionTopic(servers.kafka().superuserClient(), production);
        topic.make();
    }

    /** Each test begins with nothing parked. */
    @AfterEach
    void dismissAll() {
        follower.mend(lot);
        follower.takeTogether(false);
        production.answerWith(200);
        for (var left = parked(); !left.getList("eventId").isEmpty(); left = parked()) {
            dismiss(left.getString("[0].eventId"));
        }
    }

    @Test
    void givenAnEventThatNoFollowerCanTake_whenItComes_thenItIsParkedWithWhatDependsOnItAndTheRestGoesOn()
            throws Exception {
        follower.failing(lot, EVER);

        var poison = topic.send(lot, 3);
        var rest = topic.send(another, 2);

        awaitTaken(another, rest);
        assertThat(parked().getList("eventId", UUID.class)).isEqualTo(poison);
        assertThat(parked().getList("kind", String.class)).containsExactly("refused", "waiting", "waiting");
        assertThat(taken(lot)).isEmpty();
        assertThat(position().getList("followed.find { it.source == 'production' }.parked", UUID.class))
                .isEqualTo(poison);
        assertAllAccountedFor(poison);
    }

    @Test
    void givenEventsThatGoTogether_whenOneCantBeTaken_thenItIsParkedWithWhatDependsOnItAndTheRestGoesOn()
            throws Exception {
        follower.takeTogether(true);
        follower.failing(lot, EVER);

        var poison = topic.send(lot, 3);
        var rest = topic.send(another, 20);

        awaitTaken(another, rest);
        assertThat(parked().getList("eventId", UUID.class)).isEqualTo(poison);
        assertThat(parked().getList("kind", String.class)).containsExactly("refused", "waiting", "waiting");
        assertThat(taken(lot)).isEmpty();
        assertAllAccountedFor(poison);
    }

    @Test
    void givenAParkedEvent_whenHealthAndMetricsAreRead_thenTheyNameItAndTheServiceIsUp() throws Exception {
        follower.failing(lot, EVER);
        var poison = topic.send(lot, 1).getFirst();
        awaitParked(1);

        var health = asReceiver().get("/q/health");

        health.then().statusCode(200).body("status", is("UP"));
        assertThat(health.<String>path("checks.find { it.name == 'followed' }.data.state"))
                .isEqualTo("degraded");
        assertThat(health.<String>path("checks.find { it.name == 'followed' }.data.production"))
                .contains(poison.toString());
        asReceiver()
                .get("/q/metrics")
                .then()
                .body(containsString("lotline_followed_parked{source=\"production\"} 1.0"))
                .body(containsString("lotline_followed_lag{source=\"production\"}"))
                .body(containsString("lotline_followed_stuck_seconds{source=\"production\"}"));
    }

    @Test
    void givenParkedEventsThatCanBeTakenNow_whenTheFirstIsReplayed_thenAllAreTakenInTheirOrder() throws Exception {
        follower.failing(lot, EVER);
        var poison = topic.send(lot, 3);
        awaitParked(3);
        follower.mend(lot);

        var replay = asReceiver().post("/followed/parked/" + poison.getFirst() + "/replay");

        replay.then().statusCode(200).body("taken", is(true));
        assertThat(replay.jsonPath().getList("released", UUID.class)).isEqualTo(poison.subList(1, 3));
        assertThat(taken(lot)).isEqualTo(poison);
        assertThat(parked().getList("eventId")).isEmpty();
    }

    @Test
    void givenAParkedEventThatStillCantBeTaken_whenItIsReplayed_thenItStaysAndSaysWhy() throws Exception {
        follower.failing(lot, EVER);
        var poison = topic.send(lot, 2);
        awaitParked(2);

        var replay = asReceiver().post("/followed/parked/" + poison.getFirst() + "/replay");

        replay.then().statusCode(200).body("taken", is(false), "refused[0].reason", containsString("on purpose"));
        assertThat(parked().getList("eventId", UUID.class)).isEqualTo(poison);
        assertThat(parked().getInt("[0].attempts")).isGreaterThan(TakingEvents.ATTEMPTS);
    }

    @Test
    void givenOneThatWaitsBehindAnother_whenItIsReplayedFirst_thenItGoesOnWaiting() throws Exception {
        follower.failing(lot, EVER);
        var poison = topic.send(lot, 2);
        awaitParked(2);
        follower.mend(lot);

        var replay = asReceiver().post("/followed/parked/" + poison.get(1) + "/replay");

        replay.then()
                .body(
                        "taken",
                        is(false),
                        "refused[0].reason",
                        containsString(poison.getFirst().toString()));
        assertThat(parked().getList("kind", String.class)).containsExactly("refused", "waiting");
    }

    @Test
    void givenAParkedEvent_whenItIsDismissed_thenWhoAndWhyIsKeptAndThoseBehindItAreTaken() throws Exception {
        follower.failing(lot, EVER);
        var poison = topic.send(lot, 3);
        awaitParked(3);
        follower.mend(lot);

        dismiss(poison.getFirst().toString());

        awaitTaken(lot, poison.subList(1, 3));
        asReceiver()
                .queryParam("subject", "parked:" + poison.getFirst())
                .get("/audit")
                .then()
                .body("entries[0].action", is("parked-event-dismissed"), "entries[0].recordedBy", is("jo"))
                .body("entries[0].reason", is("nobody needs it"));
    }

    @Test
    void givenRecordsThatAreNoEvents_whenTheyCome_thenTheyAreParkedAndNothingWaitsForThem() throws Exception {
        topic.send(topic.foreign(lot));
        var sent = topic.send(lot, 1);

        awaitTaken(lot, sent);

        assertThat(parked().getList("kind", String.class)).containsExactly("foreign", "foreign", "foreign");
        asReceiver()
                .post("/followed/parked/" + parked().getString("[0].eventId") + "/replay")
                .then()
                .statusCode(409)
                .body("type", containsString("foreign-event"));
    }

    @Test
    void givenRecordsThatAreNoEvents_whenTheTopicIsReadAgain_thenTheyAreNotParkedTwice() throws Exception {
        topic.send(topic.foreign(lot));
        awaitParked(3);
        var before = parked().getList("eventId", UUID.class);

        new FollowedChannel(Source.PRODUCTION, settling, new FollowingState())
                .take(topic.all().reversed().subList(0, 3).reversed())
                .await()
                .atMost(LONG);

        assertThat(parked().getList("eventId", UUID.class)).isEqualTo(before);
    }

    @Test
    void givenEventsThatCantBeRead_whenTheyAreReplayed_thenTheyAreTakenAsTheirSourceHasThem() throws Exception {
        topic.send(topic.unreadable(lot));
        awaitParked(3);
        var unreadable = parked().getList("eventId", UUID.class);

        unreadable.forEach(event -> asReceiver()
                .post("/followed/parked/" + event + "/replay")
                .then()
                .statusCode(200));

        assertThat(taken(lot)).isEqualTo(unreadable);
    }

    @Test
    void givenARecordInThePlaceOfAnother_whenItsSourceIsAsked_thenItIsForeignAndHasNoEffect() throws Exception {
        var own = topic.send(lot, 1);
        awaitTaken(lot, own);

        topic.send(List.of(forged(production.sequence())));
        var next = topic.send(another, 1);

        awaitTaken(another, next);
        assertThat(parked().getList("kind", String.class)).containsExactly("foreign");
        assertThat(taken(lot)).isEqualTo(own);
    }

    @Test
    void givenARecordFarAhead_whenItsSourceDoesNotKnowIt_thenItIsForeignAndKeepsNoPlace() throws Exception {
        topic.send(List.of(forged(production.sequence() + 1000)));

        var next = topic.send(another, 1);

        awaitTaken(another, next);
        assertThat(parked().getList("kind", String.class)).containsExactly("foreign");
        assertThat(taken(lot)).isEmpty();
    }

    @Test
    void givenAForgedRecordThatCameFirst_whenTheTrueOneComes_thenItIsTakenAndTheOtherIsNamed() throws Exception {
        var forged = forged(production.sequence() + 1);
        topic.send(List.of(forged));
        Awaitility.await().atMost(LONG).until(() -> taken(lot).size() == 1);

        var own = topic.send(another, 1);

        awaitTaken(another, own);
        assertThat(parked().getList("eventId", UUID.class)).isEqualTo(taken(lot));
        assertThat(parked().getString("[0].reason")).contains(own.getFirst().toString());
    }

    @Test
    void givenEventsThatTheTopicLacks_whenALaterOneComes_thenTheyAreTakenBeforeItFromTheirSource() throws Exception {
        var missing = List.of(topic.commit(lot).id(), topic.commit(lot).id());

        var sent = new ArrayList<>(missing);
        sent.addAll(topic.send(lot, 1));

        awaitTaken(lot, sent);
    }

    @Test
    void givenASourceThatDoesNotAnswer_whenItHasToBeAsked_thenNothingIsSkippedUntilItDoes() throws Exception {
        production.answerWith(503);
        var missing = topic.commit(lot).id();
        var sent = topic.send(lot, 1).getFirst();
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(LONG)
                .until(() -> stuckFailure() || !taken(lot).isEmpty());

        production.answerWith(200);

        awaitTaken(lot, List.of(missing, sent));
    }

    @Test
    void givenManyEventsTaken_whenTheHouseIsKept_thenOnlyTheLastOnesAreRemembered() throws Exception {
        awaitTaken(lot, topic.send(lot, 5));

        var removed = new ForgettingTaken(sources, followed, 2).tidy(clock.instant(), 1_000_000);

        assertThat(removed).isGreaterThanOrEqualTo(3);
        assertThat(count("followed_event WHERE topic = '" + Source.PRODUCTION.topic() + "'"))
                .isEqualTo(2);
    }

    /** Planted: it goes on behind what it can't take, and tells nobody. */
    @Test
    void givenAFollowerThatSkips_whenWhatItTookIsCounted_thenTheCheckNoticesIt() throws Exception {
        var skipping = new ParkedEvents(rows, clock) {
            @Override
            boolean add(Arrival arrival, ParkedFollowed.Kind kind, String reason, long attempts) {
                return false; // skipped
            }
        };
        var planted = new TakingEvents(List.of(new Refusing()), followed, skipping);
        var id = UUID.randomUUID();

        planted.takeOwn(Arrival.of(Source.SHIPPING, record(id)));

        assertThatThrownBy(() -> assertAllAccountedFor(List.of(id))).isInstanceOf(AssertionError.class);
    }

    /** What every source's events must come to: an effect here, or a place among the parked. */
    private void assertAllAccountedFor(List<UUID> events) throws SQLException {
        for (var event : events) {
            assertThat(count("taken WHERE event_id = '" + event + "'")
                            + count("parked_followed WHERE event_id = '" + event + "'"))
                    .as("%s has no effect and is not parked", event)
                    .isOne();
        }
    }

    private static final class Refusing implements EventFollower {

        @Override
        public Set<Source> sources() {
            return Set.of(Source.SHIPPING);
        }

        @Override
        public void take(EventEnvelope envelope, LotEvent event) {
            throw new IllegalStateException("never");
        }
    }

    private EventRecordJson record(UUID id) {
        var envelope = ProductionTopic.envelope(id, lot, "shipping", 1);
        return new EventRecordJson()
                .id(id)
                .type(envelope.type())
                .source("shipping")
                .subject(lot)
                .sequence(1L)
                .time(envelope.time())
                .occurredAt(envelope.occurredAt())
                .recordedBy("jo")
                .performedBy("jo")
                .touches(List.of(lot))
                .data(ProductionTopic.json(id));
    }

    private ProducerRecord<String, byte[]> forged(long sequence) {
        return ProductionTopic.record(ProductionTopic.envelope(UUID.randomUUID(), lot, "production", sequence));
    }

    private boolean stuckFailure() {
        return asReceiver()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("lotline_followed_stuck_seconds{source=\"production\"}"))
                .anyMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))) > 2);
    }

    private void dismiss(String eventId) {
        asReceiver()
                .contentType("application/json")
                .body(Map.of("reason", "nobody needs it"))
                .post("/followed/parked/" + eventId + "/dismissal")
                .then()
                .statusCode(200);
    }

    private JsonPath parked() {
        return asReceiver().get("/followed/parked").jsonPath().setRootPath("parkedEvents");
    }

    private JsonPath position() {
        return asReceiver().get("/position").jsonPath();
    }

    private void awaitParked(int events) {
        Awaitility.await().atMost(LONG).until(() -> parked().getList("eventId").size() == events);
    }

    private void awaitTaken(String subject, List<UUID> events) throws SQLException {
        Awaitility.await().atMost(LONG).until(() -> taken(subject).size() >= events.size());
        assertThat(taken(subject)).isEqualTo(events);
    }

    private List<UUID> taken(String subject) throws SQLException {
        try (var connection = asSuperuser();
                var found = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT event_id FROM taken WHERE subject = '" + subject + "' ORDER BY position")) {
            var taken = new ArrayList<UUID>();
            while (found.next()) {
                taken.add(found.getObject(1, UUID.class));
            }
            return taken;
        }
    }
}
