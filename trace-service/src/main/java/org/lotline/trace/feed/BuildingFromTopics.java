package org.lotline.trace.feed;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Source;
import org.lotline.trace.neo4j.Neo4jGraph;

/** Reads the topics from their beginnings, as the feed does, until it has what the graph that answers has. */
final class BuildingFromTopics implements BuildingGraph {

    /** Polls without a record after which nothing more will come. */
    private static final int SILENCE = 50;

    private final Neo4jGraph building;
    private final Neo4jGraph answering;
    private final FollowingTopics following;
    private final FeedState state;
    private Map<String, Long> before = Map.of();
    private int silence;

    /** @param following of the topics into {@code building}, with that state */
    BuildingFromTopics(Neo4jGraph building, Neo4jGraph answering, FollowingTopics following, FeedState state) {
        this.building = building;
        this.answering = answering;
        this.following = following;
        this.state = state;
    }

    @Override
    public boolean step() throws InterruptedException {
        following.step();
        stopped().ifPresent(reason -> {
            throw new CannotBeBuiltException(reason);
        });
        var now = BuildingGraph.sequences(building);
        var wanted = BuildingGraph.sequences(answering);
        var has = wanted.entrySet().stream()
                .allMatch(source -> now.getOrDefault(source.getKey(), 0L) >= source.getValue());
        silence = now.equals(before) ? silence + 1 : 0;
        before = now;
        if (!has && silence > SILENCE) {
            throw new CannotBeBuiltException(
                    "The topics end before they have all that the graph has: %s of %s. They were cut or made anew: ./lotline rebuild --from sources"
                            .formatted(now, wanted));
        }
        return has;
    }

    private Optional<String> stopped() {
        var reasons = Arrays.stream(Source.values())
                .flatMap(source -> state.stopped(source).stream())
                .collect(Collectors.joining(" "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    @Override
    public long ofEvents() {
        return BuildingGraph.sum(BuildingGraph.sequences(answering));
    }

    @Override
    public void close() {
        following.close();
    }
}
