package org.lotline.trace.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.lotline.trace.lineage.CanonicalHash;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;

/** The canonical hash of a graph in memory. Batches go in between two portions of it. */
final class MemoryHash {

    private static final int PORTION = 500;

    private final MemoryGraph graph;
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(head -> head.fact().key()));

    /** The next fact of a kind. */
    private record Head(FactKind kind, int row, Fact fact) {}

    MemoryHash(MemoryGraph graph) {
        this.graph = graph;
    }

    CanonicalHash hash() {
        var hash = new CanonicalHash();
        graph.packed(packed -> {
            for (var kind : FactKind.values()) {
                var order = packed.facts().order(kind);
                if (order != null) {
                    offer(packed, new FactViews(packed), kind, order.first());
                }
            }
            return heads;
        });
        while (!heads.isEmpty()) {
            graph.packed(this::portion).forEach(hash::add);
        }
        return hash;
    }

    private List<Fact> portion(PackedGraph packed) {
        var views = new FactViews(packed);
        var portion = new ArrayList<Fact>();
        while (!heads.isEmpty() && portion.size() < PORTION) {
            var head = heads.remove();
            portion.add(head.fact());
            var order = packed.facts().order(head.kind());
            offer(packed, views, head.kind(), order == null ? Links.NONE : order.after(head.row()));
        }
        return portion;
    }

    private void offer(PackedGraph packed, FactViews views, FactKind kind, int row) {
        if (row != Links.NONE) {
            heads.add(new Head(kind, row, views.of(row)));
        }
    }
}
