package org.lotline.localplant.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** POSIX signals that {@link ProcessHandle} cannot send. */
final class Signals {

    private Signals() {}

    /** A process with its descendants (PostgreSQL has a process per connection), the process first. */
    static List<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    /** Sends {@code signal} (INT, TERM, STOP, CONT, KILL) to all of them at once; those that are gone are passed over. */
    static void send(String signal, List<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("sh", "-c", "kill -s \"$@\" 2>/dev/null", "sh", signal));
        processes.forEach(p -> command.add(Long.toString(p.pid())));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
