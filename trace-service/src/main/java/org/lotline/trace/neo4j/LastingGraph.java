package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.FactRows.COLUMNS;
import static org.lotline.trace.neo4j.GraphSchema.PARKED_EVENT;
import static org.lotline.trace.neo4j.GraphSchema.SOURCE_POSITION;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.SourcePosition;

/** The graph that answers as a whole, for who makes an image of it. Batches are written meanwhile. */
@ApplicationScoped
public class LastingGraph {

    private static final int PORTION = 1_000;

    /** Of whatever kind: one plan and one pass over the store instead of one for each kind. */
    private static final String FACTS =
            "MATCH ()-[fact]->() WHERE fact.key STARTS WITH $prefix RETURN %s".formatted(COLUMNS);

    private static final String DISPLACEMENTS = """
            MATCH (position:%s)
            WHERE position.key STARTS WITH $prefix
            RETURN sum(coalesce(position.displacements, 0))
            """.formatted(SOURCE_POSITION);

    private static final String PARKED = """
            MATCH (parked:%s)
            WHERE parked.key STARTS WITH $prefix AND parked.sequence IS NOT NULL
            RETURN properties(parked) AS parked
            """.formatted(PARKED_EVENT);

    private final GraphSessions sessions;
    private final Neo4jGraph graph;

    LastingGraph(GraphSessions sessions, Neo4jGraph graph) {
        this.sessions = sessions;
        this.graph = graph;
    }

    /**
     * An event with a place that was parked and not replayed.
     *
     * @param event it
     * @param isDismissed whether it matters no longer
     */
    public record Parked(ParkedEvent event, boolean isDismissed) {}

    /** Where it stands; what these promise is there when it is read afterwards. */
    public List<SourcePosition> positions() {
        return graph.read(GraphReading::positions);
    }

    /** How many foreign events were taken out of it so far; what that says is gone when it is read afterwards. */
    public long displacements() {
        var prefix = Map.<String, Object>of("prefix", graph.generation().prefix());
        return sessions.read(transaction ->
                transaction.run(DISPLACEMENTS, prefix).single().get(0).asLong());
    }

    /** Those that have a place in a source; parked once is parked for every reading after. */
    public List<Parked> parked() {
        var prefix = Map.<String, Object>of("prefix", graph.generation().prefix());
        return sessions.read(transaction -> transaction.run(PARKED, prefix).list(row -> {
            var parked = row.get("parked");
            return new Parked(ParkedRows.event(parked), parked.containsKey("dismissedAt"));
        }));
    }

    /**
     * Gives every fact that was there when this began, and perhaps some that came since, in no order and in portions.
     *
     * @throws GraphUnavailableException if Neo4j doesn't answer, or not in time; some portions have been given then
     */
    public void facts(Consumer<List<Fact>> portions) {
        var generation = graph.generation();
        var rows = new FactRows(generation);
        sessions.stream(transaction -> {
            var portion = new ArrayList<Fact>(PORTION);
            transaction.run(FACTS, Map.of("prefix", generation.prefix())).forEachRemaining(row -> {
                portion.add(rows.fact(row));
                if (portion.size() == PORTION) {
                    portions.accept(portion);
                    portion.clear();
                }
            });
            portions.accept(portion);
            return generation;
        });
    }
}
