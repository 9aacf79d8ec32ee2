package org.lotline.trace.neo4j;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.lotline.contracts.events.Source;

/** Makes the graph that answers one of an earlier moment, as if Neo4j had been emptied or restored from a backup. */
@ApplicationScoped
public class GraphOfBefore {

    private static final String FORGET_FACTS = """
            MATCH (event:Event)
            WHERE event.key STARTS WITH $events AND toInteger(split(event.key, '|')[2]) >= $first
            WITH collect(event.eventId) AS forgotten
            MATCH ()-[fact]->()
            WHERE fact.key STARTS WITH $prefix AND substring(fact.key, size($prefix), 36) IN forgotten
            DELETE fact
            """;
    private static final String FORGET_EVENTS = """
            MATCH (event:Event)
            WHERE event.key STARTS WITH $events AND toInteger(split(event.key, '|')[2]) >= $first
            DELETE event
            """;
    private static final String STAND = """
            MATCH (position:SourcePosition {key: $position})
            SET position.sequence = $first - 1, position.ahead = [],
                position.settledSequence = $first - 1, position.settledAhead = []
            """;

    private final GraphSessions sessions;
    private final CurrentGeneration current;

    GraphOfBefore(GraphSessions sessions, CurrentGeneration current) {
        this.sessions = sessions;
        this.current = current;
    }

    /** It has nothing of that source. */
    public void empty(Source source) {
        forget(source, 1);
    }

    /** It has nothing of that source from that sequence on. */
    public void forget(Source source, long first) {
        var generation = current.get();
        var parameters = Map.<String, Object>of(
                "events", generation.key(source.id() + "|"),
                "prefix", generation.prefix(),
                "position", generation.key(source.id()),
                "first", first);
        sessions.write(transaction -> {
            transaction.run(FORGET_FACTS, parameters).consume();
            transaction.run(FORGET_EVENTS, parameters).consume();
            return transaction.run(STAND, parameters).consume();
        });
    }
}
