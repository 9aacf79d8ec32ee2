package org.lotline.localplant.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory as the operating system counts it; pages shared by processes count once for each. */
public final class MemoryUse {

    private static final long KIB_PER_MIB = 1024;

    private MemoryUse() {}

    /** Of a process and its descendants, in MiB; 0 where it can't be told. */
    public static long megabytes(ProcessIdentity process) {
        return process.alive().stream()
                        .flatMap(p -> Signals.family(p).stream())
                        .mapToLong(p -> kibibytes(p.pid()))
                        .sum()
                / KIB_PER_MIB;
    }

    private static long kibibytes(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(status) ? resident(Files.readAllLines(status).stream()) : withPs(pid);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long resident(Stream<String> status) {
        return status.filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static long withPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        try (var out = ps.inputReader()) {
            return out.lines().mapToLong(line -> Long.parseLong(line.strip())).sum();
        }
    }
}
