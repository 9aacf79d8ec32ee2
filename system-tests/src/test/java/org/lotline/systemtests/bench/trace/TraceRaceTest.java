package org.lotline.systemtests.bench.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.bench.rival.Adjacency;
import org.lotline.systemtests.bench.rival.NoAnswer;
import org.lotline.systemtests.bench.rival.RivalServer;

/** Rivals as they are, and in the product's place somebody who answers as the floor does, or doesn't. */
class TraceRaceTest {

    private static final Made MADE = ReachedSetsTest.shifted();

    private final Adjacency floor = new Adjacency();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer product;

    TraceRaceTest() throws IOException {
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void load() {
        floor.load(List.of(MADE));
        product.start();
    }

    @AfterEach
    void stop() {
        product.stop(0);
    }

    @Test
    void givenEqualAnswersAndANoOp_whenTheyRace_thenNothingDiffersAndAllIsProven() throws Exception {
        var outcome = race(time -> proven());

        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.figures().of(NoAnswer.NAME).size()).isPositive();
        assertThat(upToDate(outcome)).isEqualTo("met");
    }

    @Test
    void givenAnswersThatFailOnlyWhileItIsMeasured_whenTheyRace_thenTheyDifferAndAreNoSample() throws Exception {
        var outcome = race(time -> time == 1 ? proven() : "");

        assertThat(outcome.differences()).containsExactly("one job, Lotline: answered 500 when it was asked again");
        assertThat(outcome.figures().product().size()).isZero();
        assertThat(upToDate(outcome)).isEqualTo("NOT met");
    }

    @Test
    void givenAnswersThatLackSomethingOnlyWhileItIsMeasured_whenTheyRace_thenTheLastGivesThemAway() throws Exception {
        var outcome = race(time -> time == 1 ? proven() : "{\"upToDate\":false,\"identities\":[]}");

        assertThat(outcome.differences()).singleElement().asString().startsWith("one job, Lotline: lacks 2 nodes");
        assertThat(upToDate(outcome)).isEqualTo("NOT met");
    }

    private String proven() {
        return new String(floor.answer(MADE.seed()), UTF_8).replaceFirst("\\{", "{\"upToDate\":true,");
    }

    private record Outcome(SetFigures figures, List<String> differences) {}

    /** @param answer to the question of that number, from 1; empty if it fails */
    private Outcome race(IntFunction<String> answer) throws Exception {
        product.createContext("/traces/forward", exchange -> {
            try (exchange) {
                var body = answer.apply(asked.incrementAndGet()).getBytes(UTF_8);
                if (body.length == 0) {
                    exchange.sendResponseHeaders(500, -1);
                } else {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            }
        });
        var rivals = List.of(new NoAnswer(), floor);
        try (var server = RivalServer.of(rivals)) {
            var race = new TraceRace(new Access(), rivals, server, Duration.ofMillis(20), 1);
            return new Outcome(race.run(MADE), race.differences());
        }
    }

    private static String upToDate(Outcome outcome) {
        return TraceBars.MEMORY.of(List.of(outcome.figures())).stream()
                .filter(bar -> bar.what().contains("up to date"))
                .map(Bar::verdict)
                .findFirst()
                .orElseThrow();
    }

    private final class Access implements PlantAccess {

        @Override
        public String url(String service) {
            return "http://127.0.0.1:" + product.getAddress().getPort();
        }

        @Override
        public String token(String subject, String... roles) {
            return "t";
        }
    }
}
