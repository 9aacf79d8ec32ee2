package org.lotline.trace.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.Budget;

/**
 * One graph in memory: packed facts, where it stands, and what is parked. Facts are merged, so the same may come from the graph that
 * lasts, from its projector and from a source, in any order. A position moves when what it promises is in, under the same lock: so
 * whoever reads the positions first finds all of it. What reads much takes the lock in slices, for nothing that is in ever goes. At
 * each sequence it has one event: a source that gives another was restored, and what is here is to be dropped.
 */
final class MemoryGraph {

    private final String generation;
    private final long most;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final PackedGraph packed = new PackedGraph();
    private final Map<String, SourcePosition> positions = new HashMap<>();
    private final Map<String, ParkedEvent> parked = new HashMap<>();
    private final KnownEvents known = new KnownEvents();
    private final long displacements;
    private long parkedChanges;

    /**
     * What a reading begins with.
     *
     * @param positions where the graph stands
     * @param parked what was parked then: if it is replayed later, its facts may have been read before that
     */
    record Beginning(List<SourcePosition> positions, List<ParkedEvent> parked) {}

    /**
     * @param generation of the graph that lasts, whose image this is
     * @param most bytes that it may take
     */
    MemoryGraph(String generation, long most) {
        this(generation, most, 0);
    }

    /** @param displacements foreign events that had been taken out of that graph, before anything of it was read */
    MemoryGraph(String generation, long most, long displacements) {
        this.generation = generation;
        this.most = most;
        this.displacements = displacements;
    }

    long displacements() {
        return displacements;
    }

    String generation() {
        return generation;
    }

    /** It holds, or will hold before anybody reads it, all that these promise; the graph that lasts has it. */
    void standAt(Collection<SourcePosition> loaded) {
        write(() -> loaded.forEach(position -> {
            positions.put(position.source(), position);
            known.confirm(position.source(), position.sequence());
        }));
    }

    /** Whether the graph that lasts had more of that source than it has where it stands now: it was restored or emptied. */
    boolean isFallen(SourcePosition there) {
        return read(() -> known.isFallen(there));
    }

    /** Up to which sequence of each source the graph that lasts is known to have had the same. */
    Map<String, Long> confirmed() {
        return read(known::confirmed);
    }

    /**
     * Facts without the events that say them.
     *
     * @throws IllegalArgumentException if one contradicts what is known
     * @throws MemoryFullException if they don't fit
     */
    void load(List<Fact> facts) {
        write(() -> {
            facts.forEach(packed::add);
            requireRoom();
        });
    }

    /**
     * The facts, and then the position, of a batch that the graph that lasts has. What is in already is skipped, unless it had been
     * parked.
     *
     * @throws IllegalArgumentException if a fact contradicts what is known; no position has moved then
     * @throws org.lotline.trace.lineage.SourceRestoredException if another event is known at a sequence; likewise
     * @throws IllegalStateException if what came ahead from its source is parked there; likewise
     * @throws MemoryFullException if they don't fit; likewise
     */
    void apply(ProjectedBatch batch) {
        write(() -> {
            requireParkedAlike(batch);
            take(batch);
            confirm(batch);
        });
    }

    /** The same of a batch that the graph that lasts may not have yet; another event for one of its sequences is noticed later. */
    void takeAhead(ProjectedBatch batch) {
        write(() -> take(batch));
    }

    private void take(ProjectedBatch batch) {
        batch.events().forEach(known::require);
        var stands = standsAt(batch.expected().source());
        for (var event : batch.events()) {
            if (!batch.replayed().isEmpty() || !stands.holds(event.sequence())) {
                add(event);
                known.add(event);
            }
        }
        requireRoom();
        batch.events()
                .forEach(event -> positions.merge(
                        event.source(),
                        SourcePosition.start(event.source()).accept(event.sequence()),
                        (before, its) -> before.accept(event.sequence())));
        park(batch);
    }

    /** The topic's record of it can't be read, although its source gives it: it waits for its replay, in both. */
    private void requireParkedAlike(ProjectedBatch batch) {
        for (var event : batch.parked()) {
            var sequence = event.sequence();
            if (sequence != null
                    && known.isAhead(batch.expected().source(), sequence)
                    && parked.values().stream().noneMatch(other -> isSame(event, other))) {
                throw new IllegalStateException("%s is parked in Neo4j and came into memory ahead of it from %s"
                        .formatted(event.parkedId(), batch.expected().source()));
            }
        }
    }

