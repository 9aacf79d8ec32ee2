package org.lotline.trace.feed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
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
 * they were written, are asked of their sources. A graph that stands below where it stood was restored or emptied.
 */
@ApplicationScoped
class MemoryFollowing {

    private static final Logger LOG = Logger.getLogger(MemoryFollowing.class);
    /** If more is missing, loading is faster. */
    private static final long FAR = 50_000;

    private final LineageInMemory memory;
    private final LastingGraph lasting;
    private final Neo4jGraph graph;
    private final MemoryTail tail;
    /** Where Neo4j stood when it was last looked. */
    private volatile Map<String, SourcePosition> before = new HashMap<>();

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
            before = Map.of();
            return;
        }
        try {
            follow();
        } catch (GraphUnavailableException e) {
            LOG.debugf(e, "What memory lacks is looked for later");
        }
    }

    private void follow() throws InterruptedException {
        var stands = stands();
        if (before.values().stream().anyMatch(position -> isBelow(stands, position))) {
            before = Map.of();
            memory.reload("Neo4j stands below where it stood: it was restored or emptied.");
            return;
        }
        before = stands;
        for (var position : stands.values()) {
            bring(position);
        }
        takeParked();
    }

    private Map<String, SourcePosition> stands() {
        return lasting.positions().stream().collect(Collectors.toMap(SourcePosition::source, Function.identity()));
    }

    private static boolean isBelow(Map<String, SourcePosition> stands, SourcePosition before) {
        var now = stands.get(before.source());
        return now == null || now.sequence() < before.sequence();
    }

    private void bring(SourcePosition position) throws InterruptedException {
        var source = Source.byId(position.source());
        var mine = memory.standsAt(position.source());
        if (source.isEmpty() || mine.isEmpty()) {
            return;
        }
        if (position.sequence() - mine.get().sequence() > FAR) {
            memory.reload("It is far behind Neo4j.");
        } else {
            tail.reach(source.get(), position.sequence(), FAR);
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
