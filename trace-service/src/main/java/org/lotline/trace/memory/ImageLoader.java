package org.lotline.trace.memory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.QuestionTooLargeException;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.memory.KnownEvents.Known;
import org.lotline.trace.neo4j.Budget;
import org.lotline.trace.neo4j.LastingGraph;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * Loads memory from the graph that lasts. Memory gets the batches that are written meanwhile, too: facts are merged, so it doesn't
 * matter which of both brings them first.
 */
final class ImageLoader {

    private static final Logger LOG = Logger.getLogger(ImageLoader.class);
    private static final int TOLD = 200_000;
    /** Numbers by which it is warmed up, and what a walk from one may read for that. */
    private static final int SOME = 10;

    private static final int MOST_FACTS = 1_000;

    private final long most;
    private final LineageInMemory lineage;
    private final Neo4jGraph graph;
    private final LastingGraph lasting;
    private final FallenGraph fallen;

    /** Nobody wants it any more. */
    private static final class DroppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DroppedException() {
            super("It was dropped while it was loaded.");
        }
    }

    /** @param most bytes that memory may take */
    ImageLoader(long most, LineageInMemory lineage, Neo4jGraph graph, LastingGraph lasting) {
        this.most = most;
        this.lineage = lineage;
        this.graph = graph;
        this.lasting = lasting;
        this.fallen = new FallenGraph(graph);
    }

    /**
     * Whether memory answers from now on; it doesn't if the plant doesn't fit, or if it was dropped meanwhile.
     *
     * @throws org.lotline.trace.neo4j.GraphUnavailableException if Neo4j doesn't answer; memory is awaited again then, as it is after
     *     any other failure
     */
    boolean load() {
        var began = System.nanoTime();
        var memory = begin();
        try {
            bringIn(memory);
            warmUp(memory);
        } catch (MemoryFullException e) {
            lineage.tooLarge(memory);
            return false;
        } catch (IllegalArgumentException e) {
            lineage.unfit(memory, String.valueOf(e.getMessage()));
            return false;
        } catch (DroppedException e) {
            LOG.debugf(e, "It is loaded anew");
            return false;
        } catch (RuntimeException | Error e) {
            lineage.drop(memory, String.valueOf(e.getMessage()));
            throw e;
        }
        var answers = lineage.loaded(memory);
        if (answers) {
            LOG.infof(
                    "Answers come from memory: %,d facts in %,d kB, loaded in %d ms",
                    memory.facts(),
                    memory.bytes() / 1_024,
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
        return answers;
    }

    /** Where it stands and what it gets are decided while nothing is written. */
    private MemoryGraph begin() {
        var begun = new AtomicReference<MemoryGraph>();
        graph.exclusively(() -> {
            var memory = new MemoryGraph(graph.generationName(), most, lasting.displacements());
            memory.standAt(lasting.positions());
            memory.positions()
                    .forEach(stands -> graph.eventAt(stands.source(), stands.sequence())
                            .ifPresent(id -> memory.standAt(new Known(stands.source(), stands.sequence(), id))));
            lineage.loading(memory);
            begun.set(memory);
        });
        return begun.get();
    }

    private void bringIn(MemoryGraph memory) {
        lasting.facts(portion -> {
            requireWanted(memory);
            var before = memory.facts();
            memory.load(portion);
            if (before / TOLD < memory.facts() / TOLD) {
                LOG.infof("%,d facts are in memory so far; Neo4j answers", memory.facts());
            }
        });
        graph.exclusively(() -> {
            var changes = memory.parkedChanges();
            var stands = stands(memory);
            memory.parked(parked(), stands, changes);
            if (fallen.isFallenNow(memory)) {
                lineage.drop(memory, FallenGraph.REASON);
            }
        });
        requireWanted(memory);
    }

    private void requireWanted(MemoryGraph memory) {
        if (!lineage.isWanted(memory)) {
            throw new DroppedException();
        }
    }

    /** Has it compiled what questions need, before anybody waits for it. */
    private static void warmUp(MemoryGraph memory) {
        for (var kind : List.of(FactKind.HEAT_NUMBERED, FactKind.LOT_NUMBERED)) {
            for (var number : memory.reading(Budget.unlimited()).newest(kind, SOME)) {
                for (var direction : Direction.values()) {
                    warmUp(memory, Set.of(number.from(), number.to()), direction);
                }
            }
        }
    }

    private static void warmUp(MemoryGraph memory, Set<String> seeds, Direction direction) {
        try {
            memory.reading(new Budget(MOST_FACTS, false)).around(seeds, direction, Set.of());
        } catch (QuestionTooLargeException e) {
            LOG.debugf(e, "It has warmed up what it should");
        }
    }

    private List<ParkedEvent> parked() {
        return lasting.parked().stream()
                .filter(one -> !one.isDismissed())
                .map(LastingGraph.Parked::event)
                .toList();
    }

    private static Map<String, SourcePosition> stands(MemoryGraph memory) {
        return memory.positions().stream().collect(Collectors.toMap(SourcePosition::source, Function.identity()));
    }
}
