package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.neo4j.GraphOfBefore;
import org.lotline.trace.neo4j.Neo4jGraph;
import org.lotline.trace.plant.SourceAddressesResource;
import org.lotline.trace.plant.TracePlant;

/** The feed's channels on a real Kafka: what the graph has decides, wherever the topic or the committed offset stands. */
@QuarkusTest
class ChannelTest extends TracePlant {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TOPIC = Source.RECEIVING.topic();

    @Inject
    Neo4jGraph graph;

    @Inject
    GraphOfBefore before;

    @Test
    void givenATopicThatIsMadeAnew_whenFurtherEventsCome_thenTheyAreFollowedAndNothingIsMissing() throws Exception {
        // Given
        sources.happen(received("ANEW-1", "AN1"));
        questions.forwardHeat("AN1").body("counts.lots", equalTo(1));
        makeAnew();

        // When
        sources.happen(received("ANEW-2", "AN1"), received("ANEW-3", "AN1"));

        // Then
        await().atMost(LONG)
                .untilAsserted(() -> questions
                        .forwardHeat("AN1")
                        .body("upToDate", equalTo(true))
                        .body("counts.lots", equalTo(3)));
        assertThat(isRunning()).isTrue();
    }

    @Test
    void givenAGraphThatWasEmptied_whenNothingNewComes_thenItIsFilledFromTheSource() {
        // Given
        sources.happen(received("EMPTIED-1", "EM1"), received("EMPTIED-2", "EM1"));
        questions.forwardHeat("EM1").body("counts.lots", equalTo(2));

        // When
        before.empty(Source.RECEIVING);

        // Then
        await().atMost(LONG)
                .untilAsserted(() -> questions
                        .forwardHeat("EM1")
                        .body("upToDate", equalTo(true))
                        .body("counts.lots", equalTo(2)));
    }

    @Test
    void givenAGraphOfABackup_whenTheNextEventComes_thenWhatItLacksIsFilledIn() {
        // Given
        var lots = List.of(received("BACKUP-1", "BK1"), received("BACKUP-2", "BK1"), received("BACKUP-3", "BK1"));
        sources.happen(lots.toArray(Recorded[]::new));
        questions.forwardHeat("BK1").body("counts.lots", equalTo(3));
        before.forget(Source.RECEIVING, lots.get(1).envelope().sequence());

        // When
        sources.happen(received("BACKUP-4", "BK1"));

        // Then
        await().atMost(LONG)
                .untilAsserted(() -> questions
                        .forwardHeat("BK1")
                        .body("upToDate", equalTo(true))
                        .body("counts.lots", equalTo(4)));
    }

    /** A batch at work for longer than a consumer may be silent: Kafka would give the topic to another one. */
    @Test
    void givenAGraphThatIsSlow_whenABatchTakesLongerThanAConsumerMayBeSilent_thenItsChannelStaysAMember()
            throws Exception {
        // Given
        sources.happen(received("SLOW-1", "SL1"));
        questions.forwardHeat("SL1").body("counts.lots", equalTo(1));
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holder = Thread.ofPlatform()
                .start(() -> graph.exclusively(() -> {
                    held.countDown();
                    uninterrupted(release);
                }));
        held.await();
        var members = members();

        // When
        sources.happen(received("SLOW-2", "SL1"));

        // Then
        await().during(SourceAddressesResource.SILENCE.multipliedBy(2))
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> members().equals(members));
        release.countDown();
        holder.join();
        questions.forwardHeat("SL1").body("upToDate", equalTo(true)).body("counts.lots", equalTo(2));
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> members() throws Exception {
        var group = "trace-service.receiving";
        try (var admin = Admin.create(servers.kafka().superuserClient())) {
            var members = admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(described -> described.members().stream())
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .map(MemberDescription::consumerId)
                    .collect(Collectors.toSet());
            assertThat(members).hasSize(1);
            return members;
        }
    }

    private void makeAnew() throws Exception {
        try (var admin = Admin.create(servers.kafka().superuserClient())) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            await().atMost(LONG).until(() -> !admin.listTopics().names().get().contains(TOPIC));
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)
                            .configs(Map.of("max.message.bytes", "12000000", "retention.ms", "-1"))))
                    .all()
                    .get();
        }
    }

    private boolean isRunning() {
        return questions
                .admin()
                .get("/projection")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getBoolean("sources.find { it.source == 'receiving' }.running");
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
