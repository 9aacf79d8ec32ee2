package org.lotline.runtime.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.testing.PlantTest;
import org.lotline.runtime.testing.RecordingFollower;

/** Every event of another service has its effect once, whatever fails in between. */
@QuarkusTest
class EventConsumerTest extends PlantTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Inject
    RecordingFollower follower;

    @Inject
    FollowedTopics followed;

    @Inject
    RecordSettlement settling;

    @Inject
    ReleasingParked releasing;

    private ProductionTopic topic;
    private final String subject = "lot:" + UUID.randomUUID();

    @BeforeEach
    void makeTheTopic() throws Exception {
        topic = new ProductionTopic(servers.kafka().superuserClient(), production);
        topic.make();
    }

    @Test
    void givenAFollowerThatFails_whenAnEventComes_thenItComesAgainAndNothingIsThereTwice() throws Exception {
        var left = follower.failing(subject, 3);

        var sent = topic.send(subject, 5);

        awaitTaken(sent);
        assertThat(left.get())
                .as("attempts that failed, and one that went well, and four others")
                .isEqualTo(-5);
    }

    @Test
    void givenTwoInstances_whenBothTakeTheSameEvents_thenEachHasItsEffectOnce() throws Exception {
        var stop = new AtomicBoolean();
        var second = Thread.ofPlatform().start(() -> follow(stop));
        try {
            var sent = topic.send(subject, 200);

            awaitTaken(sent);
        } finally {
            stop.set(true);
            second.join();
        }
    }

    @Test
    void givenKafkaDies_whenItComesBack_thenFollowingGoesOnWhereItStood() throws Exception {
        var sent = new ArrayList<>(topic.send(subject, 5));
        awaitTaken(sent);

        servers.kafka().kill();
        servers.kafka().start();
        sent.addAll(topic.send(subject, 5));

        awaitTaken(sent);
    }

    @Test
    void givenATopicThatIsMadeAnew_whenItHasMoreEventsThanTheOldOne_thenAllOfThemAreTaken() throws Exception {
        topic.makeAnew();
        var before = topic.send(subject, 5);
        awaitTaken(before);

        topic.makeAnew();
        var sent = new ArrayList<>(before);
        sent.addAll(topic.send(subject, 20));

        awaitTaken(sent);
    }

    @Test
    void givenAnInstanceThatStops_whenAnotherStarts_thenItBeginsBehindTheLastOneTaken() throws Exception {
        var sent = topic.send(subject, 3);
        awaitTaken(sent);

        try (var following = following()) {
            for (var i = 0; i < 5; i++) {
                following.step();
            }
        }

        assertThat(taken()).containsExactlyElementsOf(sent);
    }

    private void follow(AtomicBoolean stop) {
        try (var following = following()) {
            while (!stop.get()) {
                following.step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private EventConsumer following() {
        return new EventConsumer(
                Set.of(Source.PRODUCTION), settling, followed, releasing, new FollowingState(), kafka());
    }

    private Map<String, Object> kafka() {
        return servers.kafka().clientOf("receiving");
    }

    private void awaitTaken(List<UUID> events) {
        Awaitility.await().atMost(LONG).until(() -> taken().size() >= events.size());
        assertThat(taken()).containsExactlyElementsOf(events);
    }

    private List<UUID> taken() {
        try (var connection = asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT event_id FROM taken WHERE subject = '" + subject + "' ORDER BY position")) {
            var taken = new ArrayList<UUID>();
            while (rows.next()) {
                taken.add(rows.getObject(1, UUID.class));
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
