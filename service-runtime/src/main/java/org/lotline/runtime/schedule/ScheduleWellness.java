package org.lotline.runtime.schedule;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Names the scheduled work that fails, at {@code /q/health} and {@code /q/health/well}. It is never down: whoever restarts services
 * by their health would stop those that still take what people scan; {@code state} is {@code degraded} instead.
 */
@Wellness
@Singleton
class ScheduleWellness implements HealthCheck {

    private final ScheduledRounds rounds;

    ScheduleWellness(ScheduledRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public HealthCheckResponse call() {
        var failing = rounds.failing();
        var answer = HealthCheckResponse.named("scheduled").up();
        failing.forEach((name, words) -> answer.withData(name, "fails and goes on by itself: " + words));
        return answer.withData("state", failing.isEmpty() ? "fine" : "degraded").build();
    }
}
