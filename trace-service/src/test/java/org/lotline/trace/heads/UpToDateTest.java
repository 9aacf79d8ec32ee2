package org.lotline.trace.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.reach.Reach;
import org.lotline.trace.answer.reach.ReachReading;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.plant.TracePlant;

/** An answer says whether everything that was committed before the question is in it, and is right. */
@QuarkusTest
class UpToDateTest extends TracePlant {

    private static final AtomicInteger HEATS = new AtomicInteger();

    @Inject
    PlantedHeads planted;

    @Inject
    FreshAnswers answers;

    @Test
    void givenAnIdlePlant_whenTraced_thenUpToDate() {
        sources.happen(received("IDLE-1", "I1"));

        trace("I1", 10_000).body("upToDate", equalTo(true)).body("behind", empty());
    }

    @Test
    void givenAnEventThatIsNotOnTheTopicYet_whenTraced_thenNotUpToDateAndTheSourceIsNamed() {
        // Given
        var heat = "L" + HEATS.incrementAndGet();
        var late = received("LATE-" + heat, heat);
        sources.of(Source.RECEIVING).withholdEvents(true);
        sources.commit(late);

        // When
        var trace = trace(heat, 300);

        // Then
        sources.of(Source.RECEIVING).withholdEvents(false);
        sources.send(late);
        trace.body("upToDate", equalTo(false))
                .body("complete", equalTo(false))
                .body("behind.source", contains("receiving"))
                .body("behind[0].reason", containsString("1 event"));
        trace(heat, 10_000).body("upToDate", equalTo(true)).body("counts.lots", equalTo(1));
    }

    @Test
    void givenAnswersThatAreAlwaysUpToDate_whenTheseTestsRun_thenTheEventThatIsNotOnTheTopicGivesThemAway() {
        QuarkusMock.installMockForType(planted.always(), Heads.class);

        assertThatThrownBy(this::givenAnEventThatIsNotOnTheTopicYet_whenTraced_thenNotUpToDateAndTheSourceIsNamed)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("upToDate");
    }

    @Test
    void givenAnswersThatAreNeverUpToDate_whenTheseTestsRun_thenTheIdlePlantGivesThemAway() {
        QuarkusMock.installMockForType(planted.never(), Heads.class);

        assertThatThrownBy(this::givenAnIdlePlant_whenTraced_thenUpToDate)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("upToDate");
    }

    @Test
    void givenASourceThatStandsBelowTheGraph_whenTraced_thenItIsToldAsRestoredAndNeverUpToDate() {
        // Given
        var heat = "R" + HEATS.incrementAndGet();
        sources.happen(received("RESTORED-" + heat, heat));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> trace(heat, 10_000).body("counts.lots", equalTo(1)));
        sources.of(Source.RECEIVING).standAt(0L);

        // When
        var trace = trace(heat, 10_000);

