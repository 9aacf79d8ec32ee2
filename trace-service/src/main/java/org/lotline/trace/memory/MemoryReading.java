package org.lotline.trace.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.LotsWithoutHeat;
import org.lotline.trace.lineage.Need;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.QuestionTooLargeException;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.memory.MemoryGraph.Beginning;
import org.lotline.trace.memory.OutputsOfTooLittle.Work;
import org.lotline.trace.neo4j.Budget;

/** One reading of a graph in memory; the positions and what is parked are read as it begins, together. One thread at a time. */
final class MemoryReading implements GraphReading {

    /** Nodes and facts that are read before a batch may go in between. */
    private static final int SLICE = 512;
    /** What counts much and gives little has this in place of a budget: as long as a question to Neo4j may take. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final MemoryGraph graph;
    private final Budget budget;
    private final FactViews views;
    private final Beginning beginning;
    private final Duration longest;

    /** @param budget of the facts that are given; positions and parked events are free, counts have their time */
    MemoryReading(MemoryGraph graph, Budget budget) {
        this(graph, budget, LONGEST);
    }

    /** @param longest how long it may count at a time */
    MemoryReading(MemoryGraph graph, Budget budget, Duration longest) {
        this.graph = graph;
        this.budget = budget;
        this.longest = longest;
        this.beginning = graph.beginning();
        this.views = graph.packed(FactViews::new);
    }

    @Override
    public List<SourcePosition> positions() {
        return beginning.positions();
    }

    @Override
    public List<Fact> around(Collection<String> seeds, Direction direction, Set<FactKind> beside) {
        var reached = new WalkInMemory(graph, direction).from(seeds, budget);
        var given = EnumSet.copyOf(FactKind.allWalked());
        given.addAll(beside);
        var kinds = ordinals(given);
        var rows = new Rows();
        for (var from = 0; from < reached.size(); from += SLICE) {
            var first = from;
            budget.requireTime();
            graph.packed(packed -> ending(packed.links(), reached, first, kinds, rows));
            if (!budget.holds(rows.size())) {
                throw budget.spent(budget.isLast() ? reached.size() : 0);
            }
        }
        return facts(rows, reached.size());
    }

    private static Rows ending(Links links, Rows reached, int first, boolean[] kinds, Rows rows) {
        for (var at = first; at < Math.min(reached.size(), first + SLICE); at++) {
            each(links, reached.get(at), false, kinds, rows::add);
        }
        return rows;
    }

    private static void each(Links links, int node, boolean starting, boolean[] kinds, IntConsumer rows) {
        for (var link = links.first(node); link != Links.NONE; link = links.next(link)) {
            if (links.isStarting(link) == starting && kinds[links.kind(link)]) {
                for (var fact = links.firstFact(link); fact != Links.NONE; fact = links.nextFact(link, fact)) {
                    rows.accept(fact);
                }
            }
        }
    }

    private static boolean[] ordinals(Set<FactKind> kinds) {
        var ordinals = new boolean[FactKind.values().length];
        kinds.forEach(kind -> ordinals[kind.ordinal()] = true);
        return ordinals;
    }

    @Override
    public List<Fact> about(Collection<String> keys, Set<FactKind> kinds) {
        var wanted = ordinals(kinds);
        var once = new IntMap();
        var rows = new Rows();
        var open = List.copyOf(new HashSet<>(keys));
        for (var from = 0; from < open.size(); from += SLICE) {
            var some = open.subList(from, Math.min(open.size(), from + SLICE));
            graph.packed(packed -> about(packed, some, wanted, row -> {
                if (once.add(row)) {
                    rows.add(row);
                }
            }));
            requireBudget(rows);
        }
        return facts(rows, 0);
    }

    private static boolean about(PackedGraph packed, List<String> keys, boolean[] kinds, IntConsumer rows) {
        for (var key : keys) {
            var node = packed.nodes().find(key);
            if (node >= 0) {
                each(packed.links(), node, true, kinds, rows);
                each(packed.links(), node, false, kinds, rows);
            }
        }
        return true;
    }

    @Override
    public List<Fact> withoutHeat(Collection<Item> items) {
        var rows = new Rows();
        for (var item : new HashSet<>(items)) {
            graph.packed(packed -> {
                packed.heatless().of(item).forEach(rows::add);
                return rows;
            });
            requireBudget(rows);
        }
        return facts(rows, 0);
    }

    @Override
    public List<LotsWithoutHeat> countWithoutHeat(Map<String, Long> asOf, @Nullable Instant knownAt) {
        var moment = new AsOf(asOf, knownAt);
        return graph.packed(packed -> packed.heatless().count(moment)).orElseGet(() -> countedAnew(moment));
    }

    private List<LotsWithoutHeat> countedAnew(AsOf moment) {
        var began = System.nanoTime();
        var counting = graph.packed(packed -> packed.heatless().counting(moment));
        for (var from = 0; from < counting.size(); from += SLICE) {
            var first = from;
            requireTimeToCount(began);
            graph.packed(packed -> counting.count(first, first + SLICE));
        }
        return counting.counted();
    }

    @Override
    public List<Fact> madeOfTooLittle(Collection<Need> needs, Map<String, Long> asOf, @Nullable Instant knownAt) {
        var rows = new Rows();
        var outputs = graph.packed(packed -> new OutputsOfTooLittle(packed, new AsOf(asOf, knownAt)));
        needs.forEach(need -> addOf(need, outputs, rows));
        return facts(rows, 0);
    }

    private void addOf(Need need, OutputsOfTooLittle outputs, Rows rows) {
        var began = System.nanoTime();
        var made = graph.packed(packed -> outputs.madeAs(need));
        var jobs = new HashMap<String, Work>();
        for (var from = 0; from < made.length; from += SLICE) {
            var some = Arrays.stream(made, from, Math.min(made.length, from + SLICE));
            requireTimeToCount(began);
            graph.packed(packed -> {
                outputs.of(need, some, jobs).forEach(rows::add);
                return rows;
            });
            requireBudget(rows);
        }
    }

    @Override
    public List<Fact> newest(FactKind kind, int limit) {
        var rows = new Rows();
        graph.packed(packed -> {
            var order = packed.facts().order(kind);
            (order == null ? IntStream.empty() : IntStream.of(order.last(limit))).forEach(rows::add);
            return rows;
        });
        return facts(rows, 0);
    }

    @Override
    public List<ParkedEvent> parked(Collection<String> keys) {
        var asked = new HashSet<>(keys);
        return beginning.parked().stream()
                .filter(event -> event.mattersTo(asked))
                .toList();
    }

    private List<Fact> facts(Rows rows, long nodes) {
        requireBudget(rows);
        var facts = new ArrayList<Fact>(rows.size());
        for (var from = 0; from < rows.size(); from += SLICE) {
            var first = from;
            graph.packed(packed -> {
                for (var at = first; at < Math.min(rows.size(), first + SLICE); at++) {
                    if (!budget.takes()) {
                        throw budget.spent(budget.isLast() ? nodes : 0);
                    }
                    facts.add(views.of(rows.get(at)));
                }
                return facts;
            });
        }
        return facts;
    }

    /** A question that counts for too long is too large. */
    private void requireTimeToCount(long began) {
        if (System.nanoTime() - began >= longest.toNanos()) {
            throw QuestionTooLargeException.tooLong(longest);
        }
        budget.requireTime();
    }

    @Override
    public void requireTime() {
        budget.requireTime();
    }

    private void requireBudget(Rows rows) {
        if (!budget.holds(rows.size())) {
            throw budget.spent(0);
        }
    }
}
