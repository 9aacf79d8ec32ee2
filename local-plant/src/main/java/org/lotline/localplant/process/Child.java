package org.lotline.localplant.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child process; made by {@link Children}. */
public final class Child {

    private final ProcessIdentity identity;
    private final Process process;
    private final Path log;

    Child(ProcessIdentity identity, Process process, Path log) {
        this.identity = identity;
        this.process = process;
        this.log = log;
    }

    /** Its pid and start time. */
    public ProcessIdentity identity() {
        return identity;
    }

    /** Whether it runs or is suspended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has ended by itself and gives its exit code. */
    public int await() {
        return process.onExit().join().exitValue();
    }

    /** Ends it cleanly, by force if it takes longer than {@code patience}; returns when it is gone. */
    public void stop(Duration patience) {
        var family = Signals.family(process.toHandle());
        Signals.send(identity.stopSignal(), family.subList(0, 1));
        Signals.send("CONT", family);
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL to it and its descendants, as a power cut would; returns when all are gone. */
    public void kill() {
        var family = Signals.family(process.toHandle());
        Signals.send("KILL", family);
        family.stream().map(ProcessHandle::onExit).forEach(CompletableFuture::join);
    }

    /** SIGSTOP: it is alive and answers nothing. */
    public void suspend() {
        Signals.send("STOP", Signals.family(process.toHandle()));
    }

    /** SIGCONT: it goes on where it was. */
    public void resume() {
        Signals.send("CONT", Signals.family(process.toHandle()));
    }

    /** The end of its log with the path in front, for people. */
    public String lastWords(int lines) {
        try {
            var all = Files.readString(log).lines().toList();
            var end = all.subList(Math.max(0, all.size() - lines), all.size());
            return "last lines of %s:%n%s".formatted(log, String.join(System.lineSeparator(), end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
