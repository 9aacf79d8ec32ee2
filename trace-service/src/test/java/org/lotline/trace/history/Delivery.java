package org.lotline.trace.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.InMemoryGraph;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.projection.Projected;
import org.lotline.trace.projection.Projection;

/** Brings events into graphs, in batches, in whatever order they are given. Projects each event once. */
public final class Delivery {

    private final Map<UUID, Projected> projected = new HashMap<>();

    public static InMemoryGraph graphOf(List<Recorded> events) {
        var graph = new InMemoryGraph();
        new Delivery().deliver(graph, events);
        return graph;
    }

    /** A batch for each of their sources. */
    public void deliver(GraphSink graph, List<Recorded> events) {
        events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.envelope().source(), LinkedHashMap::new, Collectors.toList()))
                .forEach((source, its) -> graph.apply(batch(graph.standsAt(source), its)));
    }

    private ProjectedBatch batch(SourcePosition stands, List<Recorded> events) {
        var taken = new ArrayList<ProjectedEvent>();
        var parked = new ArrayList<ParkedEvent>();
        for (var event : events) {
            taken.add(event(event));
            if (projected(event) instanceof Projected.Parked(var reason)) {
                parked.add(parked(event, reason));
            }
        }
        return new ProjectedBatch(stands, taken, parked, List.of());
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

    private static ParkedEvent parked(Recorded event, String reason) {
        var envelope = event.envelope();
        return new ParkedEvent(
                "%s-sequence-%d".formatted(envelope.source(), envelope.sequence()),
                envelope.source(),
                0,
                envelope.sequence(),
                reason,
                Instant.EPOCH,
                event.id(),
                envelope.type(),
                envelope.source(),
                envelope.sequence(),
                Set.copyOf(envelope.touches()));
    }
}
