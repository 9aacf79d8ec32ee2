package org.lotline.systemtests.bench.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lotline.localplant.process.Ledger;
import org.lotline.localplant.process.MemoryUse;

/**
 * What the servers and services of a plant have used so far, as Linux counts it; elsewhere nothing.
 *
 * @param cpu processor time of each, with all that it ever started, by name
 * @param memory resident memory of each in MiB, by name; pages that processes share count once for each
 */
public record ProcessTimes(Map<String, Duration> cpu, Map<String, Long> memory) {

    /** Whatever Linux says: it counts hundredths for everybody. */
    private static final long TICKS_PER_SECOND = 100;

    /** Of {@code /proc/PID/stat} behind the name in brackets: own user and system time, and those of children that ended. */
    private static final int FIRST = 11;

    private static final int LAST = 14;

    public ProcessTimes {
        cpu = Map.copyOf(cpu);
        memory = Map.copyOf(memory);
    }

    /** Of the plant in that directory, now. */
    public static ProcessTimes of(Path plant) {
        var cpu = new TreeMap<String, Duration>();
        var memory = new TreeMap<String, Long>();
        for (var process : new Ledger(plant).started()) {
            process.alive().ifPresent(root -> {
                var ticks = Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(one -> ticks(one.pid()))
                        .sum();
                cpu.merge(process.name(), Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND), Duration::plus);
                memory.merge(process.name(), MemoryUse.megabytes(process), Long::sum);
            });
        }
        return new ProcessTimes(cpu, memory);
    }

    /** All of them together. */
    public Duration total() {
        return cpu.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** What one of them has used since an earlier look. */
    public Duration since(ProcessTimes before, String name) {
        return cpu.getOrDefault(name, Duration.ZERO).minus(before.cpu.getOrDefault(name, Duration.ZERO));
    }

    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var ticks = 0L;
            for (var field = FIRST; field <= LAST; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks;
        } catch (IOException e) {
            return 0;
        }
    }
}
