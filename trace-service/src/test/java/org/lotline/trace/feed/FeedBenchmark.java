package org.lotline.trace.feed;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.trace.history.Plant;
import org.lotline.trace.history.Recorded;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.neo4j.Neo4jGraph;
import org.lotline.trace.plant.TracePlant;

/**
 * How fast a running trace-service gets events from Kafka into Neo4j. Not part of the build:
 *
 * <pre>mvn -pl trace-service -am test -Dtest=FeedBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@QuarkusTest
class FeedBenchmark extends TracePlant {

    private static final Logger LOG = Logger.getLogger(FeedBenchmark.class);
    private static final int EVENTS = Integer.getInteger("events", 20_000);
    private static final int ROUNDS = 3;
    private static final Item BAR = new Item("4140-1.25", "A");
    private static final Measure ONE = new Measure(BigDecimal.ONE, "{pc}");

    @Inject
    Neo4jGraph graph;

    @Test
    void measure() {
        for (var round = 1; round <= ROUNDS; round++) {
            var events = new ArrayList<Recorded>();
            while (events.size() < EVENTS) {
                chain(events, "R%d-%d".formatted(round, events.size()));
            }
            measure(round, events);
        }
    }

    private void measure(int round, List<Recorded> events) {
        var before = projected();
        var cpu = cpu();
        var began = System.nanoTime();
        var all = events.toArray(Recorded[]::new);
        sources.commit(all);
        sources.sendAtOnce(all);
        await().atMost(Duration.ofMinutes(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> projected() == before + all.length);
        var took = Duration.ofNanos(System.nanoTime() - began);
        LOG.infof(
                "Round %d: %d events in %d ms: %d/s, with %d ms of processor time",
                round,
                all.length,
                took.toMillis(),
                all.length * 1_000L / took.toMillis(),
                cpu().minus(cpu).toMillis());
    }

    /** Five events: lot, job, issue, output, shipment. */
    private void chain(List<Recorded> events, String name) {
        var plant = sources.plant;
        var lot = UUID.randomUUID();
        var job = UUID.randomUUID();
        var output = UUID.randomUUID();
        events.add(plant.record(
                Source.RECEIVING, Plant.receipt(lot, name, UUID.randomUUID(), BAR, new Heat("H" + name, "GLS"))));
        events.add(plant.record(Source.PRODUCTION, new JobReleased(job, "J" + name, new Item("P", "1"), ONE)));
        events.add(plant.record(Source.PRODUCTION, new MaterialIssued(job, lot, ONE, null)));
        events.add(
                plant.record(Source.PRODUCTION, new OutputCompleted(job, output, "O" + name, new Item("P", "1"), ONE)));
        events.add(plant.record(
                Source.SHIPPING,
                new ShipmentConfirmed(
                        UUID.randomUUID(),
                        "S" + name,
                        "C1",
                        List.of(new ShipmentConfirmed.Line(output, ONE, null, null, null)))));
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
        List<SourcePosition> positions = graph.read(GraphReading::positions);
        return positions.stream().mapToLong(SourcePosition::sequence).sum();
    }
}
