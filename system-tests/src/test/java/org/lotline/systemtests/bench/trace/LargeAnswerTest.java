package org.lotline.systemtests.bench.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.bench.figure.Console;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.bench.made.MadeSets;
import org.lotline.systemtests.bench.plan.Shapes;
import org.lotline.systemtests.bench.trace.Contestant.Reply;
import org.lotline.systemtests.faults.LineageMemory;
import org.lotline.systemtests.faults.Watch;

/**
 * A closure of 100,000 nodes is answered by the trace-service that ships, with its own heap, and small questions beside it go on.
 * Making it takes most of the time: some 133,000 events go through relay, Kafka and projection.
 */
@Tag("long")
class LargeAnswerTest {

    private static final int JOBS = Integer.getInteger("lotline.large.jobs", 33_333);
    private static final int SMALL = 30;
    private static final int ROUNDS = 3;
    private static final Duration MADE = Duration.ofHours(1);
    private static final Duration LOADED = Duration.ofMinutes(2);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Console console = new Console(new PrintWriter(System.out, true, StandardCharsets.UTF_8));

    @Test
    void givenAFanOfAHundredThousandNodes_whenItIsAskedForAgainAndAgain_thenAnsweredWholeAndSmallOnesBesideIt()
            throws Exception {
        // Given
        try (var plant = Plant.temporary().onProgress(console::say).start();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sets = new MadeSets(plant, new SplittableRandom(4140), console);
            var small = sets.append(Shapes.shop(SMALL, new SplittableRandom(9)));
            var large = sets.append(Shapes.shippedFan(JOBS));
            console.say("in the graph after " + new Watch(plant).awaitRest(MADE));
            assertThat(new LineageMemory(plant).await(LOADED)).isTrue();
            var product = Contestant.product(plant);

            // When
            var asking = threads.submit(() -> askedAgain(product, large));
            var beside = besides(product, small, asking);

            // Then
            assertThat(asking.get()).isEqualTo(ROUNDS);
            assertThat(beside).isNotEmpty();
            for (var reply : beside) {
                assertWhole(reply, small);
            }
            console.say("%d small ones beside it, the slowest in %.0f ms"
                    .formatted(
                            beside.size(),
                            beside.stream().mapToLong(Reply::nanos).max().orElseThrow() / 1e6));
        }
    }

    /** Compared at once: nobody is to hold several of these. */
    private int askedAgain(Contestant product, Made large) throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var reply = product.ask(large);
            console.say("%,d nodes: status %d, %,d bytes in %.1f s"
                    .formatted(large.plan().nodes(), reply.status(), reply.body().length, reply.nanos() / 1e9));
            assertWhole(reply, large);
        }
        return ROUNDS;
    }

    private static List<Reply> besides(Contestant product, Made small, Future<?> asking) throws Exception {
        var replies = new ArrayList<Reply>();
        while (!asking.isDone()) {
            replies.add(product.ask(small));
            Thread.sleep(100);
        }
        return replies;
    }

    private static void assertWhole(Reply reply, Made made) throws Exception {
        assertThat(reply.status()).isEqualTo(200);
        var answer = JSON.readValue(reply.body(), Answer.class);
        assertThat(answer.upToDate()).isTrue();
        assertThat(ReachedSets.of(made).difference(answer.reached())).isEmpty();
    }

    /** What is compared of an answer: a tree of all of it wouldn't fit beside it. */
    private record Answer(boolean upToDate, List<Identity> identities) {

        ReachedSets reached() {
            var nodes = identities.stream()
                    .flatMap(its -> Stream.of(its.lots, its.jobs, its.shipments))
                    .flatMap(List::stream)
                    .map(Thing::key)
                    .toList();
            var edges = identities.stream()
                    .flatMap(its -> its.flows.stream())
                    .map(flow -> "%s %s %s".formatted(flow.kind, flow.from, flow.to))
                    .toList();
            return new ReachedSets(nodes, edges, true);
        }
    }

    private record Identity(List<Thing> lots, List<Thing> jobs, List<Thing> shipments, List<Edge> flows) {}

    private record Thing(String key) {}

    private record Edge(String kind, String from, String to) {}
}
