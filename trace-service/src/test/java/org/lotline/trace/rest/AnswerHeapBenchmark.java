package org.lotline.trace.rest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
import org.lotline.trace.answer.ForwardTracing;
import org.lotline.trace.answer.Seed;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.Plant;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.InMemoryGraph;

/**
 * What a fact that a question reads takes of the heap until the answer is sent: the measure of {@code lotline.trace.budget.facts}.
 * Not part of the build:
 *
 * <pre>mvn -pl trace-service -am test -Dtest=AnswerHeapBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Djobs=6000</pre>
 */
class AnswerHeapBenchmark {

    private static final Logger LOG = Logger.getLogger(AnswerHeapBenchmark.class);
    /** Each of them three nodes of the closure: job, output, shipment. */
    private static final int JOBS = Integer.getInteger("jobs", 6_000);

    private static final Item BAR = new Item("4140-BAR", "A");
    private static final Item SHAFT = new Item("SHAFT", "B");
    private static final Measure TEN = new Measure(BigDecimal.TEN, "{pc}");

    private final List<Fact> read = new ArrayList<>();

    @Test
    void measure() throws Exception {
        var graph = aLotOfManyJobs();
        var before = used();
        var trace = ForwardTracing.trace(new Seed.OfHeat("A48213", null), null, List.of(), copying(graph));
        var facts = read.size();
        var withFacts = used() - before;
        read.clear();
        var answer = used() - before;
        var model = TraceMapping.INSTANCE.modelOf(trace, Instant.EPOCH, Instant.EPOCH);
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build().writeValueAsBytes(model);
        var sent = used() - before;
        LOG.infof(
                "%d nodes, %d facts: with the facts %d KiB, the answer alone %d KiB, as it is sent (%d KiB of JSON) %d KiB; at most %d bytes a fact",
                3 * JOBS + 2,
                facts,
                withFacts / 1024,
                answer / 1024,
                json.length / 1024,
                sent / 1024,
                (withFacts + sent - answer) / facts);
    }

    private static InMemoryGraph aLotOfManyJobs() {
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
        return Delivery.graphOf(plant.events());
    }

    /** As the database gives them: each fact anew. */
    private GraphReading copying(InMemoryGraph graph) {
        return (GraphReading) Proxy.newProxyInstance(
                GraphReading.class.getClassLoader(),
                new Class<?>[] {GraphReading.class},
                (proxy, method, arguments) -> {
                    var given = method.invoke(graph, arguments);
                    return given instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Fact
                            ? list.stream()
                                    .map(Fact.class::cast)
                                    .map(this::copied)
                                    .toList()
                            : given;
                });
    }

    private Fact copied(Fact fact) {
        var said = fact.assertion();
        var copy = new Fact(
                copied(fact.key()),
                fact.kind(),
                copied(fact.from()),
                copied(fact.to()),
                said == null ? null : copied(said),
                fact.voiding());
        read.add(copy);
        return copy;
    }

    private static Assertion copied(Assertion said) {
        var words = new TreeMap<String, String>();
        said.properties().forEach((name, value) -> words.put(copied(name), copied(value)));
        return new Assertion(
                words,
                copied(said.source()),
                said.sequence(),
                said.eventId(),
                said.occurredAt(),
                said.recordedAt(),
                copied(said.recordedBy()),
                copied(said.performedBy()));
    }

    private static String copied(String text) {
        return String.valueOf(text.toCharArray());
    }

    /** Bytes. */
    private static long used() {
        System.gc();
        var machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }
}
