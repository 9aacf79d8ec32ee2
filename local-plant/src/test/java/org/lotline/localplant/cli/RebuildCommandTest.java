package org.lotline.localplant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.localplant.PortPlan;
import org.lotline.localplant.RunningPlant;
import picocli.CommandLine;

/** {@code ./lotline rebuild} against a trace that answers as the contract has it. */
@SuppressWarnings("NullAway.Init") // set up before each test
class RebuildCommandTest {

    private static final String BEGUN = """
            {"rebuildId": "0199-7", "from": "topics", "state": "running", "events": 0, "ofEvents": 0, "percent": 0}""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Queue<String> answers = new ArrayDeque<>();
    private HttpServer trace;
    private int status = 202;

    @TempDir
    Path directory;

    @BeforeEach
    void serve() throws IOException {
        trace = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        trace.createContext("/projection/rebuilds", this::answer);
        trace.start();
        var ports = new LinkedHashMap<>(PortPlan.standard(0).ports());
        ports.put("trace", trace.getAddress().getPort());
        RunningPlant.announce(directory, new PortPlan(ports));
    }

    @AfterEach
    void stop() {
        trace.stop(0);
    }

    @Test
    void givenARebuildThatCompletes_whenOrdered_thenItsProgressAndBothHashesAreTold() {
        // Given
        answers.add(BEGUN);
        answers.add("""
                {"rebuildId": "0199-7", "state": "running", "events": 1200, "ofEvents": 2400, "percent": 50, \
                "eventsPerSecond": 600, "secondsLeft": 2}""");
        answers.add("""
                {"rebuildId": "0199-7", "state": "completed", "events": 2400, "ofEvents": 2400, "percent": 100, \
                "eventsPerSecond": 800, "generation": "g7", "hashBefore": "aa", "hashAfter": "aa", "samePositions": true}""");

        // When
        var outcome = rebuild("--from", "topics");

        // Then
        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.output())
                .contains(
                        "50 %  1,200 of 2,400 events, 600/s, 2 s left", "The graph g7 answers now", "They are equal.");
        assertThat(asked)
                .containsExactly(
                        "POST /projection/rebuilds {\"from\":\"topics\"} with a key, with a token",
                        "GET /projection/rebuilds/0199-7  without a key, with a token",
                        "GET /projection/rebuilds/0199-7  without a key, with a token");
    }

    @Test
    void givenARebuildThatFails_whenOrdered_thenTheReasonIsToldAndTheExitCodeIsOne() {
        // Given
        answers.add(BEGUN);
        answers.add("""
                {"rebuildId": "0199-7", "state": "failed", "events": 7, "ofEvents": 9, "percent": 77, \
                "reason": "Kafka no longer has offset 0."}""");

        // When
        var outcome = rebuild();

        // Then
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("The old graph still answers. Kafka no longer has offset 0.");
    }

    @Test
    void givenHashesThatDiffer_whenItIsDone_thenWhatThatMeansIsTold() {
        // Given
        answers.add("""
                {"rebuildId": "0199-7", "state": "completed", "generation": "g7", "hashBefore": "aa", "hashAfter": "bb", \
                "samePositions": true}""");

        // When
        var outcome = rebuild();

        // Then
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).contains("the old graph was not what the events say");
    }

    @Test
    void givenARebuildUnderWay_whenAnotherIsOrdered_thenTheProblemAndItsWayOutAreTold() {
        // Given
        status = 409;
        answers.add("""
                {"detail": "A rebuild of the graph is under way.", "wayOut": "Wait until it has ended."}""");

        // When
        var outcome = rebuild();

        // Then
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("A rebuild of the graph is under way. Wait until it has ended.");
    }

    private record Outcome(int code, String output) {}

    private Outcome rebuild(String... arguments) {
        var written = new ByteArrayOutputStream();
        var before = System.out;
        var errors = System.err;
        try (var to = new PrintStream(written, true, StandardCharsets.UTF_8)) {
            System.setOut(to);
            System.setErr(to);
            var command = new CommandLine(new RebuildCommand());
            var all = new ArrayList<>(List.of("--dir", directory.toString()));
            all.addAll(List.of(arguments));
            return new Outcome(command.execute(all.toArray(String[]::new)), written.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(errors);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            asked.add("%s %s %s %s a key, %s a token"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                            headers.containsKey("Idempotency-Key") ? "with" : "without",
                            headers.getFirst("Authorization").startsWith("Bearer ey") ? "with" : "without"));
            var answer = answers.remove().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? status : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
