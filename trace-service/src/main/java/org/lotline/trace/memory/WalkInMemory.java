package org.lotline.trace.memory;

import java.util.Collection;
import java.util.stream.IntStream;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.neo4j.Budget;

/** The closure along all that is walked, voided or not. Each node is visited once, and the lock is left between slices. */
final class WalkInMemory {

    private static final int SLICE = 512;
    private static final boolean[] WALKED = walked();
    /** How far the size of what is refused is counted. */
    private static final int MOST = 2_000_000;

    private final MemoryGraph graph;
    private final boolean forward;
    private final IntMap visited = new IntMap();
    private final Rows reached = new Rows();

    WalkInMemory(MemoryGraph graph, Direction direction) {
        this.graph = graph;
        this.forward = direction == Direction.FORWARD;
    }

    private static boolean[] walked() {
        var kinds = FactKind.values();
        var walked = new boolean[kinds.length];
        IntStream.range(0, kinds.length).forEach(at -> walked[at] = kinds[at].walked());
        return walked;
    }

    /**
     * The nodes that are reached, the seeds included.
     *
     * @throws org.lotline.trace.lineage.QuestionTooLargeException if the facts by which they are reached are more than may be read
     */
    Rows from(Collection<String> seeds, Budget budget) {
        graph.packed(packed -> {
            seeds.stream()
                    .mapToInt(packed.nodes()::find)
                    .filter(node -> node >= 0)
                    .forEach(this::visit);
            return reached;
        });
        var begin = reached.size();
        for (var at = 0; at < reached.size(); ) {
            var first = at;
            budget.requireTime();
            at = graph.packed(packed -> slice(packed, first));
            if (!budget.holds(reached.size() - begin) && (!budget.isLast() || reached.size() > MOST)) {
                throw budget.spent(budget.isLast() ? reached.size() : 0);
            }
        }
        return reached;
    }

    /** Goes on from the next nodes. Returns which one is the first that it hasn't come to. */
    private int slice(PackedGraph packed, int first) {
        var links = packed.links();
        var at = first;
        for (; at < Math.min(reached.size(), first + SLICE); at++) {
            var node = reached.get(at);
            for (var link = links.first(node); link != Links.NONE; link = links.next(link)) {
                if (links.isStarting(link) == forward && WALKED[links.kind(link)]) {
                    follow(packed.facts(), links, link);
                }
            }
        }
        return at;
    }

    private void follow(Facts facts, Links links, int link) {
        for (var fact = links.firstFact(link); fact != Links.NONE; fact = links.nextFact(link, fact)) {
            visit(forward ? facts.to(fact) : facts.from(fact));
        }
    }

    private void visit(int node) {
        if (visited.add(node)) {
            reached.add(node);
        }
    }
}
