package org.lotline.trace.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecord;
import org.lotline.trace.feed.Topics.Topic;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.TopicPosition;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * Asks every source for all of its events, page by page. Following goes on where the topics ended before the first page was
 * asked for: all that came before is on the pages, and what came meanwhile comes again and changes nothing.
 */
final class BuildingFromSources implements BuildingGraph {

    private static final int PAGE = 1_000;
    /** In a plant at work there is always something more; so many following brings in a moment. */
    private static final int FEW = 100;

    private final Neo4jGraph building;
    private final OwnEvents sources;
    private final EventDecoder understanding;
    private final TakingEvents taking;
    private final Topics topics;
    private final Map<Source, Long> heads = new EnumMap<>(Source.class);
    /** What the sources had given when the topics' ends were known: following won't see that again. */
    private final Map<Source, Long> least = new EnumMap<>(Source.class);

    private final SourceHeads asked;

    /** The last sequence that a source has given. */
    @FunctionalInterface
    interface SourceHeads {
        long of(Source source);
    }

    BuildingFromSources(
            Neo4jGraph building,
            OwnEvents sources,
            SourceHeads asked,
            EventDecoder understanding,
            int mostFacts,
            KafkaSettings kafka) {
        this.building = building;
        this.sources = sources;
        this.asked = asked;
        this.understanding = understanding;
        this.taking = new TakingEvents(building, mostFacts);
        this.topics = new Topics(kafka.admin());
    }

    @Override
    public boolean step() {
        var all = true;
        for (var source : Source.values()) {
            var topic = topics.find(source.topic());
            all &= topic.isEmpty() || takePage(source, topic.get());
        }
        return all;
    }

    /** Whether there is no more, or but little that following will bring. */
    private boolean takePage(Source source, Topic topic) {
        begin(source, topic);
        var head = asked.of(source);
        heads.put(source, head);
        var atLeast = least.computeIfAbsent(source, key -> head);
        var stands = BuildingGraph.sequences(building).getOrDefault(source.id(), 0L);
        List<EventRecord> page = sources.from(source, stands + 1, PAGE);
        if (!page.isEmpty()) {
            taking.take(
                    source,
                    page.stream().map(event -> understanding.of(source, event)).toList());
        }
        var reached = page.isEmpty() ? stands : page.getLast().getSequence();
        return reached >= atLeast && head - reached < FEW;
    }

    private void begin(Source source, Topic topic) {
        if (building.standsAt(source.topic(), 0).isEmpty()) {
            var end = topics.end(source.topic(), 0);
            var stands = new TopicPosition(source.topic(), 0, topic.clusterId(), topic.topicId(), end);
            building.apply(new ProjectedBatch(stands, end, List.of(), List.of(), List.of()));
        }
    }

    @Override
    public long ofEvents() {
        return heads.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        topics.close();
    }
}
