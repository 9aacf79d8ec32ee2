package org.lotline.localplant.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out who listens on a port: from /proc on Linux, with lsof elsewhere; the system may keep it to itself. */
final class PortHolder {

    private static final String LISTEN = "0A";

    private PortHolder() {}

    /** " by pid 4711 (postgres)", or nothing where it can't be told. */
    static String of(int port) {
        return pid(port)
                .flatMap(ProcessHandle::of)
                .map(p ->
                        " by pid %d (%s)".formatted(p.pid(), p.info().command().orElse("unknown program")))
                .orElse("");
    }

    private static Optional<Long> pid(int port) {
        var proc = Path.of("/proc/self/net/tcp");
        return Files.isReadable(proc)
                ? Stream.of("/proc/self/net/tcp", "/proc/self/net/tcp6")
                        .flatMap(table -> inodes(Path.of(table), port))
                        .flatMap(PortHolder::holders)
                        .findFirst()
                : withLsof(port);
    }

    private static Stream<String> inodes(Path table, int port) {
        var local = ":%04X".formatted(port).toUpperCase(Locale.ROOT);
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(f -> f[1].endsWith(local) && f[3].equals(LISTEN))
                    .map(f -> f[9]);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<Long> holders(String inode) {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(pid -> holds(pid, "socket:[" + inode + "]"));
    }

    private static boolean holds(long pid, String socket) {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.anyMatch(f -> pointsTo(f, socket));
        } catch (IOException | UncheckedIOException e) { // a process may end while its files are listed
            return false;
        }
    }

    private static boolean pointsTo(Path link, String target) {
        try {
            return Files.readSymbolicLink(link).toString().equals(target);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Long> withLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
            try (var out = lsof.inputReader()) {
                return out.lines().findFirst().map(Long::valueOf);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
