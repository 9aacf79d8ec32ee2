package org.lotline.systemtests.bench.rival;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.lotline.systemtests.bench.made.Made;

/** Breadth first through lists in memory, bodies ready: the floor, and what the others' sets are held against. */
public final class Adjacency implements Rival {

    public static final String NAME = "BFS + JSON";

    private record Node(Made.Kind kind, byte[] body, List<Edge> out) {}

    private record Edge(int to, byte[] body) {}

    private final List<Node> nodes = new ArrayList<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void load(List<Made> made) {
        for (var set : made) {
            set.things().forEach(thing -> nodes.add(new Node(thing.kind(), utf8(thing.body()), new ArrayList<>(2))));
            set.flows().forEach(flow -> nodes.get(flow.from()).out().add(new Edge(flow.to(), utf8(flow.body()))));
        }
    }

    @Override
    public byte[] answer(int seed) {
        var json = new TraceJson();
        var reached = new HashSet<Integer>();
        var next = new ArrayDeque<Integer>();
        reached.add(seed);
        next.add(seed);
        while (!next.isEmpty()) {
            var node = nodes.get(next.remove());
            json.thing(node.kind(), node.body());
            for (var edge : node.out()) {
                json.flow(edge.body());
                if (reached.add(edge.to())) {
                    next.add(edge.to());
                }
            }
        }
        return json.bytes();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
