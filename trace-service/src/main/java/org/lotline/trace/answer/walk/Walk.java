package org.lotline.trace.answer.walk;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.Direction;

/** The closure over the facts that count. Each node is passed once, so cycles and diamonds end. */
public final class Walk {

    private Walk() {}

    /** The seed and every node that is reached from it. */
    public static Set<String> from(String seed, Direction direction, KnownFacts records) {
        return from(Set.of(seed), direction, records);
    }

    /** The roots and every node that is reached from them. */
    public static Set<String> from(Set<String> roots, Direction direction, KnownFacts records) {
        var reached = new HashSet<>(roots);
        var open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            for (var said : facts(open.remove(), direction, records)) {
                var next = direction == Direction.FORWARD ? said.to() : said.from();
                if (said.kind().walked() && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static List<KnownFact> facts(String node, Direction direction, KnownFacts records) {
        return switch (direction) {
            case FORWARD -> records.from(node);
            case BACKWARD -> records.to(node);
        };
    }
}
