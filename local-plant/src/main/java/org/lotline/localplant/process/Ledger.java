package org.lotline.localplant.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** The file that names every process started for one plant directory, oldest first, so that leftovers can be found. */
public final class Ledger {

    private final Path file;

    /** The ledger of a plant directory; the file need not be there yet. */
    public Ledger(Path directory) {
        this.file = directory.resolve("processes");
    }

    /** All that was started since the last {@link #clear()}, oldest first; most of it may have ended. */
    public List<ProcessIdentity> started() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(Ledger::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(ProcessIdentity process) {
        var line = "%s %d %d %s%n"
                .formatted(process.name(), process.pid(), process.started().toEpochMilli(), process.stopSignal());
        write(line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void clear() {
        write("", StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void write(String text, StandardOpenOption... options) {
        try {
            Files.writeString(file, text, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessIdentity parse(String line) {
        var field = line.split(" ", -1);
        return new ProcessIdentity(
                field[0], Long.parseLong(field[1]), Instant.ofEpochMilli(Long.parseLong(field[2])), field[3]);
    }
}
