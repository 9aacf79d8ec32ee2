package org.lotline.trace.memory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.Need;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.SaidWords;

/** Finds outputs of which it isn't plain that enough went in, as {@link Need} defines it. */
final class OutputsOfTooLittle {

    private static final List<FactKind> ORIGINS = List.of(
            FactKind.RECEIVED, FactKind.COMPLETED, FactKind.SERIAL_OF, FactKind.RETURNED_AS, FactKind.SPLIT_OFF);
    private static final int LONGEST = 30;

    private final PackedGraph graph;
    private final Facts facts;
    private final AsOf moment;

    /**
     * What a job made, and which lines what was issued for none of that doesn't suffice for.
     *
     * @param outputs what it made
     * @param isOfIt whether all of it is the product
     * @param lacking those lines
     */
    record Work(int[] outputs, boolean isOfIt, List<Need.Line> lacking) {}

    OutputsOfTooLittle(PackedGraph graph, AsOf moment) {
        this.graph = graph;
        this.facts = graph.facts();
        this.moment = moment;
    }

    /** That lots were made as the product, be it said at that moment or not. */
    int[] madeAs(Need need) {
        return starting(need.product(), FactKind.MADE_AS, fact -> true).toArray();
    }

    /** Which of some of those lack something; a slice at a time, the same {@code jobs} for all of a need's. */
    IntStream of(Need need, IntStream made, Map<String, Work> jobs) {
        return made.filter(this::stands).filter(one -> !isPlain(need, one, jobs));
    }

    private boolean isPlain(Need need, int made, Map<String, Work> jobs) {
        var id = text(made, Property.JOB);
        var work = jobs.computeIfAbsent(id, other -> work(need, NodeKeys.job(other)));
        if (!work.isOfIt()) {
            return false;
        }
        if (work.lacking().isEmpty()) {
            return true;
        }
        var lot = facts.to(made);
        var own = NodeKeys.outputOf(id, NodeKeys.identity(graph.nodes().key(lot)));
        var ofIt = IntStream.of(work.outputs())
                .filter(output -> facts.to(output) == lot)
                .toArray();
        return work.lacking().stream().allMatch(line -> suffices(line, own, ofIt));
    }

    private Work work(Need need, String job) {
        var outputs = starting(job, FactKind.COMPLETED).toArray();
        var isOfIt =
                IntStream.of(outputs).allMatch(output -> item(output).equals(need.item()) && quantity(output) != null);
        var lacking = need.lines().stream()
                .filter(line -> !suffices(line, job, outputs))
                .toList();
        return new Work(outputs, isOfIt, lacking);
    }

    /** Whether what was issued into that, of what counts for the line, is enough for all of the outputs. */
    private boolean suffices(Need.Line line, String into, int[] outputs) {
        if (starting(into, FactKind.RETURNED_FROM_JOB).findAny().isPresent()) {
            return false;
        }
        var wanted = sum(IntStream.of(outputs));
        var went = sum(ending(into, FactKind.ISSUED)
                .filter(issue -> line.unit().equals(text(issue, Property.UNIT)) && isOf(line, facts.from(issue))));
        return wanted.multiply(line.quantity()).compareTo(went.multiply(line.per())) <= 0;
    }

    private boolean isOf(Need.Line line, int lot) {
        var origins = ORIGINS.stream()
                .flatMapToInt(kind -> chain(lot, kind, false))
                .filter(this::stands)
                .toArray();
        return origins.length > 0
                && IntStream.of(origins).allMatch(origin -> line.items().contains(item(origin)));
    }

    private BigDecimal sum(IntStream rows) {
        return rows.mapToObj(this::quantity)
                .map(quantity -> quantity == null ? BigDecimal.ZERO : quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@code null} if it isn't written as one is. */
    private @Nullable BigDecimal quantity(int row) {
        var text = text(row, Property.QUANTITY);
        var isPlain = text.length() <= LONGEST
                && text.chars().allMatch(character -> character >= '0' && character <= '9' || character == '.');
        try {
            return isPlain ? new BigDecimal(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Item item(int row) {
        return HeatlessLots.item(facts.words(row));
    }

    private String text(int row, Property property) {
        SaidWords words = facts.words(row);
        return String.valueOf(words.get(property.id()));
    }

    private IntStream starting(String key, FactKind kind) {
        return starting(key, kind, this::stands);
    }

    private IntStream starting(String key, FactKind kind, IntPredicate counts) {
        var node = graph.nodes().find(key);
        return node < 0 ? IntStream.empty() : chain(node, kind, true).filter(counts);
    }

    private boolean stands(int fact) {
        return facts.stands(fact, moment);
    }

    private IntStream ending(String key, FactKind kind) {
        var node = graph.nodes().find(key);
        return node < 0 ? IntStream.empty() : chain(node, kind, false).filter(this::stands);
    }

    private IntStream chain(int node, FactKind kind, boolean starting) {
        var links = graph.links();
        return IntStream.iterate(
                links.firstFact(node, kind, starting),
                fact -> fact != Links.NONE,
                fact -> links.nextFact(starting, fact));
    }
}
