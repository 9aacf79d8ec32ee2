package org.lotline.trace.memory;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.InMemoryGraph;
import org.lotline.trace.lineage.Lineage;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.Budget;

/** The simplest store as the one that lasts, and its image in packed memory, which answers. One thread at a time. */
public final class FollowedGraph implements GraphSink, Lineage {

    private static final String GENERATION = "g1";

    private final InMemoryGraph lasting = new InMemoryGraph();
    private MemoryGraph memory = new MemoryGraph(GENERATION, Long.MAX_VALUE);

    @Override
    public SourcePosition standsAt(String source) {
        return lasting.standsAt(source);
    }

    @Override
    public void apply(ProjectedBatch batch) {
        lasting.apply(batch);
        memory.apply(batch);
    }

    @Override
    public void prepare(ProjectedBatch batch) {
        lasting.prepare(batch);
        memory.prepare(batch);
    }

    @Override
    public void exclusively(Runnable work) {
        work.run();
    }

    @Override
    public Optional<UUID> eventAt(String source, long sequence) {
        return lasting.eventAt(source, sequence);
    }

    @Override
    public boolean displace(UUID foreign, ProjectedBatch batch) {
        var displaced = lasting.displace(foreign, batch);
        reload();
        return displaced;
    }

    /** From the one that lasts, as after a start. */
    public void reload() {
        memory = new MemoryGraph(GENERATION, Long.MAX_VALUE);
        memory.standAt(lasting.positions());
        memory.load(lasting.facts());
    }

    @Override
    public <T> T read(Function<? super GraphReading, ? extends T> question) {
        return question.apply(reading());
    }

    /** Of what is in memory now. */
    public GraphReading reading() {
        return memory.reading(Budget.unlimited());
    }

    public String canonicalHash() {
        return memory.canonicalHash();
    }

    InMemoryGraph lasting() {
        return lasting;
    }

    MemoryGraph memory() {
        return memory;
    }
}
