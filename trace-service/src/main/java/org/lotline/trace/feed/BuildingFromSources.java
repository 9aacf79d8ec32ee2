package org.lotline.trace.feed;

import jakarta.ws.rs.ProcessingException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * Asks every source for all of its events, page by page, until the new graph has what the sources had at the beginning and what
 * the graph that answers has. What is more comes by following: what is on the topics, or is missing then, as ever.
 */
final class BuildingFromSources implements BuildingGraph {

    private static final Logger LOG = Logger.getLogger(BuildingFromSources.class);
    private static final int PAGE = 1_000;
    /** In a plant at work there is always something more; so many following brings in a moment. */
    private static final int FEW = 100;

    private final Neo4jGraph building;
    private final Neo4jGraph answering;
    private final OwnEvents sources;
    private final SourceHeads asked;
    private final EventDecoder understanding;
    private final TakingEvents taking;
    private final Map<Source, Long> heads = new EnumMap<>(Source.class);
    /** What the sources had given when they were first asked. */
    private final Map<Source, Long> least = new EnumMap<>(Source.class);

    /** The last sequence that a source has given. */
    @FunctionalInterface
    interface SourceHeads {
        long of(Source source);
    }

    BuildingFromSources(
            Neo4jGraph building,
            Neo4jGraph answering,
            OwnEvents sources,
            SourceHeads asked,
            EventDecoder understanding,
            int mostFacts) {
        this.building = building;
        this.answering = answering;
        this.sources = sources;
        this.asked = asked;
        this.understanding = understanding;
        this.taking = new TakingEvents(building, mostFacts);
    }

    @Override
    public boolean step() {
        var answered = BuildingGraph.sequences(answering);
        var all = true;
        for (var source : Source.values()) {
            all &= takePage(source, answered.getOrDefault(source.id(), 0L));
        }
        return all;
    }

    /** Whether there is no more, or but little that following will bring. A source that never was there isn't waited for. */
    private boolean takePage(Source source, long answered) {
        try {
            return takeNext(source, answered);
        } catch (ProcessingException e) {
            if (answered > 0) {
                throw e;
            }
            LOG.infof("%s can't be asked, and the graph has nothing of it: %s", source.id(), e.getMessage());
            return true;
        }
    }

    private boolean takeNext(Source source, long answered) {
        var head = asked.of(source);
        heads.put(source, head);
        var atLeast = Math.max(least.computeIfAbsent(source, key -> head), Math.min(answered, head));
        var stands = BuildingGraph.sequences(building).getOrDefault(source.id(), 0L);
        List<EventRecordJson> page = sources.from(source, stands + 1, PAGE);
        if (!page.isEmpty()) {
            taking.take(
                    source,
                    page.stream().map(event -> understanding.of(source, event)).toList());
        }
        var reached = page.isEmpty() ? stands : page.getLast().getSequence();
        return reached >= atLeast && head - reached < FEW;
    }

    @Override
    public long ofEvents() {
        return heads.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {}
}
