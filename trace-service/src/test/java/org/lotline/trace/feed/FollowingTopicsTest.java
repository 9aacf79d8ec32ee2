package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.contracts.shared.model.EventRecord;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.Reading;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.Neo4jForTests;
import org.lotline.trace.neo4j.Neo4jGraph;
import org.lotline.trace.plant.PlayedSource;

/** Following real topics into a real graph, when something is wrong with one of them. */
@ExtendWith(Neo4jForTests.Extension.class)
@SuppressWarnings("NullAway.Init") // set up before each test
class FollowingTopicsTest {

    private static final String RECEIVING = Source.RECEIVING.topic();

    private static PlantServers servers;
    private static Admin admin;
    private static KafkaProducer<String, byte[]> producer;

    private final Plant plant = new Plant(new Random(7));
    private final FeedState state = new FeedState();
    private final List<Recorded> own = new ArrayList<>();
    private @Nullable ProcessingException unasked;
    private final Neo4jForTests neo4j;
    private final Neo4jGraph graph;
    private FollowingTopics following;

    FollowingTopicsTest(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
        graph = neo4j.emptyGraph();
    }

    @BeforeAll
    static void startKafka() {
        servers = PlantServers.temporary().kafka().start();
        admin = Admin.create(servers.kafka().superuserClient());
        producer = new KafkaProducer<>(
                servers.kafka().superuserClient(), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stopKafka() {
        producer.close();
        admin.close();
        servers.close();
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
        for (var topic : admin.listTopics().names().get()) {
            delete(topic);
        }
    }

    @Test
    void givenNoTopicYet_whenFollowed_thenItIsWaitedForAndThenFollowed() throws Exception {
        // Given
        delete(RECEIVING);
        following.step();
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(FeedState.Following.Waiting.class);

        // When
        create(RECEIVING);
        send(received("L1"));

        // Then
        stepUntil(() -> sequenceOf("receiving") == 1);
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(FeedState.Following.Running.class);
    }

    @Test
    void givenATopicThatWasMadeAnew_whenItsEventsCome_thenItsSourceStopsAndNothingIsWritten() throws Exception {
        // Given
        send(received("L1"));
        stepUntil(() -> sequenceOf("receiving") == 1);
        delete(RECEIVING);
        create(RECEIVING);
        following.close();
        following = newFollowing();

        // When
        send(received("L2"), received("L3"));
        stepUntil(() -> state.stopped(Source.RECEIVING).isPresent());

        // Then
        assertThat(state.stopped(Source.RECEIVING).orElseThrow()).contains("made anew", "Rebuild the graph");
        assertThat(sequenceOf("receiving")).isEqualTo(1);
    }

    @Test
    void givenATopicThatIsMadeAnewWhileFollowed_whenItsEventsCome_thenItsSourceStops() throws Exception {
        // Given
        send(received("L1"));
        stepUntil(() -> sequenceOf("receiving") == 1);

        // When
        delete(RECEIVING);
        create(RECEIVING);
        send(received("L2"), received("L3"), received("L4"));

        // Then
        stepUntil(() -> state.stopped(Source.RECEIVING).isPresent());
        assertThat(sequenceOf("receiving")).isEqualTo(1);
    }

    @Test
    void givenARestoredSource_whenItGivesSequencesAgain_thenItStopsAndTheOthersGoOn() throws Exception {
        // Given
        send(received("L1"), received("L2"), received("L3"));
        stepUntil(() -> sequenceOf("receiving") == 3);
        var restored = new Plant(new Random(99));
        own.clear();

        // When
        send(restored.record(Source.RECEIVING, new SupplierDefined("OTHER", "Other Co.")));
        stepUntil(() -> state.stopped(Source.RECEIVING).isPresent());

        // Then
        assertThat(state.stopped(Source.RECEIVING).orElseThrow()).contains("restored");
        send(plant.record(Source.PRODUCTION, released()));
        stepUntil(() -> sequenceOf("production") == 1);
    }

    @Test
    void givenAForgedRecordBehindTheTrueOne_whenFollowed_thenItIsForeignAndKeepsNothing() throws Exception {
        // Given
        var one = received("L1");
        send(one);
        stepUntil(() -> sequenceOf("receiving") == 1);
        var forged = new Plant(new Random(99)).receives(UUID.randomUUID(), "F1", new Item("P", "1"), null);

        // When
        forge(forged);
        send(received("L2"));
        stepUntil(() -> sequenceOf("receiving") == 2);

        // Then
        assertThat(factsOf(one)).isNotEmpty();
        assertForeign(forged);
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(FeedState.Following.Running.class);
    }

    @Test
    void givenAForgedRecordBeforeTheTrueOne_whenThatComes_thenItTakesItsPlaceAndTheForgedFactsAreGone()
            throws Exception {
        // Given
        send(received("L1"));
        var forger = new Plant(new Random(99));
        forger.item(new Item("P", "1"), true);
        var forged = forger.receives(UUID.randomUUID(), "F1", new Item("P", "1"), null);
        forge(forged);
        stepUntil(() -> sequenceOf("receiving") == 2);
        assertThat(factsOf(forged)).isNotEmpty();

        // When
        var own = received("L2");
        send(own, received("L3"));
        stepUntil(() -> sequenceOf("receiving") == 3);

        // Then
        assertThat(factsOf(own)).isNotEmpty();
        assertForeign(forged);
        assertThat(graph.eventAt("receiving", 2)).contains(own.id());
        assertThat(state.of(Source.RECEIVING)).isInstanceOf(FeedState.Following.Running.class);
    }

    @Test
    void givenTwoRecordsThatClaimOneSequenceInOnePoll_whenTheSourceHasOneOfThem_thenOnlyThatCounts() throws Exception {
        // Given
        var forged = new Plant(new Random(99)).receives(UUID.randomUUID(), "F1", new Item("P", "1"), null);
        var own = received("L1");

        // When
        forge(forged);
        send(own, received("L2"));
        stepUntil(() -> sequenceOf("receiving") == 2);

        // Then
        assertThat(factsOf(own)).isNotEmpty();
        assertForeign(forged);
    }

    @Test
    void givenASourceThatCantBeAsked_whenItsSequenceIsContested_thenItWaitsAndTheOthersGoOn() throws Exception {
        // Given
        send(received("L1"));
        stepUntil(() -> sequenceOf("receiving") == 1);
        unasked = new ProcessingException("connection refused");

        // When
        forge(new Plant(new Random(99)).receives(UUID.randomUUID(), "F1", new Item("P", "1"), null));
        stepUntil(() -> state.of(Source.RECEIVING) instanceof FeedState.Following.Waiting);

        // Then
        send(plant.record(Source.PRODUCTION, released()));
        stepUntil(() -> sequenceOf("production") == 1);
        unasked = null;
        send(received("L2"));
        stepUntil(() -> sequenceOf("receiving") == 2);
    }

    private void assertForeign(Recorded forged) {
        assertThat(factsOf(forged)).isEmpty();
        assertThat(graph.<List<ParkedEvent>>read(reading -> reading.parked(List.of("lot:" + lotOf(forged)))))
                .isEmpty();
    }

    private List<Fact> factsOf(Recorded received) {
        return graph.read(reading -> reading.about(List.of("lot:" + lotOf(received)), EnumSet.allOf(FactKind.class)));
    }

    @Test
    void givenAGraph_whenBuiltAnewFromTheTopicsBesideIt_thenTheHashesAreEqual() throws Exception {
        // Given
        var one = received("L1");
        send(one, received("L2"), plant.voids(one, null), plant.record(Source.PRODUCTION, released()));
        stepUntil(() -> sequenceOf("receiving") == 3 && sequenceOf("production") == 1);
        var beside = neo4j.emptyGraph();

        // When
        try (var building = new BuildingFromTopics(beside, graph, newFollowing(beside), new FeedState())) {
            buildWith(building);
        }

        // Then
        assertThat(hashOf(beside)).isEqualTo(hashOf(graph));
    }

    @Test
    void givenAForgedRecordInTheGraph_whenBuiltAnewFromTheSources_thenItIsNotInTheNewOneAndFollowingGoesOn()
            throws Exception {
        // Given
        send(received("L1"), received("L2"));
        stepUntil(() -> sequenceOf("receiving") == 2);
        var intact = hashOf(graph);
        var forger = new Plant(new Random(99));
        forger.item(new Item("P", "1"), true);
        forger.item(new Item("P", "1"), true);
        forge(forger.receives(UUID.randomUUID(), "F1", new Item("P", "1"), null));
        stepUntil(() -> sequenceOf("receiving") == 3);
        var beside = neo4j.emptyGraph();

        // When
        try (var building = new BuildingFromSources(
                beside,
                this::ask,
                this::headOf,
                new UnderstandingEvents(Clock.systemUTC()),
                5_000,
                new KafkaSettings(kafka()))) {
            buildWith(building);
        }

        // Then
        assertThat(hashOf(beside)).isEqualTo(intact);
        assertThat(beside.standsAt(RECEIVING, 0).orElseThrow().nextOffset()).isEqualTo(3);
    }

    private long headOf(Source source) {
        return own.stream()
                .filter(event -> event.envelope().source().equals(source.id()))
                .count();
    }

    private static void buildWith(BuildingGraph building) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!building.step()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
        }
    }

