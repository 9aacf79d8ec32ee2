package org.lotline.systemtests.bench.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.call.ContractJson;

/**
 * The nodes of an answer by their keys, and its edges by kind and both ends.
 *
 * @param nodes the keys of lots, jobs and shipments
 * @param edges such as {@code issued lot:… job:…}
 * @param hasEdges whether edges were told at all
 */
record ReachedSets(Set<String> nodes, Set<String> edges, boolean hasEdges) {

    private static final int SHOWN = 3;

    ReachedSets {
        nodes = Set.copyOf(nodes);
        edges = Set.copyOf(edges);
    }

    /** What must be in an answer: all that was made, each once. */
    static ReachedSets of(Made made) {
        var nodes = new HashSet<String>();
        made.things().stream().filter(thing -> thing.kind() != Made.Kind.HEAT).forEach(thing -> nodes.add(thing.key()));
        var edges = new HashSet<String>();
        made.flows()
                .forEach(flow -> edges.add(edge(
                        flow.kind(),
                        made.thing(flow.from()).key(),
                        made.thing(flow.to()).key())));
        return new ReachedSets(nodes, edges, true);
    }

    /** What is in an answer with the members of a forward trace; if only numbers are, they have no edges. */
    static ReachedSets of(byte[] json, Made made) throws IOException {
        var answer = ContractJson.MAPPER.readTree(json);
        var nodes = new HashSet<String>();
        var edges = new HashSet<String>();
        for (var identity : answer.path("identities")) {
            for (var list : List.of("lots", "jobs", "shipments")) {
                identity.path(list).forEach(thing -> nodes.add(thing.path("key").asText()));
            }
            identity.path("flows").forEach(flow -> edges.add(edge(flow)));
        }
        for (var id : answer.path("ids")) {
            if (id.asInt() != made.seed()) {
                nodes.add(made.thing(id.asInt()).key());
            }
        }
        return new ReachedSets(nodes, edges, answer.has("identities"));
    }

    private static String edge(JsonNode flow) {
        return edge(
                flow.path("kind").asText(),
                flow.path("from").asText(),
                flow.path("to").asText());
    }

    private static String edge(String kind, String from, String to) {
        return kind + " " + from + " " + to;
    }

    /** How another answer differs from this one, with a few examples; empty if it doesn't. */
    String difference(ReachedSets other) {
        var nodesDiffer = difference("node", nodes, other.nodes);
        var edgesDiffer = other.hasEdges ? difference("edge", edges, other.edges) : "";
        return nodesDiffer + edgesDiffer;
    }

    private static String difference(String what, Set<String> wanted, Set<String> given) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(given);
        var surplus = new TreeSet<>(given);
        surplus.removeAll(wanted);
        return shown(" lacks", what, missing) + shown(" has beyond them", what, surplus);
    }

    private static String shown(String how, String what, Set<String> keys) {
        return keys.isEmpty()
                ? ""
                : "%s %d %ss: %s"
                        .formatted(
                                how,
                                keys.size(),
                                what,
                                keys.stream().limit(SHOWN).toList());
    }
}
