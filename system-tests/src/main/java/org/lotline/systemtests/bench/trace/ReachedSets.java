package org.lotline.systemtests.bench.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.call.ContractJson;

/**
 * The nodes of an answer by their keys, and its edges by kind and both ends; what is told twice is there twice.
 *
 * @param nodes the keys of lots, jobs and shipments
 * @param edges such as {@code issued lot:… job:…}
 * @param hasEdges whether edges were told at all
 */
record ReachedSets(List<String> nodes, List<String> edges, boolean hasEdges) {

    private static final int SHOWN = 3;

    ReachedSets {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What must be in an answer: all that was made, each once. */
    static ReachedSets of(Made made) {
        var nodes = new ArrayList<String>();
        made.things().stream().filter(thing -> thing.kind() != Made.Kind.HEAT).forEach(thing -> nodes.add(thing.key()));
        var edges = new ArrayList<String>();
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
        var nodes = new ArrayList<String>();
        var edges = new ArrayList<String>();
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

    private static String difference(String what, List<String> wanted, List<String> given) {
        return shown(" lacks", what, beyond(wanted, given)) + shown(" has beyond them", what, beyond(given, wanted));
    }

    /** In order, what is in the first more often than in the second, as often as it is. */
    private static List<String> beyond(List<String> more, List<String> less) {
        var left = new HashMap<String, Integer>();
        less.forEach(one -> left.merge(one, 1, Integer::sum));
        return more.stream().filter(one -> !isTaken(left, one)).sorted().toList();
    }

    private static boolean isTaken(Map<String, Integer> left, String one) {
        var count = left.getOrDefault(one, 0);
        left.put(one, count - 1);
        return count > 0;
    }

    private static String shown(String how, String what, List<String> keys) {
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
