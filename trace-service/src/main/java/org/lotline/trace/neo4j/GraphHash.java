package org.lotline.trace.neo4j;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.lotline.trace.lineage.CanonicalHash;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.SourcePosition;
import org.neo4j.driver.Transaction;

/** The canonical hash of the graph that answers: each kind comes ordered from its index, and the kinds are merged. */
@ApplicationScoped
public class GraphHash {

    private final Neo4jGraph graph;

    GraphHash(Neo4jGraph graph) {
        this.graph = graph;
    }

    /**
     * What the hash says and on what it rests.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @param facts how many
     * @param positions of the sources
     */
    public record Hashed(String sha256, long facts, List<SourcePosition> positions) {}

    /**
     * Reads the whole graph; batches wait meanwhile.
     *
     * @throws GraphUnavailableException if Neo4j doesn't answer in time
     */
    public Hashed hash() {
        return graph.whole(transaction -> {
            var positions = new Neo4jReading(transaction, graph.generation(), Budget.unlimited()).positions();
            var hash = new CanonicalHash();
            byAscendingKey(transaction, graph.generation(), hash::add);
            var facts = hash.facts();
            return new Hashed(hash.hex(), facts, positions);
        });
    }

    private static void byAscendingKey(Transaction transaction, Generation generation, Consumer<Fact> facts) {
        var heads =
                new PriorityQueue<Head>(Comparator.comparing(head -> head.fact().key()));
        for (var kind : ordered(transaction, generation)) {
            offer(heads, kind);
        }
        while (!heads.isEmpty()) {
            var head = heads.remove();
            facts.accept(head.fact());
            offer(heads, head.rest());
        }
    }

    private static List<Iterator<Fact>> ordered(Transaction transaction, Generation generation) {
        var rows = new FactRows(generation);
        var kinds = new ArrayList<Iterator<Fact>>();
        for (var kind : present(transaction, generation)) {
            var ofKind = transaction.run(FactCypher.all(kind), Map.of("prefix", generation.prefix()));
            kinds.add(ofKind.stream().map(rows::fact).iterator());
        }
        return kinds;
    }

    /** Each kind has a statement of its own, and a plan for a kind that isn't there takes as long as for one that is. */
    private static List<FactKind> present(Transaction transaction, Generation generation) {
        return transaction
                .run(FactCypher.kinds(), Map.of("prefix", generation.prefix()))
                .list(row -> FactKind.valueOf(row.get(0).asString()));
    }

    private static void offer(PriorityQueue<Head> heads, Iterator<Fact> facts) {
        if (facts.hasNext()) {
            heads.add(new Head(facts.next(), facts));
        }
    }

    /** The next fact of a kind and those behind it. */
    private record Head(Fact fact, Iterator<Fact> rest) {}
}
