package org.lotline.trace.feed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Neo4jGraph building;
    private final OwnEvents sources;
    private final UnderstandingEvents understanding;
    private final TakingEvents taking;
    private final Topics topics;
    private final Map<String, Long> heads = new ConcurrentHashMap<>();
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
            UnderstandingEvents understanding,
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

    /** Whether that was the last one. */
    private boolean takePage(Source source, Topic topic) {
        begin(source, topic);
        heads.put(source.id(), asked.of(source));
        var stands = BuildingGraph.sequences(building).getOrDefault(source.id(), 0L);
        List<EventRecord> page = sources.from(source, stands + 1, PAGE);
        if (!page.isEmpty()) {
            taking.take(
                    source,
                    page.stream().map(event -> understanding.of(source, event)).toList());
        }
        return page.isEmpty();
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
        return BuildingGraph.sum(heads);
    }

    @Override
    public void close() {
        topics.close();
    }
}
