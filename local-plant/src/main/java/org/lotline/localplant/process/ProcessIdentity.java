package org.lotline.localplant.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process told apart from a later one with the same pid by its start time.
 *
 * @param name what it is in the plant, for people: {@code kafka}, {@code receiving}
 * @param pid its process id
 * @param started when it started (UTC, as the operating system tells it)
 * @param stopSignal the signal, without SIG, that ends it cleanly
 */
public record ProcessIdentity(String name, long pid, Instant started, String stopSignal) {

    /** Linux computes the start from the boot time, which moves a little when the clock is set. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    /** The identity of a process that runs now. */
    public static ProcessIdentity of(String name, ProcessHandle process, String stopSignal) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        return new ProcessIdentity(name, process.pid(), started, stopSignal);
    }

    /** The process, unless it has ended or its pid belongs to another one by now. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(this::isTheSame).filter(ProcessHandle::isAlive);
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(s -> Duration.between(s, started).abs().compareTo(CLOCK_STEP) < 0)
                .orElse(false);
    }
}
