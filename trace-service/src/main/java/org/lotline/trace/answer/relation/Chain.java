package org.lotline.trace.answer.relation;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;

/** One shortest way along the arrows: breadth first, and of several the one whose nodes come first in the order of their keys. */
final class Chain {

    private Chain() {}

    /** The nodes from one of the first to one of the others, both included; a node of both is a chain of one. */
    static Optional<List<String>> shortest(Set<String> from, Set<String> to, KnownFacts records) {
        var before = new HashMap<String, String>();
        var seen = new HashSet<>(from);
        var open = new ArrayDeque<>(from.stream().sorted().toList());
        while (!open.isEmpty()) {
            var node = open.remove();
            if (to.contains(node)) {
                return Optional.of(wayTo(node, before));
            }
            records.from(node).stream()
                    .filter(said -> said.kind().walked())
                    .map(KnownFact::to)
                    .sorted()
                    .filter(seen::add)
                    .forEach(next -> {
                        before.put(next, node);
                        open.add(next);
                    });
        }
        return Optional.empty();
    }

    private static List<String> wayTo(String last, Map<String, String> before) {
        var way = new LinkedList<String>();
        for (var node = last; node != null; node = before.get(node)) {
            way.addFirst(node);
        }
        return List.copyOf(way);
    }
}
