package org.lotline.runtime.relay;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How a relay does, for operators; written by its thread, read by any. */
final class RelayState {

    private final AtomicLong relayed = new AtomicLong();
    private final AtomicReference<@Nullable String> lastError = new AtomicReference<>();
    private volatile boolean paused;
    private volatile boolean active;

    /** Whether this one holds the lock of its source. */
    boolean active() {
        return active;
    }

    boolean active(boolean now) {
        active = now;
        return now;
    }

    boolean paused() {
        return paused;
    }

    void pause(boolean now) {
        paused = now;
    }

    /** Events that Kafka has acknowledged to this relay since it began. */
    long relayed() {
        return relayed.get();
    }

    void relayed(int events) {
        relayed.addAndGet(events);
        lastError.set(null);
    }

    void succeeded() {
        lastError.set(null);
    }

    /** Why the last attempt failed, absent after a success. */
    Optional<String> lastError() {
        return Optional.ofNullable(lastError.get());
    }

    /** Whether this is the first failure after a success. */
    boolean failed(String why) {
        return lastError.getAndSet(why) == null;
    }
}
