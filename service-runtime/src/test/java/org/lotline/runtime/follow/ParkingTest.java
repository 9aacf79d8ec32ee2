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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.runtime.database.Rows;

/** What can't be taken is parked and seen, the rest goes on, and nothing is skipped. */
@QuarkusTest
class ParkingTest extends FollowedProduction {

    @Inject
    FollowedTopics followed;

    @Inject
    FollowedSources sources;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

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

    private JsonPath position() {
        return asReceiver().get("/position").jsonPath();
    }
}