    private void confirm(ProjectedBatch batch) {
        var next = batch.next();
        known.confirm(next.source(), next.sequence());
        batch.events().stream()
                .filter(event -> event.sequence() > next.sequence())
                .forEach(known::forget);
    }

    /**
     * The batch's facts alone.
     *
     * @throws org.lotline.trace.lineage.SourceRestoredException if another event is known at a sequence
     * @throws MemoryFullException if they don't fit
     */
    void prepare(ProjectedBatch batch) {
        write(() -> {
            batch.events().forEach(known::require);
            batch.events().forEach(this::add);
            requireRoom();
        });
    }

    private void add(ProjectedEvent event) {
        event.mutations().forEach(mutation -> packed.add(mutation.fact()));
    }

    /** What it is loaded from stands at that event. */
    void standAt(KnownEvents.Known event) {
        write(() -> known.add(event));
    }

    /** The event at which it stands; empty if that isn't known here. */
    Optional<UUID> eventAt(String source, long sequence) {
        return read(() -> known.at(source, sequence));
    }

    /** The last event up to where the graph that lasts stands of which it isn't known whether that has the same. */
    Optional<KnownEvents.Known> unconfirmed(SourcePosition there) {
        return read(() -> known.unconfirmed(there.source(), there.sequence()));
    }

    /** The graph that lasts has the same. */
    void confirmed(KnownEvents.Known event) {
        write(() -> known.confirm(event.source(), event.sequence()));
    }

    private void park(ProjectedBatch batch) {
        if (batch.parked().isEmpty() && batch.replayed().isEmpty()) {
            return;
        }
        parkedChanges++;
        batch.parked().stream()
                .filter(event -> event.sequence() != null)
                .forEach(event -> parked.putIfAbsent(event.parkedId(), event));
        batch.replayed().forEach(parked::remove);
    }

    /** How often what is parked has changed; to be read before the graph that lasts is asked for it. */
    long parkedChanges() {
        return read(() -> parkedChanges);
    }

    /**
     * What the graph that lasts has parked, beside what is parked here and hasn't come there yet; unless something has been parked
     * here since.
     *
     * @param there not those that were dismissed
     * @param stands where that graph stood before it was asked for them
     */
    void parked(Collection<ParkedEvent> there, Map<String, SourcePosition> stands, long changes) {
        write(() -> {
            if (changes == parkedChanges) {
                parked.values().removeIf(event -> isIn(event, stands));
                there.forEach(event -> parked.put(event.parkedId(), event));
            }
        });
    }

    private static boolean isIn(ParkedEvent event, Map<String, SourcePosition> stands) {
        var position = stands.get(event.source());
        return position != null && event.sequence() != null && position.holds(event.sequence());
    }

    /** Those that the graph that lasts has taken, too. */
    List<ParkedEvent> parkedUpTo(Map<String, SourcePosition> stands) {
        return parked().stream().filter(event -> isIn(event, stands)).toList();
    }

    /** It matters no longer, under whichever id it lies here. */
    void dismissed(ParkedEvent event) {
        write(() -> {
            parkedChanges++;
            parked.values().removeIf(other -> isSame(event, other));
        });
    }

    static boolean isSame(ParkedEvent one, ParkedEvent other) {
        return one.parkedId().equals(other.parkedId())
                || one.sequence() != null
                        && one.sequence().equals(other.sequence())
                        && one.source() != null
                        && one.source().equals(other.source());
    }

    List<ParkedEvent> parked() {
        return read(() -> List.copyOf(parked.values()));
    }

    Beginning beginning() {
        return read(() -> new Beginning(positions(), parked()));
    }

    List<SourcePosition> positions() {
        return read(() -> List.copyOf(positions.values()));
    }

    SourcePosition standsAt(String source) {
        return read(() -> positions.getOrDefault(source, SourcePosition.start(source)));
    }

    /** How many facts there are. */
    int facts() {
        return read(() -> packed.facts().size());
    }

    /** What it takes of the heap, about. */
    long bytes() {
        return read(packed::bytes);
    }

    GraphReading reading(Budget budget) {
        return new MemoryReading(this, budget);
    }

    /** Of all its facts. */
    String canonicalHash() {
        return new MemoryHash(this).hash().hex();
    }

    <T> T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    <T> T packed(Function<PackedGraph, T> reading) {
        return read(() -> reading.apply(packed));
    }

    private void write(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void requireRoom() {
        if (packed.bytes() > most) {
            throw new MemoryFullException();
        }
    }
}
