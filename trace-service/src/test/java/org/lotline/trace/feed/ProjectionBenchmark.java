package org.lotline.trace.feed;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.trace.answer.ForwardTracing;
import org.lotline.trace.answer.Seed;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.neo4j.Neo4jForTests;
import org.lotline.trace.neo4j.Neo4jGraph;

/**
 * How fast events get from Kafka into Neo4j, and how fast a warm forward trace is. Not part of the build:
 *
 * <pre>mvn -pl trace-service -am test -Dtest=ProjectionBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@ExtendWith(Neo4jForTests.Extension.class)
class ProjectionBenchmark {

    private static final Logger LOG = Logger.getLogger(ProjectionBenchmark.class);
    private static final int EVENTS = Integer.getInteger("events", 20_000);
    private static final int WARM = 200;
    private static final Item BAR = new Item("4140-1.25", "A");
    private static final Measure ONE = new Measure(BigDecimal.ONE, "{pc}");

    private final Plant plant = new Plant(new Random(3));
    private final Neo4jGraph graph;

    ProjectionBenchmark(Neo4jForTests neo4j) {
        graph = neo4j.emptyGraph();
    }

    @Test
    void measure() throws Exception {
        var events = new ArrayList<Recorded>();
        chains(events, "N30", 6);
        chains(events, "N300", 60);
        while (events.size() < EVENTS) {
            chains(events, "H" + events.size(), 2);
        }
        try (var servers = PlantServers.temporary().kafka().start()) {
            send(servers.kafka().superuserClient(), events);
            project(servers.kafka().clientOf("trace"), events.size());
        }
        trace("N30");
        trace("N300");
    }

    /** Five nodes each: lot, job, output, shipment and, shared, heat and consignee. */
    private void chains(List<Recorded> events, String heat, int count) {
        for (var n = 0; n < count; n++) {
            var lot = UUID.randomUUID();
            var job = UUID.randomUUID();
            var output = UUID.randomUUID();
            var name = heat + "-" + n;
            events.add(plant.record(
                    Source.RECEIVING, Plant.receipt(lot, name, UUID.randomUUID(), BAR, new Heat(heat, "GLS"))));
            events.add(plant.record(Source.PRODUCTION, new JobReleased(job, "J" + name, new Item("P", "1"), ONE)));
            events.add(plant.record(Source.PRODUCTION, new MaterialIssued(job, lot, ONE, null)));
            events.add(plant.record(
                    Source.PRODUCTION, new OutputCompleted(job, output, "O" + name, new Item("P", "1"), ONE)));
            events.add(plant.record(
                    Source.SHIPPING,
                    new ShipmentConfirmed(
                            UUID.randomUUID(),
                            "S" + name,
                            "C" + n % 10,
                            List.of(new ShipmentConfirmed.Line(output, ONE, null, null, null)))));
        }
    }

    private static void send(Map<String, Object> kafka, List<Recorded> events) throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(Arrays.stream(Source.values())
                            .map(source -> new NewTopic(source.topic(), 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            for (var event : events) {
                var topic = Source.byId(event.envelope().source()).orElseThrow().topic();
                producer.send(EventRecords.toRecord(topic, event.envelope(), EventJson.write(event.event())));
            }
        }
    }

    private void project(Map<String, Object> kafka, int count) throws InterruptedException {
        var began = System.nanoTime();
        var cpu = cpu();
        try (var following = new FollowingTopics(
                graph,
                new FeedState(),
                new ForTests(1_000, Duration.ofSeconds(1)),
                new EventDecoder(Clock.systemUTC()),
                new ProjectingRecords(
                        graph,
                        new Progress(),
                        new ContestedSequence(
                                graph, (source, first, limit) -> List.of(), new EventDecoder(Clock.systemUTC())),
                        5_000),
                new KafkaSettings(kafka))) {
            while (projected() < count) {
                following.step();
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        LOG.infof(
                "%d events in %d ms: %d/s, with %d ms of processor time",
                count,
                took.toMillis(),
                count * 1_000L / took.toMillis(),
                cpu().minus(cpu).toMillis());
    }

    /** Of this process and the servers that it started: on a busy machine it tells more than the clock. */
    private static Duration cpu() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private long projected() {
        return graph.topicPositions().stream()
                .mapToLong(position -> position.nextOffset())
                .sum();
    }

    private void trace(String heat) {
        var seed = new Seed.OfHeat(heat, "GLS");
        var micros = new long[2 * WARM];
        var cpu = cpu();
        for (var n = 0; n < micros.length; n++) {
            var began = System.nanoTime();
            var trace = graph.read(reading -> ForwardTracing.trace(seed, null, List.of(), reading));
            micros[n] = (System.nanoTime() - began) / 1_000;
            if (!trace.found()) {
                throw new IllegalStateException("not found: " + heat);
            }
        }
        LOG.infof("%s: first %d µs", heat, micros[0]);
        LOG.infof("%s: %d µs of processor time each", heat, cpu().minus(cpu).toNanos() / 1_000 / micros.length);
        var warm = Arrays.copyOfRange(micros, WARM, micros.length);
        Arrays.sort(warm);
        LOG.infof("%s: warm p50 %d µs, p99 %d µs", heat, warm[WARM / 2], warm[WARM * 99 / 100]);
    }
}
