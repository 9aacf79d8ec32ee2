package org.lotline.localplant;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** Starts or stops several things side by side. */
final class AllAtOnce {

    private AllAtOnce() {}

    /** Runs all and returns when every one has ended; then throws what the first of them in the list has thrown. */
    static void run(List<Runnable> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = tasks.stream()
                    .map(t -> CompletableFuture.runAsync(t, threads))
                    .toList();
            futures.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
