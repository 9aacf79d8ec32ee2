package org.lotline.trace.heads;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One asking serves all questions put before it began. A question that comes while one is under way waits for the next: the
 * one under way may have been answered before the question came.
 */
final class CoalescedCall<T> {

    private final Supplier<T> asking;
    private final Executor executor;
    private boolean underWay;
    private @Nullable CompletableFuture<T> next;

    CoalescedCall(Supplier<T> asking, Executor executor) {
        this.asking = asking;
        this.executor = executor;
    }

    /** The answer of an asking that begins after this call. */
    synchronized CompletableFuture<T> ask() {
        var shared = next;
        if (shared == null) {
            shared = new CompletableFuture<>();
            next = shared;
        }
        if (!underWay) {
            begin();
        }
        return shared;
    }

    private synchronized void begin() {
        var shared = next;
        next = null;
        underWay = shared != null;
        if (shared != null) {
            executor.execute(() -> answer(shared));
        }
    }

    private void answer(CompletableFuture<T> shared) {
        try {
            shared.complete(asking.get());
        } catch (RuntimeException e) {
            shared.completeExceptionally(e);
        } finally {
            begin();
        }
    }
}
