package org.lotline.trace.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.memory.Sayings.Said;

/**
 * Rows as facts, for one question: the names of nodes and what facts of one event have in common are made once for all of its facts.
 */
final class FactViews {

    private final PackedGraph graph;
    private final IntMap numberOfNode = new IntMap();
    private final List<String> keys = new ArrayList<>();
    private final IntMap numberOfSaying = new IntMap();
    private final List<Saying> sayings = new ArrayList<>();

    private record Saying(UUID eventId, @Nullable Said said) {}

    FactViews(PackedGraph graph) {
        this.graph = graph;
    }

    Fact of(int row) {
        var facts = graph.facts();
        var saying = saying(facts.saying(row));
        return new Fact(
                facts.key(row, saying.eventId()),
                facts.kind(row),
                key(facts.from(row)),
                key(facts.to(row)),
                assertion(row, saying.said()),
                facts.voids().of(row));
    }

    private @Nullable Assertion assertion(int row, @Nullable Said said) {
        return said == null
                ? null
                : new Assertion(
                        graph.facts().words(row),
                        said.source(),
                        said.sequence(),
                        said.eventId(),
                        said.occurredAt(),
                        said.recordedAt(),
                        said.recordedBy(),
                        said.performedBy());
    }

    private Saying saying(int number) {
        var known = numberOfSaying.get(number);
        if (known >= 0) {
            return sayings.get(known);
        }
        var all = graph.facts().sayings();
        var saying = new Saying(all.eventId(number), all.said(number));
        numberOfSaying.put(number, sayings.size());
        sayings.add(saying);
        return saying;
    }

    private String key(int node) {
        var known = numberOfNode.get(node);
        if (known >= 0) {
            return keys.get(known);
        }
        var key = graph.nodes().key(node);
        numberOfNode.put(node, keys.size());
        keys.add(key);
        return key;
    }
}
