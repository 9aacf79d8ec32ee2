package org.lotline.trace.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.NodeKeys;

/** Nodes that were reached, sorted out by kind once: a large answer speaks of each kind many times. */
final class Reached {

    private final Set<String> nodes;
    private final Map<String, List<String>> byKind = new HashMap<>();
    private @Nullable Set<String> jobs;

    private Reached(Set<String> nodes) {
        this.nodes = nodes;
        for (var node : nodes) {
            byKind.computeIfAbsent(NodeKeys.kind(node), kind -> new ArrayList<>())
                    .add(node);
        }
        byKind.values().forEach(keys -> keys.sort(null));
    }

    static Reached of(Collection<String> nodes) {
        return new Reached(Set.copyOf(nodes));
    }

    /** Every one, in no order. */
    Set<String> nodes() {
        return nodes;
    }

    boolean contains(String node) {
        return nodes.contains(node);
    }

    /** By key. */
    List<String> lots() {
        return of("lot");
    }

    /** By key. */
    List<String> shipments() {
        return of("shipment");
    }

    /** Those of a kind, by key. */
    List<String> of(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** A job is reached as a whole, or in one of its outputs; by key. */
    Set<String> jobs() {
        var known = jobs;
        if (known == null) {
            var all = new TreeSet<>(of("job"));
            of("transformation").forEach(output -> all.add(NodeKeys.jobOf(output)));
            jobs = all;
            known = all;
        }
        return known;
    }
}
