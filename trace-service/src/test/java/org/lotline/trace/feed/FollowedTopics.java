package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ProcessingException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecord;
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

/** Real topics that are followed into a real graph, and what their sources have themselves. */
@ExtendWith({Neo4jForTests.Extension.class, KafkaForTests.Extension.class})
@SuppressWarnings("NullAway.Init") // set up before each test
abstract class FollowedTopics {

    static final String RECEIVING = Source.RECEIVING.topic();

    final Plant plant = new Plant(new Random(7));
    final FeedState state = new FeedState();
    final List<Recorded> own = new ArrayList<>();

    @Nullable
    ProcessingException unasked;

    final Neo4jForTests neo4j;
    final KafkaForTests kafka;
    final Neo4jGraph graph;
    FollowingTopics following;

    FollowedTopics(Neo4jForTests neo4j, KafkaForTests kafka) {
        this.neo4j = neo4j;
        this.kafka = kafka;
        graph = neo4j.emptyGraph();
    }

    @BeforeEach
    void follow() throws Exception {
        for (var source : Source.values()) {
            create(source.topic());
        }
        following = newFollowing();
    }

    @AfterEach
    void stop() throws Exception {
        following.close();
        kafka.deleteAll();
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

    /** By its source: it has it, too. */
    void send(Recorded... events) throws Exception {
        own.addAll(List.of(events));
        forge(events);
    }

    List<EventRecord> ask(Source source, long first, int limit) {
        if (unasked != null) {
            throw unasked;
        }
        return own.stream()
                .filter(event -> event.envelope().source().equals(source.id()))
                .filter(event -> event.envelope().sequence() >= first)
                .sorted(Comparator.comparingLong(event -> event.envelope().sequence()))
                .limit(limit)
                .map(PlayedSource::record)
                .toList();
    }

    void forge(Recorded... events) throws Exception {
        for (var event : events) {
            var topic = Source.byId(event.envelope().source()).orElseThrow().topic();
            kafka.send(EventRecords.toRecord(topic, event.envelope(), EventJson.write(event.event())));
        }
    }

    void stepUntil(BooleanSupplier done) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            following.step();
        }
    }

    long sequenceOf(String source) {
        List<SourcePosition> positions = graph.read(GraphReading::positions);
        return positions.stream()
                .filter(position -> position.source().equals(source))
                .mapToLong(SourcePosition::sequence)
                .findFirst()
                .orElse(0);
    }

    FollowingTopics newFollowing() {
        return newFollowing(graph);
    }

    FollowingTopics newFollowing(Neo4jGraph its) {
        var understanding = new EventDecoder(Clock.systemUTC());
        return new FollowingTopics(
                its,
                state,
                new ForTests(100, Duration.ofMillis(200)),
                understanding,
                new ProjectingRecords(its, new Progress(), new ContestedSequence(its, this::ask, understanding), 5_000),
                new KafkaSettings(kafka()));
    }

    Map<String, Object> kafka() {
        return kafka.client();
    }

    void create(String topic) throws Exception {
        kafka.create(topic);
    }

    void delete(String topic) throws Exception {
        kafka.delete(topic);
    }
}