    private String hashOf(Neo4jGraph one) {
        return neo4j.hashOf(one);
    }

    @Test
    void givenAnotherProjectorHasWritten_whenThisOneWakesUp_thenItIsRefusedAndTheNextGoesOnFromThere()
            throws Exception {
        // Given
        send(received("L1"));
        stepUntil(() -> sequenceOf("receiving") == 1);
        send(received("L2"));
        var stands = graph.standsAt(RECEIVING, 0).orElseThrow();
        graph.apply(new ProjectedBatch(stands, stands.nextOffset() + 1, List.of(), List.of(), List.of()));

        // When
        assertThatThrownBy(() -> stepUntil(() -> false)).isInstanceOf(PositionMovedException.class);

        // Then
        following.close();
        following = newFollowing();
        send(received("L3"));
        stepUntil(() -> graph.standsAt(RECEIVING, 0).orElseThrow().nextOffset() == 3);
    }

    @Test
    void givenAVoidThatDoesNotCarryWhatItVoids_whenFollowed_thenItAloneIsParked() throws Exception {
        // Given
        var one = received("L1");
        var other = received("L2");
        var forged = plant.voids(new Recorded(one.envelope(), other.event()), null);

        // When
        send(one, forged, other);
        stepUntil(() -> sequenceOf("receiving") == 3);

        // Then
        var touched = "lot:" + lotOf(one);
        var parked = graph.read(reading -> reading.parked(List.of(touched)));
        assertThat(parked).singleElement().satisfies(event -> {
            assertThat(event.sequence()).isEqualTo(forged.envelope().sequence());
            assertThat(event.reason()).contains("contradicts");
        });
    }

