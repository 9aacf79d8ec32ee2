package org.lotline.trace.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lotline.localplant.PlantServers;
import org.lotline.trace.lineage.Fact;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A real Neo4j for all tests of a run; every graph made here is a generation of its own, so each begins empty. */
public final class Neo4jForTests implements AutoCloseable {

    private static final AtomicInteger GENERATIONS = new AtomicInteger();
    private static final Allowance GENEROUS = new Allowance(1_000_000, 1_000_000, Duration.ZERO);

    private final PlantServers servers = PlantServers.temporary().neo4j().start();
    private final Driver driver = GraphDatabase.driver(
            servers.neo4j().boltUri(),
            AuthTokens.basic(servers.neo4j().user(), servers.neo4j().password()));
    private final GraphSessions sessions = new GraphSessions(driver, new Settings(Duration.ofSeconds(20)));

    private Neo4jForTests() {
        new GraphSchema(sessions).ensure();
    }

    public Neo4jGraph emptyGraph() {
        var generation = new Generation("t" + GENERATIONS.incrementAndGet());
        return new Neo4jGraph(sessions, new Budgets(GENEROUS), () -> generation);
    }

    /** One whose questions may read no more than that. */
    Neo4jGraph emptyGraph(BudgetSettings budget) {
        var generation = new Generation("t" + GENERATIONS.incrementAndGet());
        return new Neo4jGraph(sessions, new Budgets(budget), () -> generation);
    }

    /** The same graph as another instance of the service has it. */
    public Neo4jGraph again(Neo4jGraph graph) {
        return new Neo4jGraph(sessions, new Budgets(GENEROUS), graph::generation);
    }

    public String hashOf(Neo4jGraph graph) {
        return new GraphHash(graph).hash().sha256();
    }

    /** Enough for every question. */
    public Budgets budgets() {
        return new Budgets(GENEROUS);
    }

    /** The same graph as a whole. */
    public LastingGraph lasting(Neo4jGraph graph) {
        return new LastingGraph(sessions, graph);
    }

    /** The same, of which nobody can read the facts. */
    public LastingGraph failing(Neo4jGraph graph, Error failure) {
        return new LastingGraph(sessions, graph) {
            @Override
            public void facts(Consumer<List<Fact>> portions) {
                throw failure;
            }
        };
    }

    /** The same, to which something happens just before its facts are read for the first time, and just after. */
    public LastingGraph meanwhile(Neo4jGraph graph, Runnable before, Runnable after) {
        var happened = new AtomicBoolean();
        return new LastingGraph(sessions, graph) {
            @Override
            public void facts(Consumer<List<Fact>> portions) {
                if (happened.compareAndSet(false, true)) {
                    before.run();
                    super.facts(portions);
                    after.run();
                } else {
                    super.facts(portions);
                }
            }
        };
    }

    /** As one that was restored from before its first batch. */
    public void empty(Neo4jGraph graph) {
        sessions.alone(
                "MATCH (node) WHERE node.key STARTS WITH $prefix DETACH DELETE node",
                Map.of("prefix", graph.generation().prefix()));
    }

    GraphSessions sessions() {
        return sessions;
    }

    /** Others on the same Neo4j, for which each question may take so long. */
    GraphSessions sessions(Duration questionTimeout) {
        return new GraphSessions(driver, new Settings(questionTimeout));
    }

    @Override
    public void close() {
        driver.close();
        servers.close();
    }

    record Allowance(long facts, long small, Duration turn, Duration time) implements BudgetSettings {

        /** With all the time that it takes. */
        Allowance(long facts, long small, Duration turn) {
            this(facts, small, turn, Duration.ofHours(1));
        }

        @Override
        public long neo4jFacts() {
            return facts;
        }

        @Override
        public long page() {
            return facts;
        }
    }

    private record Settings(Duration questionTimeout) implements GraphSettings {

        @Override
        public Duration batchTimeout() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration wholeGraphTimeout() {
            return Duration.ofMinutes(1);
        }
    }

    /** Gives a constructor or test the one server, which ends with the run. */
    public static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Neo4jForTests.class;
        }

        @Override
        public Neo4jForTests resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Neo4jForTests.class))
                    .computeIfAbsent(Neo4jForTests.class, key -> new Neo4jForTests(), Neo4jForTests.class);
        }
    }
}
