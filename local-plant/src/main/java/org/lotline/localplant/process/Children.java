package org.lotline.localplant.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The child processes of one plant directory. Opening it takes the directory for this JVM and ends what an earlier
 * owner left behind; whatever is started through it ends with this JVM at the latest.
 */
public final class Children implements AutoCloseable {

    /** A child waits at this gate until the watchdog knows it: a launcher that dies in between leaves nobody behind. */
    private static final List<String> GATE = List.of("sh", "-c", "read -r _ && exec \"$@\" </dev/null", "lotline-gate");

    private final DirectoryLock lock;
    private final Ledger ledger;
    private final Optional<Path> removeAtEnd;
    private final List<Child> started = new CopyOnWriteArrayList<>();
    private Watchdog watchdog;
    private volatile boolean closed;

    private Children(Path directory, Optional<Path> removeAtEnd) {
        this.lock = DirectoryLock.take(directory);
        this.ledger = new Ledger(directory);
        this.removeAtEnd = removeAtEnd;
        Leftovers.end(ledger.started());
        ledger.clear();
        this.watchdog = guard();
    }

    /**
     * Takes {@code directory}, which must exist.
     *
     * @throws DirectoryInUse when another JVM, or another part of this one, has it
     */
    public static Children in(Path directory) {
        return new Children(directory, Optional.empty());
    }

    /** The same for a directory that is removed with all its contents when the plant ends, however it ends. */
    public static Children inTemporary(Path directory) {
        return new Children(directory, Optional.of(directory));
    }

    /** Starts a child; it is watched before its program runs. */
    public Child start(Launch launch) {
        try {
            var process = gated(launch).start();
            var identity = ProcessIdentity.of(launch.name(), process.toHandle(), launch.stopSignal());
            var child = new Child(identity, process, launch.log());
            watch(child);
            process.getOutputStream().write("go\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't start " + launch.name(), e);
        }
    }

    /** Ends all that still runs, newest first, and gives the directory back. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        watchdog.close();
        lock.close();
    }

    private synchronized void watch(Child child) {
        if (closed) {
            throw new IllegalStateException("The plant is being stopped: not starting "
                    + child.identity().name());
        }
        started.removeIf(c -> !c.isAlive());
        started.add(child);
        ledger.add(child.identity());
        watchdog.watch(child.identity());
    }

    private Watchdog guard() {
        var guard = new Watchdog(removeAtEnd);
        guard.onDeath(this::replaceGuard);
        return guard;
    }

    private synchronized void replaceGuard() {
        if (!closed) {
            watchdog = guard();
            started.stream().filter(Child::isAlive).map(Child::identity).forEach(watchdog::watch);
        }
    }

    private static ProcessBuilder gated(Launch launch) {
        var command = NewSession.of(
                Stream.concat(GATE.stream(), launch.command().stream()).toList());
        var builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        return builder;
    }
}
