package org.lotline.localplant.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends processes that an earlier launcher left behind. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {}

    /** Ends those that are still the processes that were started, newest first, and returns when they are gone. */
    public static void end(List<ProcessIdentity> started) {
        var alive =
                started.reversed().stream().filter(p -> p.alive().isPresent()).toList();
        alive.forEach(Leftovers::stop);
        var gone = CompletableFuture.allOf(alive.stream()
                .flatMap(p -> p.alive().stream())
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new));
        gone.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        alive.stream().flatMap(p -> p.alive().stream()).forEach(p -> Signals.send("KILL", Signals.family(p)));
    }

    private static void stop(ProcessIdentity process) {
        process.alive().ifPresent(handle -> {
            Signals.send(process.stopSignal(), List.of(handle));
            Signals.send("CONT", Signals.family(handle));
        });
    }
}