    private static JobReleased released() {
        return new JobReleased(UUID.randomUUID(), "J1", new Item("P", "1"), new Measure(BigDecimal.ONE, "{pc}"));
    }

    private static UUID lotOf(Recorded received) {
        return ((LotReceived) received.event()).lotId();
    }

    private Recorded received(String number) {
        return plant.record(
                Source.RECEIVING,
                Plant.receipt(UUID.randomUUID(), number, UUID.randomUUID(), new Item("P", "1"), new Heat("H1", "GLS")));
    }

    /** By its source: it has it, too. */
    private void send(Recorded... events) throws Exception {
        own.addAll(List.of(events));
        forge(events);
    }

    private List<EventRecord> ask(Source source, long first, int limit) {
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

    private static void forge(Recorded... events) throws Exception {
        for (var event : events) {
            var topic = Source.byId(event.envelope().source()).orElseThrow().topic();
            producer.send(EventRecords.toRecord(topic, event.envelope(), EventJson.write(event.event())))
                    .get();
        }
    }

    private void stepUntil(BooleanSupplier done) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            following.step();
        }
    }

    private long sequenceOf(String source) {
        List<SourcePosition> positions = graph.read(Reading::positions);
        return positions.stream()
                .filter(position -> position.source().equals(source))
                .mapToLong(SourcePosition::sequence)
                .findFirst()
                .orElse(0);
    }

    private FollowingTopics newFollowing() {
        return newFollowing(graph);
    }

    private FollowingTopics newFollowing(Neo4jGraph its) {
        var understanding = new UnderstandingEvents(Clock.systemUTC());
        return new FollowingTopics(
                its,
                state,
                new ForTests(100, Duration.ofMillis(200)),
                understanding,
                new ProjectingRecords(graph, new Progress(), new Contesting(graph, this::ask, understanding), 5_000),
                new KafkaSettings(kafka()));
    }

    private static Map<String, Object> kafka() {
        return servers.kafka().clientOf("trace");
    }

    private static void create(String topic) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }

    private static void delete(String topic) throws Exception {
        admin.deleteTopics(List.of(topic)).all().get();
        while (admin.listTopics().names().get().contains(topic)) {
            Thread.sleep(20);
        }
    }
}
