package org.lotline.runtime.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.DatabaseException;

/** Following for Prometheus, tagged with the source that is followed; what is parked is counted at the scrape. */
@Singleton
class FollowingMetrics implements MeterBinder {

    private final FollowedSources sources;
    private final FollowedPositions positions;
    private final FollowingState state;

    FollowingMetrics(FollowedSources sources, FollowedPositions positions, FollowingState state) {
        this.sources = sources;
        this.positions = positions;
        this.state = state;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var source : sources.all()) {
            Gauge.builder("lotline.followed.lag", () -> state.lag(source))
                    .description("Records on the source's topic that this instance has not taken")
                    .tag("source", source.id())
                    .register(registry);
            Gauge.builder("lotline.followed.parked", () -> parked(source))
                    .description(
                            "Events of the source that could not be taken, foreign ones too; see GET /followed/parked")
                    .tag("source", source.id())
                    .register(registry);
            Gauge.builder("lotline.followed.stuck", () -> state.stuck(source).toMillis() / 1e3)
                    .baseUnit("seconds")
                    .description("Since when not all that had come of the source was taken or parked")
                    .tag("source", source.id())
                    .register(registry);
        }
    }

    private Number parked(Source source) {
        try {
            return positions.all().stream()
                    .filter(position -> position.source() == source)
                    .mapToInt(position ->
                            position.parked().size() + position.foreign().size())
                    .sum();
        } catch (DatabaseException e) {
            return Double.NaN;
        }
    }
}
