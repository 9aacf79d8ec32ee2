package org.lotline.localplant.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever ends a launcher, nothing that it started goes on. */
class NoOrphanTest {

    private static final Duration WATCHDOG = Duration.ofSeconds(20);

    @TempDir
    Path parent;

    private Path directory;

    @SuppressWarnings("NullAway.Init") // each test launches
    private Process launcher;

    @BeforeEach
    void prepare() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        directory = parent.resolve("plant");
    }

    @AfterEach
    void clean() {
        launcher.destroyForcibly();
        Leftovers.end(started());
    }

    @ParameterizedTest
    @CsvSource({"KILL,running", "HUP,running", "INT,running", "KILL,suspended"})
    void givenALauncher_whenItGetsASignal_thenNoChildIsAlive(String signal, String state) throws IOException {
        nothingOutlivesTheLauncher(signal, state);
    }

    /** {@code ./lotline down} ends a plant by TERM in every run of {@code LotlineTest}. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({"TERM,running", "KILL,stubborn"})
    void givenALauncherOrAChildThatTakesItsTime_whenItGetsASignal_thenNoChildIsAlive(String signal, String state)
            throws IOException {
        nothingOutlivesTheLauncher(signal, state);
    }

    private void nothingOutlivesTheLauncher(String signal, String state) throws IOException {
        // Given
        launch(state);
        assertThat(alive()).extracting(ProcessIdentity::name).contains("postgres");
        var family = family();

        // When
        Signals.send(signal, List.of(launcher.toHandle()));

        // Then
        await().atMost(WATCHDOG).untilAsserted(() -> {
            assertThat(alive()).isEmpty();
            assertThat(family).noneMatch(ProcessHandle::isAlive);
        });
    }

    @Test
    void givenTheWatchdogWasKilled_whenTheLauncherIsKilledLater_thenAnotherWatchdogEndsTheChildren() throws Exception {
        // Given
        launch("running");
        var killed = watchdogs();
        Signals.send("KILL", killed);
        await().atMost(WATCHDOG)
                .until(() -> watchdogs().size() == 1 && watchdogs().stream().noneMatch(killed::contains));

        // When
        Signals.send("KILL", List.of(launcher.toHandle()));

        // Then
        await().atMost(WATCHDOG).untilAsserted(() -> assertThat(alive()).isEmpty());
    }

    @Test
    void givenLauncherAndWatchdogsDiedTogether_whenTheDirectoryIsUsedAgain_thenTheLeftoversAreEnded() throws Exception {
        // Given
        launch("running");
        var all = Stream.concat(Stream.of(launcher.toHandle()), watchdogs().stream())
                .toList();
        Signals.send("STOP", List.of(launcher.toHandle()));
        Signals.send("KILL", all);
        launcher.waitFor();
        assertThat(alive()).isNotEmpty();

        // When
        Children.in(directory).close();

        // Then
        assertThat(alive()).isEmpty();
    }

    private void launch(String state) throws IOException {
        launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dlotline.root=" + System.getProperty("lotline.root"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingServers.class.getName(),
                        directory.toString(),
                        state)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(launcher.inputReader().readLine()).isEqualTo(HoldingServers.READY);
    }

    private List<ProcessIdentity> started() {
        return Stream.of(directory, directory.resolve("log"))
                .flatMap(folder -> new Ledger(folder).started().stream())
                .toList();
    }

    private List<ProcessIdentity> alive() {
        return started().stream().filter(p -> p.alive().isPresent()).toList();
    }

    /** PostgreSQL's own children too. */
    private List<ProcessHandle> family() {
        return alive().stream()
                .flatMap(p -> Signals.family(p.alive().orElseThrow()).stream())
                .toList();
    }

    private List<ProcessHandle> watchdogs() {
        return launcher.children()
                .filter(p -> p.info().commandLine().orElse("").contains("lotline-watchdog"))
                .toList();
    }
}
