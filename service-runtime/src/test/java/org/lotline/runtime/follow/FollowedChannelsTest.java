package org.lotline.runtime.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.testing.PlantTest;
import org.lotline.runtime.testing.RecordingFollower;

/** Every event of another service has its effect once, whatever fails in between. */
@QuarkusTest
class FollowedChannelsTest extends PlantTest {

    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Duration MAX_POLL_INTERVAL = Duration.ofSeconds(6);
    private static final String GROUP = "receiving-service.production";

    @Inject
    RecordingFollower follower;

    @Inject
    RecordSettlement settling;

    private ProductionTopic topic;
    private final String subject = "lot:" + UUID.randomUUID();

    @BeforeEach
    void makeTheTopic() throws Exception {
        topic = new ProductionTopic(servers.kafka().superuserClient(), production);
        topic.make();
    }

    @AfterEach
    void takeOneByOne() {
        follower.takeTogether(false);
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
    void givenEventsThatMayGoTogether_whenTheyWaited_thenTransactionsAreFewerAndEachIsTakenOnceInItsOrder()
            throws Exception {
        follower.takeTogether(true);
        var slow = "lot:" + UUID.randomUUID();
        follower.holding(slow);
        topic.send(slow, 1);
        follower.awaitHeld(LONG);
        var waiting = topic.send(subject, 50);

        follower.mend(slow);

        awaitTaken(waiting);
        assertThat(transactions()).isLessThan(waiting.size());
    }

    @Test
    void givenEventsThatMayGoTogether_whenOneOfThemFails_thenNothingIsThereTwiceAndNothingIsMissing() throws Exception {
        follower.takeTogether(true);
        var slow = "lot:" + UUID.randomUUID();
        follower.holding(slow);
        topic.send(slow, 1);
        follower.awaitHeld(LONG);
        follower.failing(subject, 3);
        var waiting = topic.send(subject, 20);

        follower.mend(slow);

        awaitTaken(waiting);
        assertThat(count("followed_event WHERE event_id IN (SELECT event_id FROM taken WHERE subject = '" + subject
                        + "')"))
                .isEqualTo(waiting.size());
    }

    @Test
    void givenTwoInstances_whenBothTakeTheSameEvents_thenEachHasItsEffectOnce() throws Exception {
        var stop = new AtomicBoolean();
        var second = Thread.ofPlatform().start(() -> followBesides(stop));
        try {
            var sent = topic.send(subject, 200);

            awaitTaken(sent);
        } finally {
            stop.set(true);
            second.join();
        }
        assertThat(count("taken WHERE subject = '" + subject + "'")).isEqualTo(200);
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
    void givenAnInstanceThatStops_whenAnotherReadsTheTopicFromItsBeginning_thenNothingIsTakenTwice() throws Exception {
        var sent = topic.send(subject, 3);
        awaitTaken(sent);
        var all = count("taken");

        another().take(topic.all()).await().atMost(LONG);

        assertThat(taken()).containsExactlyElementsOf(sent);
        assertThat(count("taken")).isEqualTo(all);
    }

    /** It is paused, not silent: Kafka takes a member that does not ask for records for dead after max.poll.interval.ms. */
    @Test
    void givenAnEventThatTakesLong_whenMoreComeMeanwhile_thenTheInstanceStaysAMemberOfItsGroup() throws Exception {
        awaitTaken(topic.send(subject, 1));
        var member = member();
        var slow = "lot:" + UUID.randomUUID();
        follower.holding(slow);
        topic.send(slow, 1);
        follower.awaitHeld(LONG);
        var meanwhile = topic.send(subject, 10);

        Thread.sleep(MAX_POLL_INTERVAL.plusSeconds(3));

        assertThat(member()).isEqualTo(member);
        follower.mend(slow);
        Awaitility.await().atMost(LONG).until(() -> taken().size() == 1 + meanwhile.size());
        assertThat(member()).isEqualTo(member);
    }

    /** In which the events of the subject were taken. */
    private long transactions() throws SQLException {
        return count("(SELECT DISTINCT xmin::text FROM taken WHERE subject = '" + subject + "') t");
    }

    private void followBesides(AtomicBoolean stop) {
        var second = another();
        while (!stop.get()) {
            second.take(topic.all()).await().atMost(LONG);
        }
    }

    /** Another instance of the service, as far as what it takes goes; each time it reads the topic from its beginning. */
    private FollowedChannel another() {
        return new FollowedChannel(Source.PRODUCTION, settling, new FollowingState());
    }

    private String member() throws Exception {
        try (var admin = Admin.create(servers.kafka().superuserClient())) {
            return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .map(member -> member.consumerId())
                    .collect(Collectors.joining(", "));
        }
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