        // Then
        sources.of(Source.RECEIVING).standAt(null);
        trace.body("upToDate", equalTo(false))
                .body("complete", equalTo(false))
                .body("behind.source", contains("receiving"))
                .body("behind[0].reason", containsString("restored to an earlier state"))
                .body("behind[0].reason", containsString("./lotline rebuild"));
        trace(heat, 10_000).body("upToDate", equalTo(true));
    }

    @Test
    void givenARestoredHeadTakenForUpToDate_whenTheseTestsRun_thenTheSourceBelowTheGraphGivesItAway() {
        QuarkusMock.installMockForType(planted.always(), Heads.class);

        assertThatThrownBy(this::givenASourceThatStandsBelowTheGraph_whenTraced_thenItIsToldAsRestoredAndNeverUpToDate)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("upToDate");
    }

    @Test
    void givenAnEventThatComesWhileTheQuestionWaits_whenTraced_thenItIsInTheAnswer() {
        // Given
        var late = received("WAITED-1", "W1");
        sources.of(Source.RECEIVING).withholdEvents(true);
        sources.commit(late);
        var sending = CompletableFuture.runAsync(
                () -> sources.send(late), CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));

        // When
        var trace = trace("W1", 10_000);

        // Then
        trace.body("upToDate", equalTo(true))
                .body("counts.lots", equalTo(1))
                .time(org.hamcrest.Matchers.lessThan(9_000L));
        sending.join();
    }

    @Test
    void givenAnEventThatIsNotOnTheTopicYet_whenItsSourceGivesIt_thenTheAnswerHasItAndIsUpToDate() {
        // Given
        trace("TAIL-0", 10_000);
        var late = received("TAIL-1", "TL1");
        sources.commit(late);

        // When
        var trace = trace("TL1", 10_000);

        // Then
        trace.body("upToDate", equalTo(true)).body("counts.lots", equalTo(1));
        sources.send(late);
        trace("TL1", 10_000)
                .body("counts.lots", equalTo(1))
                .body("identities[0].flows.findAll { it.kind == 'heat-of' }.size()", equalTo(1));
    }

    @Test
    void givenAQuestionThatHasToWait_whenAnswered_thenItIsReadOnce() {
        // Given
        trace("ONCE-0", 10_000);
        var late = received("ONCE-1", "ON1");
        sources.of(Source.RECEIVING).withholdEvents(true);
        sources.commit(late);
        var readings = new AtomicInteger();
        var sending = CompletableFuture.runAsync(
                () -> sources.send(late), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        // When
        Reach reach = answers.answer(
                Duration.ofSeconds(10),
                (heads, reading) -> {
                    readings.incrementAndGet();
                    return ReachReading.of(new HeatSeed("ON1", null), heads, reading);
                },
                answer -> answer.basis().upToDate());

        // Then
        sending.join();
        assertThat(reach.basis().upToDate()).isTrue();
        assertThat(reach.counts().lots()).isEqualTo(1);
        assertThat(readings).hasValue(1);
    }

    @Test
    void givenRowsThatWaitForASequence_whenTraced_thenNotUpToDate() {
        // Given
        sources.of(Source.SHIPPING).keepWaiting(3);

        // When
        var trace = trace("S1", 200);

        // Then
        trace.body("upToDate", equalTo(false))
                .body("behind.source", contains("shipping"))
                .body("behind[0].reason", containsString("3 committed events"));
    }

    @Test
    void givenRowsThatGetTheirSequenceMeanwhile_whenTraced_thenTheAnswerWaitsForThem() {
        // Given
        var source = sources.of(Source.RECEIVING);
        var late = received("RELAYED-1", "RL1");
        source.keepWaiting(1);
        var relaying = CompletableFuture.runAsync(
                () -> {
                    source.commit(late);
                    source.keepWaiting(0);
                    sources.send(late);
                },
                CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));

        // When
        var trace = trace("RL1", 10_000);

        // Then
        trace.body("upToDate", equalTo(true)).body("counts.lots", equalTo(1));
        relaying.join();
    }

    @Test
    void givenASourceThatRefuses_whenTraced_thenItIsNamedAndNotWaitedFor() {
        // Given
        trace("Q1", 10_000);
        sources.of(Source.QUALITY).answerWith(503);

        // When
        var began = System.nanoTime();
        var trace = trace("Q1", 10_000);

        // Then
        trace.body("upToDate", equalTo(false))
                .body("behind.source", contains("quality"))
                .body("behind[0].reason", containsString("503"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void givenAHoleInASource_whenItsGraceIsOver_thenItIsFilledFromTheSource() {
        // Given
        var lost = received("HOLE-1", "H1");
        var next = received("HOLE-2", "H2");
        sources.commit(lost, next);
        sources.send(next);

        // When
        var meanwhile = trace("H1", 0);

        // Then
        meanwhile.body("upToDate", equalTo(false)).body("behind.source", hasItem("receiving"));
        trace("H1", 10_000).body("upToDate", equalTo(true)).body("counts.lots", equalTo(1));
    }

    @Test
    void givenDuplicates_whenFollowed_thenEveryEventCountsOnce() {
        // Given
        var event = received("TWICE-1", "TW1");
        sources.happen(event, event);
        sources.send(event);
        trace("TW1", 10_000).body("counts.lots", equalTo(1));
        var hash = hash();

        // When
        sources.send(event);
        sources.happen(received("TWICE-2", "TW2"));

        // Then
        trace("TW2", 10_000).body("upToDate", equalTo(true));
        trace("TW1", 10_000).body("identities[0].flows.findAll { it.kind == 'heat-of' }.size()", equalTo(1));
        assertThat(hash()).isNotEqualTo(hash);
    }

    @Test
    void givenTheServiceToken_whenSourcesAreAsked_thenTheyGetIt() {
        trace("TOKEN", 0);

        assertThat(sources.of(Source.PRODUCTION).authorization()).startsWith("Bearer ey");
    }

    private String hash() {
        return questions
                .admin()
                .get("/projection/hash")
                .then()
                .statusCode(200)
                .extract()
                .path("sha256");
    }

    private ValidatableResponse trace(String heat, int wait) {
        return questions
                .quality()
                .queryParam("heat", heat)
                .queryParam("wait", wait)
                .get("/traces/forward")
                .then()
                .statusCode(200);
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
