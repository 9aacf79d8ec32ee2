package org.lotline.localplant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.localplant.RunningPlant;
import org.lotline.localplant.process.Ledger;
import org.lotline.localplant.process.ProcessIdentity;
import org.lotline.localplant.site.Ports;

/** The command line as people use it, each command in a JVM of its own, on real servers and stand-in services. */
class LotlineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path parent;

    private Path root;
    private Path directory;

    @BeforeEach
    void prepare() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        root = StandInCheckout.in(parent.resolve("checkout"));
        directory = parent.resolve("plant");
    }

    @Test
    void givenADetachedPlant_whenItIsLookedAtAndStopped_thenEachCommandSaysWhatIs() throws Exception {
        // Given
        var up = lotline("up", "--detach", "--ports", "free");
        assertThat(up.output).contains("/q/swagger-ui/", "Ready after");
        assertThat(up.code).isZero();
        var plant = RunningPlant.find(directory).orElseThrow();
        var everything = new Ledger(directory).started();

        // When
        var status = lotline("status");
        var second = lotline("up", "--ports", "free");
        var configuration = get(plant.url("trace"));
        var neighbour = get(plant.url("production"));
        var down = lotline("down");
        var after = lotline("status");

        // Then
        assertThat(status.code).as(status.output).isZero();
        assertThat(status.output).containsPattern("trace +\\d+ +\\d+ ready +\\d+ MB");
        assertThat(second.code).isEqualTo(1);
        assertThat(second.output).contains("A plant already runs in " + directory);
        assertThat(configuration)
                .contains(
                        "QUARKUS_DATASOURCE_POSITION_JDBC_URL=jdbc:postgresql://127.0.0.1:"
                                + plant.ports().of("postgres") + "/trace",
                        "QUARKUS_FLYWAY_USERNAME=trace_owner",
                        "LOTLINE_SOURCES_RECEIVING_URL=" + plant.url("receiving"),
                        "LOTLINE_SERVICES_TRACE_URL=" + plant.url("trace"),
                        "LOTLINE_KAFKA_USER=trace",
                        "MP_JWT_VERIFY_AUDIENCES=lotline");
        assertThat(neighbour)
                .contains(
                        "LOTLINE_SERVICES_RECEIVING_URL=" + plant.url("receiving"),
                        "LOTLINE_SERVICES_QUALITY_URL=" + plant.url("quality"));
        assertThat(down.code).as(down.output).isZero();
        assertThat(everything).allMatch(p -> p.alive().isEmpty());
        assertThat(after.code).isEqualTo(3);
    }

    @Test
    void givenARunningPlant_whenAServiceRunsOutOfMemory_thenItEndsAndIsStartedAgainAndTheStatusSaysSo()
            throws Exception {
        // Given
        var up = lotline("up", "--detach", "--ports", "free");
        assertThat(up.code).as(up.output).isZero();
        var plant = RunningPlant.find(directory).orElseThrow();
        var first = started("quality").getFirst();

        // When
        assertThatThrownBy(() -> get(plant.url("quality") + "/out-of-memory")).isInstanceOf(IOException.class);

        // Then
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> get(plant.url("quality")).contains("QUARKUS_HTTP_PORT"));
        assertThat(first.alive()).isEmpty();
        assertThat(started("quality")).hasSize(2);
        assertThat(lotline("status").output).containsPattern("quality .* ready .* started again: 1");
        assertThat(directory.resolve("log/launcher.log"))
                .content()
                .contains("quality has ended by itself; starting it again in 1 s");
        assertThat(lotline("down").code).isZero();
        assertThat(new Ledger(directory).started()).allMatch(p -> p.alive().isEmpty());
    }

    @Test
    void givenTakenPorts_whenThePlantIsStarted_thenEachWithItsPurposeAndHolderIsNamedAndNothingRuns() throws Exception {
        // Given
        var neo4j = Ports.free();
        var quality = neo4j - 17_687 + 8_083;
        try (var holder = new ServerSocket(neo4j, 1, InetAddress.getLoopbackAddress());
                var another = new ServerSocket(quality, 1, InetAddress.getLoopbackAddress())) {

            // When
            var up = lotline("up", "--port-offset=" + (neo4j - 17_687));

            // Then
            var me = ProcessHandle.current().pid();
            assertThat(up.code).isEqualTo(1);
            assertThat(up.output)
                    .contains("Port %d for Neo4j is taken by pid %d".formatted(holder.getLocalPort(), me))
                    .contains("Port %d for quality is taken by pid %d".formatted(another.getLocalPort(), me));
            assertThat(new Ledger(directory).started()).isEmpty();
        }
    }

    @Test
    void givenAServiceThatDiesAtStart_whenThePlantIsStarted_thenItsLogIsShownAndNothingIsLeft() throws Exception {
        // Given
        Files.writeString(root.resolve("quality-service/target/quarkus-app/quarkus-run.jar"), "not a jar");

        // When
        var up = lotline("up", "--ports=free");

        // Then
        assertThat(up.code).isEqualTo(1);
        assertThat(up.output)
                .contains("quality ended while starting; last lines of " + directory.resolve("log/quality.log"));
        assertThat(new Ledger(directory).started())
                .isNotEmpty()
                .allMatch(p -> p.alive().isEmpty());
    }

    @Test
    void givenAnUnknownRole_whenATokenIsAskedFor_thenTheExitCodeIsTwoAndTheRolesAreListed() throws Exception {
        // Given / When
        var token = lotline("token", "--user", "anna", "--role", "boss");

        // Then
        assertThat(token.code).isEqualTo(2);
        assertThat(token.output).contains("Roles: receiver operator quality shipper auditor admin");
    }

    private List<ProcessIdentity> started(String name) {
        return new Ledger(directory)
                .started().stream().filter(p -> p.name().equals(name)).toList();
    }

    private record Outcome(int code, String output) {}

    private Outcome lotline(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlotline.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Lotline.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--dir=" + directory);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
