package org.lotline.systemtests.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.localplant.process.Ledger;
import org.lotline.localplant.process.ProcessIdentity;
import org.lotline.systemtests.faults.compare.Findings;
import org.lotline.systemtests.faults.compare.Violation;

/**
 * The processes of a plant: all that were ever started for it, and all below this one now. What was killed must be gone, and what
 * took its place is there once; behind the plant none is left.
 *
 * @param started by the plant's own list
 * @param descendants of this process
 */
record Family(List<ProcessIdentity> started, List<ProcessHandle> descendants) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    Family {
        started = List.copyOf(started);
        descendants = List.copyOf(descendants);
    }

    /** As it is now, of a plant that runs in {@code directory}. */
    static Family of(Path directory) {
        return new Family(
                new Ledger(directory).started(),
                ProcessHandle.current().descendants().toList());
    }

    /** Parts of the plant that run more than once. */
    Findings doubled() {
        var findings = new Findings();
        Map<String, Long> running = started.stream()
                .filter(process -> process.alive().isPresent())
                .collect(Collectors.groupingBy(ProcessIdentity::name, Collectors.counting()));
        running.forEach((name, times) -> {
            if (times > 1) {
                findings.add(Violation.ORPHANED, "%s runs %d times".formatted(name, times));
            }
        });
        return findings;
    }

    /** Those that are still there a moment after the plant has ended. */
    Findings leftBehind() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (alive().findAny().isPresent() && System.nanoTime() < end) {
            Thread.sleep(BETWEEN);
        }
        var findings = new Findings();
        findings.addAll(
                Violation.ORPHANED,
                alive().distinct().map("process %d is left behind"::formatted).toList());
        return findings;
    }

    private Stream<Long> alive() {
        return Stream.concat(
                        started.stream().flatMap(process -> process.alive().stream()),
                        descendants.stream().filter(ProcessHandle::isAlive))
                .map(ProcessHandle::pid);
    }
}
