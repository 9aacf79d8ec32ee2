package org.lotline.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scheduled work that fails is seen while it does, and no longer. */
class ScheduledRoundsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ScheduledRounds rounds = new ScheduledRounds(metrics);

    @BeforeEach
    void watched() {
        rounds.watch("worker");
    }

    @Test
    void givenARoundThatFails_whenItIsLookedAt_thenMetricAndHealthSaySoAndTheServiceStaysUp() {
        rounds.failed("worker", new StackOverflowError("deep"));

        var health = new ScheduleWellness(rounds).call();

        assertThat(figure()).isOne();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(data())
                .containsEntry("state", "degraded")
                .hasEntrySatisfying(
                        "worker", words -> assertThat(words).asString().contains("deep"));
    }

    @Test
    void givenRoundsThatFailed_whenTheNextGoesWell_thenTheFailureIsGoneAndStaysCounted() {
        rounds.failed("worker", new IllegalStateException("once"));
        rounds.failed("worker", new IllegalStateException("twice"));

        rounds.wentWell("worker");

        assertThat(figure()).isZero();
        assertThat(data()).containsEntry("state", "fine").doesNotContainKey("worker");
        assertThat(metrics.get("lotline.scheduled.failures").counter().count()).isEqualTo(2);
    }

    @Test
    void givenWorkThatNeverRan_whenItsMetricsAreRead_thenTheyAreThere() {
        assertThat(figure()).isZero();
        assertThat(metrics.get("lotline.scheduled.failures").counter().count()).isZero();
    }

    private double figure() {
        return metrics.get("lotline.scheduled.failing")
                .tag("name", "worker")
                .gauge()
                .value();
    }

    private Map<String, Object> data() {
        return new ScheduleWellness(rounds).call().getData().orElseThrow();
    }
}
