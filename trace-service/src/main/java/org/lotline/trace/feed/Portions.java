package org.lotline.trace.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;

/**
 * Transactions that Neo4j can carry out in time: what one costs goes by its facts, and one event may carry thousands of them.
 * Each portion that is in stays in, whatever becomes of the next.
 */
final class Portions {

    private Portions() {}

    /** In order, each of at most so many facts, or of one that alone has more. */
    static <T> List<List<T>> of(List<T> all, ToIntFunction<T> facts, int most) {
        var portions = new ArrayList<List<T>>();
        var first = 0;
        var sum = 0;
        for (var next = 0; next < all.size(); next++) {
            var its = facts.applyAsInt(all.get(next));
            if (next > first && sum + its > most) {
                portions.add(all.subList(first, next));
                first = next;
                sum = 0;
            }
            sum += its;
        }
        portions.add(all.subList(first, all.size()));
        return portions;
    }

    /**
     * Writes a batch. Of an event that alone has more facts than fit, those before the last ones go first. That is sound, because
     * facts are merged, and seen by no answer before the event's sequence is in; should it end in between, they are merged again.
     */
    static void write(GraphSink graph, ProjectedBatch batch, int most) {
        if (batch.events().size() == 1) {
            graph.exclusively(() -> graph.apply(begun(graph, batch, most)));
        } else {
            graph.apply(batch);
        }
    }

    private static ProjectedBatch begun(GraphSink graph, ProjectedBatch batch, int most) {
        var event = batch.events().getFirst();
        var mutations = event.mutations();
        var from = 0;
        for (; mutations.size() - from > most; from += most) {
            var part = part(event, mutations.subList(from, from + most));
            graph.prepare(ProjectedBatch.of(batch.expected(), List.of(part)));
        }
        var rest = part(event, mutations.subList(from, mutations.size()));
        return new ProjectedBatch(batch.expected(), List.of(rest), batch.parked(), batch.replayed());
    }

    private static ProjectedEvent part(ProjectedEvent event, List<Mutation> mutations) {
        return new ProjectedEvent(event.source(), event.sequence(), event.eventId(), mutations);
    }
}
