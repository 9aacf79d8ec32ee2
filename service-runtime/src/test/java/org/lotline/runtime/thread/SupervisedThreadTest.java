package org.lotline.runtime.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lotline.runtime.thread.SupervisedThread.Round;
import org.lotline.runtime.thread.SupervisedThread.State;

/** A thread that must live goes on whatever happens, and is seen when it doesn't. */
class SupervisedThreadTest {

    private final AtomicInteger rounds = new AtomicInteger();
    private final CountDownLatch mended = new CountDownLatch(1);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final SupervisedThreads threads = new SupervisedThreads(metrics);
    private SupervisedThread thread = threads.thread("unused", () -> {});

    @AfterEach
    void stopIt() throws InterruptedException {
        thread.stop();
    }

    @Test
    void givenARoundThatThrowsAnError_whenItRuns_thenTheThreadGoesOnAndIsSeenMeanwhile() {
        start(() -> failUntilMended(new StackOverflowError("deep")));

        await(() -> thread.failures() >= 3);
        assertThat(thread.state()).isEqualTo(State.FAILING);
        assertThat(figure("lotline.thread.failing")).isOne();
        assertThat(wellness())
                .containsEntry("state", "degraded")
                .hasEntrySatisfying(
                        "worker", words -> assertThat(words).asString().contains("deep"));
        mended.countDown();
        await(() -> thread.state() == State.WORKING);
        assertThat(wellness()).containsEntry("state", "fine").doesNotContainKey("worker");
    }

    @Test
    void givenARoundThatFailsOnce_whenTheNextGoesWell_thenItsFailureIsGoneAndStaysCounted() {
        start(() -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
            mended.await();
        });

        await(() -> rounds.get() == 2);

        assertThat(thread.failures()).isOne();
        mended.countDown();
        await(() -> thread.failure().isEmpty());
    }

    @Test
    void givenAnInterruptionThatNobodyMeans_whenItComes_thenTheThreadGoesOn() {
        start(() -> {
            rounds.incrementAndGet();
            Thread.currentThread().interrupt();
            Thread.sleep(1);
        });

        await(() -> rounds.get() >= 3);

        assertThat(thread.state()).isEqualTo(State.FAILING);
    }

    @Test
    void givenAThreadWhoseWorkIsDone_whenItSaysSo_thenItEndsAndNobodyCallsItDead() {
        start(() -> {
            rounds.incrementAndGet();
            thread.finish();
        });

        await(() -> rounds.get() == 1);

        assertThat(thread.state()).isEqualTo(State.RESTING);
        assertThat(figure("lotline.thread.alive")).isOne();
    }

    @Test
    void givenAThreadThatDied_whenItsMetricAndHealthAreRead_thenBothSaySoAndTheServiceStaysUp() {
        thread = threads.watched(new SupervisedThread("worker", rounds::incrementAndGet, life -> new Thread(() -> {})));

        thread.start();

        await(() -> thread.state() == State.DEAD);
        assertThat(figure("lotline.thread.alive")).isZero();
        assertThat(wellness()).containsEntry("state", "degraded").containsKey("worker");
        assertThat(new ThreadWellness(threads).call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void givenATimedThread_whenItIsStopped_thenItEndsInTheMiddleOfItsPause() throws Exception {
        thread = threads.every(Duration.ofHours(1), "timed", rounds::incrementAndGet);
        thread.start();

        thread.stop();

        assertThat(rounds).hasValue(0);
        assertThat(thread.state()).isEqualTo(State.RESTING);
    }

    private void start(Round round) {
        thread = threads.thread("worker", round);
        thread.start();
    }

    private void failUntilMended(Error error) throws InterruptedException {
        if (mended.getCount() > 0) {
            throw error;
        }
        Thread.sleep(1);
    }

    private double figure(String name) {
        return metrics.get(name).tag("name", "worker").gauge().value();
    }

    private Map<String, Object> wellness() {
        return new ThreadWellness(threads).call().getData().orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition::getAsBoolean);
    }
}
