package org.lotline.runtime.follow;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lotline.contracts.events.Source;

/** How far the sources are heard, for who tells on what an answer rests. */
@Singleton
public class HeardSources {

    /** The topic is looked at each second. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final FollowedPositions positions;
    private final FollowingState state;
    private final Map<Source, Read> last = new ConcurrentHashMap<>();

    HeardSources(FollowedPositions positions, FollowingState state) {
        this.positions = positions;
        this.state = state;
    }

    /**
     * What was heard of a source.
     *
     * @param sequence every event up to it has its effect or is parked; 0 before the first
     * @param isAll whether nothing is parked and nothing more was on its topic a moment ago; false too where that can't be known
     */
    public record Heard(long sequence, boolean isAll) {}

    private record Read(FollowedPositions.FollowedPosition position, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    /** Read once a second at most: more may have been heard since, never less. */
    public Heard of(Source source) {
        var read = last.compute(source, (key, known) -> known != null && known.isFresh() ? known : read(key));
        var isParked = !read.position().parked().isEmpty();
        return new Heard(read.position().sequence(), !isParked && state.isAllTaken(source, MOMENT));
    }

    private Read read(Source source) {
        var position = positions.all().stream()
                .filter(one -> one.source() == source)
                .findFirst()
                .orElseThrow();
        return new Read(position, System.nanoTime());
    }
}
