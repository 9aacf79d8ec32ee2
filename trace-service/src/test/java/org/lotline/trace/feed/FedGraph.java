package org.lotline.trace.feed;

import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.ProcessingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.Neo4jForTests;
import org.lotline.trace.neo4j.Neo4jGraph;
import org.lotline.trace.plant.PlayedSource;

/** A real graph, batches as a channel hands them over, and what the sources have themselves. */
@ExtendWith(Neo4jForTests.Extension.class)
abstract class FedGraph {

    final Plant plant = new Plant(new Random(7));
    final FeedState state = new FeedState();
    final List<Recorded> own = new ArrayList<>();

    volatile @Nullable ProcessingException unasked;

    final Neo4jForTests neo4j;
    final Neo4jGraph graph;
    private final List<Map<Source, SourceFeed>> opened = new ArrayList<>();
    private final Map<Source, SourceFeed> feeds;
    private final Map<Source, Long> ends = new EnumMap<>(Source.class);

    FedGraph(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
        graph = neo4j.emptyGraph();
        feeds = newFeeds(graph);
    }

    @AfterEach
    void end() throws InterruptedException {
        for (var some : opened) {
            some.values().forEach(SourceFeed::end);
            for (var feed : some.values()) {
                feed.awaitEnd();
            }
        }
    }

    /** As another instance of the service has them. */
    final Map<Source, SourceFeed> newFeeds(Neo4jGraph its) {
        return newFeeds(its, () -> {});
    }

    final Map<Source, SourceFeed> newFeeds(Neo4jGraph its, SourceFeed.Readiness readiness) {
        var feedsOfOne = new EnumMap<Source, SourceFeed>(Source.class);
        for (var source : Source.values()) {
            feedsOfOne.put(source, new SourceFeed(source, its, state, readiness, understanding(), projecting(its)));
        }
        opened.add(feedsOfOne);
        return feedsOfOne;
    }

    static EventDecoder understanding() {
        return new EventDecoder(Clock.systemUTC());
    }

    final ProjectingRecords projecting(Neo4jGraph its) {
        return new ProjectingRecords(
                its, new Progress(), new ContestedSequence(its, this::ask, understanding()), 5_000);
    }

    List<Fact> factsOf(Recorded received) {
        return graph.read(reading -> reading.about(List.of("lot:" + lotOf(received)), EnumSet.allOf(FactKind.class)));
    }

    String hashOf(Neo4jGraph one) {
        return neo4j.hashOf(one);
    }

    static JobReleased released() {
        return new JobReleased(UUID.randomUUID(), "J1", new Item("P", "1"), new Measure(BigDecimal.ONE, "{pc}"));
    }

    static UUID lotOf(Recorded received) {
        return ((LotReceived) received.event()).lotId();
    }

    Recorded received(String number) {
        return plant.record(
                Source.RECEIVING,
                Plant.receipt(UUID.randomUUID(), number, UUID.randomUUID(), new Item("P", "1"), new Heat("H1", "GLS")));
    }

    /** By its source: it has it, too. One batch for each source. */
    CompletableFuture<Void> send(Recorded... events) {
        own.addAll(List.of(events));
        return forge(events);
    }

    List<EventRecordJson> ask(Source source, long first, int limit) {
        var why = unasked;
        if (why != null) {
            throw why;
        }
        return own.stream()
                .filter(event -> event.envelope().source().equals(source.id()))
                .filter(event -> event.envelope().sequence() >= first)
                .sorted(Comparator.comparingLong(event -> event.envelope().sequence()))
                .limit(limit)
                .map(PlayedSource::record)
                .toList();
    }

    /** Completes when they are in. */
    CompletableFuture<Void> forge(Recorded... events) {
        return take(feeds, batchesOf(events));
    }

    static CompletableFuture<Void> take(
            Map<Source, SourceFeed> feeds, Map<Source, ConsumerRecords<byte[], byte[]>> batches) {
        return CompletableFuture.allOf(batches.entrySet().stream()
                .map(batch -> Objects.requireNonNull(feeds.get(batch.getKey()))
                        .take(batch.getValue())
                        .toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    /** As they lie on the topics, at the next offsets. */
    Map<Source, ConsumerRecords<byte[], byte[]>> batchesOf(Recorded... events) {
        var batches = new EnumMap<Source, ConsumerRecords<byte[], byte[]>>(Source.class);
        for (var source : Source.values()) {
            var records = Arrays.stream(events)
                    .filter(event -> event.envelope().source().equals(source.id()))
                    .map(event -> record(source, event))
                    .toList();
            if (!records.isEmpty()) {
                batches.put(
                        source,
                        new ConsumerRecords<>(Map.of(new TopicPartition(source.topic(), 0), records), Map.of()));
            }
        }
        return batches;
    }

    private ConsumerRecord<byte[], byte[]> record(Source source, Recorded event) {
        var sent = EventRecords.toRecord(source.topic(), event.envelope(), EventJson.write(event.event()));
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                ends.merge(source, 1L, Long::sum) - 1,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key().getBytes(StandardCharsets.UTF_8),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    static void until(Callable<Boolean> done) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(done);
    }

    long sequenceOf(String source) {
        return sequenceIn(graph, source);
    }

    static long sequenceIn(Neo4jGraph its, String source) {
        List<SourcePosition> positions = its.read(GraphReading::positions);
        return positions.stream()
                .filter(position -> position.source().equals(source))
                .mapToLong(SourcePosition::sequence)
                .findFirst()
                .orElse(0);
    }
}
