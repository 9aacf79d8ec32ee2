package org.lotline.trace.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.GraphFollower;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.Lineage;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.memory.KnownEvents.Known;
import org.lotline.trace.neo4j.Budgets;
import org.lotline.trace.neo4j.LastingGraph;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * The lineage as questions get it: from memory, or from Neo4j as long as memory isn't loaded, or if the plant doesn't fit into it.
 * Memory follows what this instance writes into Neo4j, which comes first. Whatever is rare, such as a graph that was rebuilt or
 * restored, drops memory, and it is loaded anew.
 */
@ApplicationScoped
@Typed({LineageInMemory.class, Lineage.class})
public class LineageInMemory implements Lineage, GraphFollower {

    private static final Logger LOG = Logger.getLogger(LineageInMemory.class);

    private final Neo4jGraph graph;
    private final Budgets budgets;
    private final FallenGraph fallen;
    private volatile Image image = new Image(null, State.AWAITED);

    /** Who answers, and why. */
    public enum State {
        /** Memory is to be loaded; Neo4j answers. */
        AWAITED,
        /** Memory is being loaded; Neo4j answers. */
        LOADING,
        /** Memory answers. */
        ANSWERING,
        /** The plant doesn't fit into memory; Neo4j answers. */
        TOO_LARGE,
        /** Nothing is to be in memory; Neo4j answers. */
        OFF
    }

    private record Image(@Nullable MemoryGraph memory, State state) {}

    LineageInMemory(Neo4jGraph graph, Budgets budgets) {
        this.graph = graph;
        this.budgets = budgets;
        this.fallen = new FallenGraph(graph);
    }

    @Override
    public <T> T read(Function<? super GraphReading, ? extends T> question) {
        var memory = answering();
        return memory.isPresent()
                ? budgets.within(budget -> question.apply(memory.get().reading(budget)))
                : graph.read(question);
    }

    public State state() {
        return image.state();
    }

    /** What answers now; empty if that is Neo4j. */
    Optional<MemoryGraph> answering() {
        var its = image;
        return its.state() == State.ANSWERING ? current(its) : Optional.empty();
    }

    /** What is answering or loaded; of the generation that answers. */
    private Optional<MemoryGraph> current(Image its) {
        var memory = its.memory();
        return memory != null && memory.generation().equals(graph.generationName())
                ? Optional.of(memory)
                : Optional.empty();
    }

    /** From now on it is told what is written. */
    void follow() {
        graph.followedBy(this);
    }

    /** Whether there is nothing in memory that follows the graph that answers, although there should be. */
    boolean isAwaited() {
        var its = image;
        var memory = its.memory();
        return switch (its.state()) {
            case AWAITED -> true;
            case OFF -> false;
            case LOADING, ANSWERING, TOO_LARGE ->
                memory == null || !memory.generation().equals(graph.generationName());
        };
    }

    /** From now on it gets what is written; to be called while nothing is. */
    void loading(MemoryGraph memory) {
        image = new Image(memory, State.LOADING);
    }

    /** Whether it is still the one that is wanted. */
    boolean isWanted(MemoryGraph memory) {
        return image.memory() == memory;
    }

    synchronized boolean loaded(MemoryGraph memory) {
        if (isWanted(memory)) {
            image = new Image(memory, State.ANSWERING);
            return true;
        }
        return false;
    }

    void off() {
        image = new Image(null, State.OFF);
    }

    synchronized void drop(MemoryGraph memory, String reason) {
        if (isWanted(memory)) {
            LOG.warnf("What was in memory is dropped and loaded anew; Neo4j answers meanwhile. %s", reason);
            image = new Image(null, State.AWAITED);
        }
    }

    /** Not tried again before another graph answers, or the service is started with more. */
    synchronized void tooLarge(MemoryGraph memory) {
        if (isWanted(memory)) {
            LOG.errorf(
                    "The lineage doesn't fit into the memory that it may have: Neo4j answers, more slowly. lotline.lineage.memory, and the heap, say how much that is; it had come to %,d facts.",
                    memory.facts());
            image = new Image(new MemoryGraph(memory.generation(), 0), State.TOO_LARGE);
        }
    }

    /** What the graph has can't be packed: none of our services has said that. */
    synchronized void unfit(MemoryGraph memory, String reason) {
        if (isWanted(memory)) {
            LOG.errorf(
                    "Neo4j answers until the service is started again, for memory can't take what it has: %s", reason);
            off();
        }
    }

    @Override
    public void applied(ProjectedBatch batch) {
        follow(memory -> {
            if (memory.isFallen(batch.expected())) {
                drop(memory, FallenGraph.REASON);
            } else {
                memory.apply(batch);
            }
        });
    }

    @Override
    public void prepared(ProjectedBatch batch) {
        follow(memory -> memory.prepare(batch));
    }

    @Override
    public void displaced() {
        var memory = image.memory();
        if (memory != null && image.state() != State.TOO_LARGE) {
            drop(memory, "A foreign event's facts were taken out of the graph.");
        }
    }

    /** It matters no longer. */
    public void dismissed(ParkedEvent event) {
        follow(memory -> memory.dismissed(event));
    }

    private void follow(Consumer<MemoryGraph> work) {
        var its = image;
        if (its.state() == State.LOADING || its.state() == State.ANSWERING) {
            current(its).ifPresent(memory -> follow(memory, work));
        }
    }

    private boolean follow(MemoryGraph memory, Consumer<MemoryGraph> work) {
        try {
            work.accept(memory);
            return true;
        } catch (MemoryFullException e) {
            tooLarge(memory);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Memory can't take what the graph has taken");
            drop(memory, String.valueOf(e.getMessage()));
        }
        return false;
    }

