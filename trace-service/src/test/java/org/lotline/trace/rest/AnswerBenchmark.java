package org.lotline.trace.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.lotline.trace.answer.backward.BackwardTracing;
import org.lotline.trace.answer.card.CardReading;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.reach.AncestryReading;
import org.lotline.trace.answer.reach.ReachReading;
import org.lotline.trace.answer.relation.SiblingReading;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.history.LargePlant;
import org.lotline.trace.lineage.GraphReading;

/**
 * What an answer costs without servers: reading (on plain maps, so no measure of a store), answering and writing as JSON, apart.
 * The digest of the JSON tells whether an answer is the one of before. Not part of the build:
 *
 * <pre>mvn -pl trace-service -am test -Dtest=AnswerBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dnodes=30,300,1000,10000</pre>
 */
class AnswerBenchmark {

    private static final Logger LOG = Logger.getLogger(AnswerBenchmark.class);
    private static final List<Integer> NODES = Arrays.stream(
                    System.getProperty("nodes", "30,300,1000,10000").split(","))
            .map(Integer::valueOf)
            .toList();
    /** Per question and size, half of it to get warm; at least three runs. */
    private static final long NANOS = Long.getLong("millis", 4_000) * 1_000_000;

    private static final int RUNS = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private long reading;

    @Test
    void measure() {
        LOG.info(
                "question, nodes: answer p50, JSON p50, reading p50 (µs of processor time); allocated KiB without reading; JSON KiB; digest");
        for (var nodes : NODES) {
            var plant = LargePlant.of(nodes);
            questions(plant).forEach((name, question) -> measure(name, nodes, question, timed(plant.graph())));
        }
    }

    private static Map<String, Function<GraphReading, Object>> questions(LargePlant plant) {
        var heat = new HeatSeed("A48213", null);
        var last = new LotIdSeed(plant.last());
        var questions = new LinkedHashMap<String, Function<GraphReading, Object>>();
        questions.put(
                "forward",
                reading -> TraceMapping.INSTANCE.modelOf(
                        ForwardTracing.trace(heat, null, List.of(), reading), Instant.EPOCH, Instant.EPOCH));
        questions.put(
                "backward",
                reading -> BackwardMapping.INSTANCE.modelOf(
                        BackwardTracing.trace(last, null, List.of(), reading), Instant.EPOCH, Instant.EPOCH));
        questions.put(
                "ancestry",
                reading -> AncestryMapping.INSTANCE.modelOf(
                        plant.last(), AncestryReading.of(plant.last(), List.of(), reading)));
        questions.put(
                "siblings",
                reading -> RelationMapping.INSTANCE.modelOf(
                        SiblingReading.of(last, null, List.of(), reading), Instant.EPOCH, Instant.EPOCH));
        questions.put("reach", reading -> AncestryMapping.INSTANCE.modelOf(ReachReading.of(heat, List.of(), reading)));
        questions.put(
                "card",
                reading -> CardMapping.INSTANCE.modelOf(
                        CardReading.cards(last, null, List.of(), reading, Instant.EPOCH),
                        Instant.EPOCH,
                        Instant.EPOCH));
        return only(questions);
    }

    private static Map<String, Function<GraphReading, Object>> only(
            Map<String, Function<GraphReading, Object>> questions) {
        var wanted = System.getProperty("questions");
        if (wanted != null) {
            questions.keySet().retainAll(Arrays.asList(wanted.split(",")));
        }
        return questions;
    }

    private record Run(long answer, long json, long reading, long allocated) {}

    private void measure(String name, int nodes, Function<GraphReading, Object> question, GraphReading graph) {
        var end = System.nanoTime() + NANOS;
        var runs = new Run[RUNS];
        var count = 0;
        while (count < 3 || (count < RUNS && System.nanoTime() < end)) {
            runs[count++] = run(question, graph);
        }
        var warm = Arrays.copyOfRange(runs, count / 2, count);
        var sha256 = sha256();
        var bytes = write(question.apply(graph), new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
        LOG.infof(
                "%-9s %6d: %8d %8d %8d; %8d; %6d; %s",
                name,
                nodes,
                median(warm, Run::answer) / 1_000,
                median(warm, Run::json) / 1_000,
                median(warm, Run::reading) / 1_000,
                median(warm, Run::allocated) / 1_024,
                bytes / 1_024,
                HexFormat.of().formatHex(sha256.digest(), 0, 6));
    }

    private Run run(Function<GraphReading, Object> question, GraphReading graph) {
        reading = 0;
        readAllocated = 0;
        var allocated = allocated();
        var began = cpu();
        var answer = question.apply(graph);
        var answered = cpu();
        write(answer, OutputStream.nullOutputStream());
        var written = cpu();
        return new Run(
                answered - began - reading, written - answered, reading, allocated() - allocated - readAllocated);
    }

    private long readAllocated;

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Of this thread, in ns: other work on the machine doesn't count, nor does the collector's. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long median(Run[] runs, Function<Run, Long> figure) {
        var sorted = Stream.of(runs).map(figure).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many bytes. */
    private static long write(Object answer, OutputStream to) {
        var counting = new OutputStream() {
            private long bytes;

            @Override
            public void write(int one) throws IOException {
                bytes++;
                to.write(one);
            }

            @Override
            public void write(byte[] some, int from, int count) throws IOException {
                bytes += count;
                to.write(some, from, count);
            }
        };
        try {
            JSON.writeValue(counting, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counting.bytes;
    }

    private GraphReading timed(GraphReading graph) {
        return (GraphReading) Proxy.newProxyInstance(
                GraphReading.class.getClassLoader(),
                new Class<?>[] {GraphReading.class},
                (proxy, method, arguments) -> {
                    var allocated = allocated();
                    var began = cpu();
                    try {
                        return method.invoke(graph, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        reading += cpu() - began;
                        readAllocated += allocated() - allocated;
                    }
                });
    }
}
