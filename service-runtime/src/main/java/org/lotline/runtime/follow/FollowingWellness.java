package org.lotline.runtime.follow;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.DatabaseException;
import org.lotline.runtime.follow.FollowedPositions.FollowedPosition;

/**
 * Names the events that could not be taken, and the sources that are not followed, at {@code /q/health} and
 * {@code /q/health/well}. It is never down: a restart mends none of it; {@code state} is {@code degraded} instead.
 */
@Wellness
@Singleton
class FollowingWellness implements HealthCheck {

    /** Longer than a restart of Kafka or of the database. */
    static final Duration STUCK = Duration.ofSeconds(30);

    private static final int NAMED = 20;

    private final FollowedPositions positions;
    private final FollowingState state;

    FollowingWellness(FollowedPositions positions, FollowingState state) {
        this.positions = positions;
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("followed").up();
        var degraded = false;
        try {
            for (var position : positions.all()) {
                var words = words(position);
                words.ifPresent(said -> answer.withData(position.source().id(), said));
                degraded |= words.isPresent();
            }
        } catch (DatabaseException e) {
            degraded = true;
            answer.withData("error", "The database does not say what is parked.");
        }
        return answer.withData("state", degraded ? "degraded" : "fine").build();
    }

    private Optional<String> words(FollowedPosition position) {
        var words = Stream.of(
                        named("parked", position.parked()),
                        named("foreign", position.foreign()),
                        stuck(position.source()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Optional<String> named(String what, List<UUID> events) {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.stream()
                        .limit(NAMED)
                        .map(UUID::toString)
                        .collect(Collectors.joining(
                                ", ", "%d %s: ".formatted(events.size(), what), events.size() > NAMED ? ", …" : "")));
    }

    private Optional<String> stuck(Source source) {
        var since = state.stuck(source);
        return since.compareTo(STUCK) < 0
                ? Optional.empty()
                : Optional.of("nothing is taken for %d s: %s"
                        .formatted(
                                since.toSeconds(),
                                state.failure(source).orElse("its topic is not there, or one event takes long")));
    }
}
