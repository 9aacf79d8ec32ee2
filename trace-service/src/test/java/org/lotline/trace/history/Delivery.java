package org.lotline.trace.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.InMemoryGraph;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.TopicPosition;
import org.lotline.trace.projection.Projected;
import org.lotline.trace.projection.Projection;

/** Brings events into graphs, in batches, in whatever order they are given. Projects each event once. */
public final class Delivery {

    /** Where every graph starts. */
    public static final TopicPosition START = new TopicPosition("lotline.test.v1", 0, "cluster", "topic", 0);

    private final Map<UUID, Projected> projected = new HashMap<>();

    public static InMemoryGraph graphOf(List<Recorded> events) {
        var graph = new InMemoryGraph();
        new Delivery().deliver(graph, events);
        return graph;
    }

    public void deliver(GraphSink graph, List<Recorded> events) {
        var position = graph.standsAt(START.topic(), START.partition()).orElse(START);
        graph.apply(batch(position, events));
    }

    private ProjectedBatch batch(TopicPosition position, List<Recorded> events) {
        var taken = new ArrayList<ProjectedEvent>();
        var parked = new ArrayList<ParkedEvent>();
        for (var event : events) {
            var envelope = event.envelope();
            var offset = position.nextOffset() + taken.size();
            switch (projected(event)) {
                case Projected.Understood(var mutations) ->
                    taken.add(new ProjectedEvent(envelope.source(), envelope.sequence(), event.id(), mutations));
                case Projected.Parked(var reason) -> {
                    taken.add(new ProjectedEvent(envelope.source(), envelope.sequence(), event.id(), List.of()));
                    parked.add(parked(event, offset, reason));
                }
            }
        }
        return new ProjectedBatch(position, position.nextOffset() + events.size(), taken, parked, List.of());
    }

    /** As a graph takes it; an event that is parked says nothing. */
    public ProjectedEvent event(Recorded event) {
        var mutations =
                projected(event) instanceof Projected.Understood(var understood) ? understood : List.<Mutation>of();
        return new ProjectedEvent(event.envelope().source(), event.envelope().sequence(), event.id(), mutations);
    }

    private Projected projected(Recorded event) {
        return projected.computeIfAbsent(event.id(), id -> Projection.project(event.envelope(), event.event()));
    }

    private static ParkedEvent parked(Recorded event, long offset, String reason) {
        var envelope = event.envelope();
        return new ParkedEvent(
                START.topic() + "-0-" + offset,
                START.topic(),
                0,
                offset,
                reason,
                Instant.EPOCH,
                event.id(),
                envelope.type(),
                envelope.source(),
                envelope.sequence(),
                Set.copyOf(envelope.touches()));
    }
}
