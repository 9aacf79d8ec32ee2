package org.lotline.trace.rest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
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
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.lineage.CountedReading;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.memory.FollowedGraph;

/**
 * What a fact that a question reads from memory takes of the heap until the answer is made, and the answer until it is sent: the
 * measure of {@code lotline.trace.budget.facts}. Not part of the build:
 *
 * <pre>mvn -pl trace-service -am test -Dtest=AnswerHeapBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Djobs=33333</pre>
 */
class AnswerHeapBenchmark {

    private static final Logger LOG = Logger.getLogger(AnswerHeapBenchmark.class);
    /** Each of them three nodes of the closure: job, output, shipment. */
    private static final int JOBS = Integer.getInteger("jobs", 6_000);

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Item SHAFT = new Item("SHAFT", "B");
    private static final Measure TEN = new Measure(BigDecimal.TEN, "{pc}");

    private long before;
    private long withFacts;

    @Test
    void measure() throws Exception {
        var graph = aLotOfManyJobs();
        before = used();
        var counted = new CountedReading(graph.reading());
        var trace = ForwardTracing.trace(new HeatSeed("A48213", null), null, List.of(), weighing(counted));
        var answer = used() - before;
        LOG.infof(
                "%,d nodes, %,d facts: with the facts %,d KiB, the answer alone %,d KiB, so at most %d bytes a fact; %,d KiB of JSON",
                trace.counts().lots() + trace.counts().jobs() + trace.counts().shipments(),
                counted.facts(),
                withFacts / 1024,
                answer / 1024,
                (withFacts + answer) / counted.facts(),
                written(trace) / 1024);
    }

    private static long written(ForwardTrace trace) throws IOException {
        var bytes = new AtomicLong();
        var model = TraceMapping.INSTANCE.modelOf(trace, Instant.EPOCH, Instant.EPOCH);
        JsonMapper.builder().addModule(new JavaTimeModule()).build().writeValue(counting(bytes), model);
        return bytes.get();
    }

    private static OutputStream counting(AtomicLong bytes) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] some, int from, int count) {
                bytes.addAndGet(count);
            }
        };
    }

    private static FollowedGraph aLotOfManyJobs() {
        var plant = new Plant(new SplittableRandom(3));
        plant.item(BAR, false);
        plant.item(SHAFT, false);
        var bars = plant.newId();
        plant.receives(bars, "L1", BAR, new Heat("A48213", "GLS"));
        for (var n = 0; n < JOBS; n++) {
            var job = plant.newId();
            var shafts = plant.newId();
            var line = new ShipmentConfirmed.Line(shafts, TEN, "CPO-1", "10", "BA-77");
            plant.record(Source.PRODUCTION, new JobReleased(job, "J" + n, SHAFT, TEN));
            plant.record(Source.PRODUCTION, new MaterialIssued(job, bars, TEN, null));
            plant.record(Source.PRODUCTION, new OutputCompleted(job, shafts, "J%d-A".formatted(n), SHAFT, TEN));
            plant.record(Source.SHIPPING, new ShipmentConfirmed(plant.newId(), "PS-" + n, "BOEING", List.of(line)));
        }
        var graph = new FollowedGraph();
        new Delivery().deliver(graph, plant.events());
        return graph;
    }

    /** What is parked is read last: all facts are there then, and what was found, and the answer isn't. */
    private GraphReading weighing(GraphReading reading) {
        return (GraphReading) Proxy.newProxyInstance(
                GraphReading.class.getClassLoader(),
                new Class<?>[] {GraphReading.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("parked")) {
                        withFacts = used() - before;
                    }
                    return method.invoke(reading, arguments);
                });
    }

    /** Bytes. */
    private static long used() {
        System.gc();
        var machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }
}
