package org.lotline.localplant.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A small shell process that ends everything started for the plant when this JVM ends by any means, kill -9 included:
 * the kernel closes our end of its pipe then. A shutdown hook was refused for this: SIGKILL runs none.
 */
final class Watchdog implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Process shell;

    /** Starts it; {@code removeAtEnd} is a directory that goes with the plant, if any. */
    Watchdog(Optional<Path> removeAtEnd) {
        var command = NewSession.of(List.of(
                "sh",
                "-c",
                script(),
                "lotline-watchdog",
                removeAtEnd.map(Path::toString).orElse("")));
        try {
            shell = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog needs a POSIX sh on the PATH", e);
        }
    }

    /** From now on this process ends with us. */
    synchronized void watch(ProcessIdentity process) {
        var line = "%s %d %s\n".formatted(process.name(), process.pid(), process.stopSignal());
        try {
            shell.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog has gone; refusing to start " + process.name(), e);
        }
    }

    /** Runs {@code action} if the watchdog itself is ended by someone. */
    void onDeath(Runnable action) {
        shell.onExit().thenRun(action);
    }

    long pid() {
        return shell.pid();
    }

    /** Ends what is still there and waits for it. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            shell.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String script() {
        try (var in = Objects.requireNonNull(Watchdog.class.getResourceAsStream("watchdog.sh"), "watchdog.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
