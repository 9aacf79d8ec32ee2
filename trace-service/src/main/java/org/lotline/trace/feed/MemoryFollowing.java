package org.lotline.trace.feed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.memory.LineageInMemory;
import org.lotline.trace.memory.LineageInMemory.State;
import org.lotline.trace.neo4j.GraphUnavailableException;
import org.lotline.trace.neo4j.LastingGraph;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * Has memory follow what it wasn't told: events that another instance has written into Neo4j, or of which it wasn't known whether
 * they were written, are asked of their sources. If a source gives none of them for some rounds, they are read from Neo4j, and memory
 * with them. A graph that stands below where it stood was restored or emptied; one out of which another instance took a foreign event
 * says so by a number.
 */
@ApplicationScoped
class MemoryFollowing {

    private static final Logger LOG = Logger.getLogger(MemoryFollowing.class);
    /** If more is missing, loading is faster. */
    private static final long FAR = 50_000;
    /** Rounds in which a source may give nothing; then ever more, for loading costs, too. */
    private static final int PATIENCE = 5;

    private static final int MOST_PATIENCE = 600;

    private final LineageInMemory memory;
    private final LastingGraph lasting;
    private final Neo4jGraph graph;
    private final MemoryTail tail;
    private final Map<String, Lack> lacks = new ConcurrentHashMap<>();
    private volatile int patience = PATIENCE;

    /**
     * That memory is behind Neo4j.
     *
     * @param sequence where it stands
     * @param rounds for how many it has stood there
     */
    private record Lack(long sequence, int rounds) {}

    MemoryFollowing(LineageInMemory memory, LastingGraph lasting, Neo4jGraph graph, MemoryTail tail) {
        this.memory = memory;
        this.lasting = lasting;
        this.graph = graph;
        this.tail = tail;
    }

    @Scheduled(
            identity = "memory-following",
            every = "${lotline.feed.attention:PT1S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() throws InterruptedException {
        if (memory.state() != State.ANSWERING) {
            lacks.clear();
            return;
        }
        try {
            follow();
        } catch (GraphUnavailableException e) {
            LOG.debugf(e, "What memory lacks is looked for later");
        }
    }

    private void follow() throws InterruptedException {
        var before = memory.confirmed();
        var displacements = lasting.displacements();
        if (memory.displacements().filter(mine -> mine != displacements).isPresent()) {
            memory.reload("Another instance has taken a foreign event out of the graph.");
            return;
        }
        var stands = stands();
        if (memory.reloadIfFallen(before, stands)) {
            return;
        }
        memory.confirm(stands.values());
        for (var position : stands.values()) {
            bring(position);
        }
        takeParked();
    }

    private Map<String, SourcePosition> stands() {
        return lasting.positions().stream().collect(Collectors.toMap(SourcePosition::source, Function.identity()));
    }

    private void bring(SourcePosition position) throws InterruptedException {
        var source = Source.byId(position.source());
        var mine = memory.standsAt(position.source());
        if (source.isEmpty() || mine.isEmpty()) {
            return;
        }
        if (position.sequence() - mine.get().sequence() > FAR) {
            memory.reload("It is far behind Neo4j.");
        } else if (tail.reach(source.get(), position.sequence(), FAR, Duration.ZERO)) {
            if (lacks.remove(position.source()) != null) {
                patience = PATIENCE;
            }
        } else {
            lacks(position.source(), mine.get().sequence());
        }
    }

    private void lacks(String source, long stands) {
        var lack = lacks.merge(
                source,
                new Lack(stands, 1),
                (known, its) -> known.sequence() == stands ? new Lack(stands, known.rounds() + 1) : its);
        if (lack.rounds() >= patience) {
            lacks.clear();
            patience = Math.min(2 * patience, MOST_PATIENCE);
            memory.reload("What Neo4j has of %s isn't to be had of the source.".formatted(source));
        }
    }

    /** What seems to be replayed may be so by this instance just now; nothing is, while nothing is written. */
    private void takeParked() {
        if (!isParkedTaken()) {
            var taken = new AtomicBoolean();
            graph.exclusively(() -> taken.set(isParkedTaken()));
            if (!taken.get()) {
                memory.reload("Another instance has replayed a parked event.");
            }
        }
    }

    private boolean isParkedTaken() {
        var changes = memory.parkedChanges();
        var stands = stands();
        return memory.takeParked(lasting.parked(), stands, changes);
    }
}