    /** Where memory stands in a source; empty if it doesn't answer. */
    public Optional<SourcePosition> standsAt(String source) {
        return answering().map(memory -> memory.standsAt(source));
    }

    /**
     * Takes events of a source into memory alone: what another instance has written into Neo4j, or what is still on its way there.
     * Should they come again, they change nothing; should Neo4j take others for their sequences, memory is dropped.
     *
     * @return whether they are in
     */
    public boolean takeAhead(ProjectedBatch batch) {
        return answering()
                .filter(memory -> follow(memory, its -> its.takeAhead(batch)))
                .isPresent();
    }

    /**
     * The event at which memory stands in a source.
     *
     * @throws org.lotline.trace.neo4j.GraphUnavailableException if Neo4j has to be asked and doesn't answer
     */
    public Optional<UUID> eventAt(SourcePosition stands) {
        return answering()
                .flatMap(memory -> memory.eventAt(stands.source(), stands.sequence()))
                .or(() -> graph.eventAt(stands.source(), stands.sequence()));
    }

    /**
     * Drops memory if Neo4j, where it stands now, has other events than those that memory took ahead of it: their source was restored
     * meanwhile.
     *
     * @throws org.lotline.trace.neo4j.GraphUnavailableException if Neo4j doesn't answer
     */
    public void confirm(Collection<SourcePosition> stands) {
        answering()
                .ifPresent(memory ->
                        stands.forEach(there -> memory.unconfirmed(there).ifPresent(mine -> confirm(memory, mine))));
    }

    /** A batch that is in Neo4j and not yet told of here expects less than is confirmed of it: so not between the two. */
    private void confirm(MemoryGraph memory, Known mine) {
        if (graph.eventAt(mine.source(), mine.sequence())
                .filter(mine.eventId()::equals)
                .isPresent()) {
            graph.exclusively(() -> memory.confirmed(mine));
        } else {
            drop(
                    memory,
                    "At sequence %d of %s it has event %s, and Neo4j hasn't: the source was restored."
                            .formatted(mine.sequence(), mine.source(), mine.eventId()));
        }
    }

    /** Foreign events that had been taken out of Neo4j before memory was loaded; empty if it doesn't answer. */
    public Optional<Long> displacements() {
        return answering().map(MemoryGraph::displacements);
    }

    /**
     * Compares what is parked with what is parked in the graph that lasts, and takes that over. What is parked there no longer,
     * although nobody dismissed it, was replayed by another instance.
     *
     * @param there what is parked there, read after where it stands
     * @param stands where it stands
     * @param changes {@link #parkedChanges} before both
     * @return {@code false} if facts of a replayed event are missing here
     */
    public boolean takeParked(List<LastingGraph.Parked> there, Map<String, SourcePosition> stands, long changes) {
        var memory = answering();
        if (memory.isEmpty() || memory.get().parkedChanges() != changes) {
            return true;
        }
        var replayed = memory.get().parkedUpTo(stands).stream()
                .anyMatch(mine -> there.stream().noneMatch(its -> MemoryGraph.isSame(mine, its.event())));
        if (!replayed) {
            var matter = there.stream()
                    .filter(one -> !one.isDismissed())
                    .map(LastingGraph.Parked::event)
                    .toList();
            follow(memory.get(), its -> its.parked(matter, stands, changes));
        }
        return !replayed;
    }

    /** How often what is parked has changed in memory. */
    public long parkedChanges() {
        return answering().map(MemoryGraph::parkedChanges).orElse(0L);
    }

    /**
     * Drops what is in memory if Neo4j had more when memory read it, or was told of it, than it has now.
     *
     * @param before what it was known to have, by source, before it was asked where it stands
     * @param stands where it stood then; if it looks fallen, it is asked once more, while nothing is written
     * @return whether it did
     * @throws org.lotline.trace.neo4j.GraphUnavailableException if Neo4j has to be asked and doesn't answer
     */
    public boolean reloadIfFallen(Map<String, Long> before, Map<String, SourcePosition> stands) {
        var lost = answering().filter(memory -> FallenGraph.isSuspect(before, stands) && fallen.isFallen(memory));
        lost.ifPresent(memory -> drop(memory, FallenGraph.REASON));
        return lost.isPresent();
    }

    /** Up to which sequence of each source Neo4j is known to have had the events that are in memory; nothing if memory doesn't answer. */
    public Map<String, Long> confirmed() {
        return answering().map(MemoryGraph::confirmed).orElse(Map.of());
    }

    /** Drops what is in memory, so that it is loaded anew. */
    public void reload(String reason) {
        answering().ifPresent(memory -> drop(memory, reason));
    }

    /**
     * How memory stands, of one moment.
     *
     * @param state AWAITED also while what is in memory is of a graph that does not answer any more
     * @param facts that are in memory, be it loaded or not
     */
    public record Standing(State state, long facts) {}

    /** See there. */
    public Standing standing() {
        var its = image;
        var memory = its.memory();
        return memory == null
                ? new Standing(its.state(), 0)
                : new Standing(
                        memory.generation().equals(graph.generationName()) ? its.state() : State.AWAITED,
                        memory.facts());
    }

    /** Of what is in memory, be it loaded or not. */
    long facts() {
        var memory = image.memory();
        return memory == null ? 0 : memory.facts();
    }

    /** What memory takes of the heap, about. */
    long bytes() {
        var memory = image.memory();
        return memory == null || image.state() == State.TOO_LARGE ? 0 : memory.bytes();
    }
}
