package org.lotline.trace.answer.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.NodeKind;

/** Nodes that were reached, sorted out by kind once: a large answer speaks of each kind many times. */
public final class Reached {

    private final Set<String> nodes;
    private final Map<NodeKind, List<String>> byKind = new EnumMap<>(NodeKind.class);
    private @Nullable Set<String> jobs;

    private Reached(Set<String> nodes) {
        this.nodes = nodes;
        for (var node : nodes) {
            byKind.computeIfAbsent(NodeKind.of(node), kind -> new ArrayList<>()).add(node);
        }
        byKind.values().forEach(keys -> keys.sort(null));
    }

    /** @param nodes the keys of what was reached */
    public static Reached of(Collection<String> nodes) {
        return new Reached(Set.copyOf(nodes));
    }

    /** Every one, in no order. */
    public Set<String> nodes() {
        return nodes;
    }

    /** Whether this node was reached. */
    public boolean contains(String node) {
        return nodes.contains(node);
    }

    /** By key. */
    public List<String> lots() {
        return of(NodeKind.LOT);
    }

    /** By key. */
    public List<String> shipments() {
        return of(NodeKind.SHIPMENT);
    }

    /** Those of a kind, by key. */
    public List<String> of(NodeKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** A job is reached as a whole, or in one of its outputs; by key. */
    public Set<String> jobs() {
        var known = jobs;
        if (known == null) {
            var all = new TreeSet<>(of(NodeKind.JOB));
            of(NodeKind.TRANSFORMATION).forEach(output -> all.add(NodeKeys.jobOf(output)));
            jobs = all;
            known = all;
        }
        return known;
    }
}
