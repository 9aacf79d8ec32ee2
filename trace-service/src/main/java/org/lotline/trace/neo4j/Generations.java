package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.GraphSchema.PARKED_EVENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.neo4j.GraphHash.Hashed;
import org.lotline.trace.neo4j.Rebuild.Outcome;
import org.neo4j.driver.Transaction;

/** The graphs beside the one that answers: those that are built, and those that were left. */
@ApplicationScoped
public class Generations {

    private static final int SOME = 2_000;
    private static final String SWITCH = """
            MATCH (pointer:Generation {key: 'current', name: $old})
            MERGE (left:Generation {key: $left})
            SET left.name = pointer.name, left.since = $now, pointer.name = $name
            """;
    private static final String LEAVE = "MERGE (left:Generation {key: $left}) SET left.name = $name, left.since = $now";
    /** Whatever was said of it: the one that answers isn't left. */
    private static final String LEFT = """
            MATCH (left:Generation)
            WHERE left.key STARTS WITH 'left|' AND left.since <= $before
                AND NOT EXISTS { MATCH (:Generation {key: 'current', name: left.name}) }
            RETURN left.name ORDER BY left.name
            """;

    private static final String FORGET = "MATCH (left:Generation {key: $left}) DELETE left";
    private static final String DELETE_FACTS =
            "MATCH ()-[fact:%s]->() WHERE fact.key STARTS WITH $prefix WITH fact LIMIT $some DELETE fact";
    private static final String DELETE_NODES =
            "MATCH (node:%s) WHERE node.key STARTS WITH $prefix WITH node LIMIT $some DELETE node";
    /** By event, for a parked event has another id where it came another way. */
    private static final String DISMISS_AGAIN = """
            MATCH (old:%1$s)
            WHERE old.key STARTS WITH $old AND old.dismissedAt IS NOT NULL AND old.eventId IS NOT NULL
            MATCH (new:%1$s {eventId: old.eventId})
            WHERE new.key STARTS WITH $new
            SET new.dismissedAt = old.dismissedAt, new.dismissal = old.dismissal
            """.formatted(PARKED_EVENT);

    private final GraphSessions sessions;
    private final Budgets budgets;
    private final CurrentGeneration current;

    Generations(GraphSessions sessions, Budgets budgets, CurrentGeneration current) {
        this.sessions = sessions;
        this.budgets = budgets;
        this.current = current;
    }

    /** The graph of that name; empty if there is none yet. */
    public Neo4jGraph graphOf(String name) {
        var generation = new Generation(name);
        return new Neo4jGraph(sessions, budgets, () -> generation);
    }

    /** Reads the whole of it. */
    public Hashed hashOf(Neo4jGraph graph) {
        return new GraphHash(graph).hash();
    }

    /**
     * From now on it answers, all at once; the old one is left.
     *
     * @throws IllegalStateException if the rebuild is under way no longer, or the graph that answers is another than this instance
     *     knows: another has carried it out. Nothing is changed
     */
    public void switchTo(Rebuild rebuild, Outcome outcome, Instant now) {
        var old = current.get();
        var next = new Generation(rebuild.generation());
        sessions.write(transaction -> {
            require(Rebuilds.completed(transaction, rebuild, outcome, now), rebuild);
            transaction
                    .run(DISMISS_AGAIN, Map.of("old", old.prefix(), "new", next.prefix()))
                    .consume();
            require(isSwitched(transaction, old, next, now), rebuild);
            return next;
        });
        current.refresh();
    }

    private static boolean isSwitched(Transaction transaction, Generation old, Generation next, Instant now) {
        var parameters = Map.<String, Object>of(
                "old", old.name(), "left", "left|" + old.name(), "now", now.toEpochMilli(), "name", next.name());
        return transaction.run(SWITCH, parameters).consume().counters().containsUpdates();
    }

    private static void require(boolean changed, Rebuild rebuild) {
        if (!changed) {
            throw new IllegalStateException(
                    "The rebuild %s was ended by another instance.".formatted(rebuild.rebuildId()));
        }
    }

    /**
     * It has failed, and nobody wants what it had built any more.
     *
     * @return whether it was still under way; if another instance has ended it, nothing is changed
     */
    public boolean leave(Rebuild rebuild, String reason, Instant now) {
        var name = rebuild.generation();
        return sessions.write(transaction -> {
            var underWay = Rebuilds.failed(transaction, rebuild, reason, now);
            if (underWay) {
                transaction
                        .run(LEAVE, Map.of("left", "left|" + name, "name", name, "now", now.toEpochMilli()))
                        .consume();
            }
            return underWay;
        });
    }

    /** Another instance may have switched. */
    public void refresh() {
        current.refresh();
    }

    /**
     * Deletes a little of what was left that long ago: questions that were under way have ended since.
     *
     * @return whether there is more
     */
    public boolean tidy(Instant now, Duration grace) {
        var before = now.minus(grace).toEpochMilli();
        List<String> left = sessions.read(transaction -> transaction
                .run(LEFT, Map.of("before", before))
                .list(row -> row.get(0).asString()));
        return !left.isEmpty() && tidy(left.getFirst());
    }

    private boolean tidy(String name) {
        var parameters = Map.<String, Object>of("prefix", new Generation(name).prefix(), "some", SOME);
        if (deletions().noneMatch(deletion -> deletes(deletion, parameters))) {
            sessions.alone(FORGET, Map.of("left", "left|" + name));
        }
        return true;
    }

    /** Facts first: a node with very many of them can't be deleted together with them. */
    private static Stream<String> deletions() {
        return Stream.concat(
                Arrays.stream(FactKind.values()).map(DELETE_FACTS::formatted),
                GraphSchema.LABELS.stream().map(DELETE_NODES::formatted));
    }

    private boolean deletes(String statement, Map<String, Object> parameters) {
        return sessions.write(transaction ->
                transaction.run(statement, parameters).consume().counters().containsUpdates());
    }
}
