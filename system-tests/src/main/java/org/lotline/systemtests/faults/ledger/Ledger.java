package org.lotline.systemtests.faults.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What the load did and was told, on disk before it goes on: a line before a request leaves and one after its answer. It
 * shares nothing with the plant, so it can contradict it. Fields are separated by tabs; the last outcome of a mark counts, and
 * a request without one is unknown.
 */
public final class Ledger implements Closeable {

    private static final String SENT = "sent";

    private final Path file;
    private final FileChannel channel;
    private final Object disk = new Object();
    private long written;
    private long onDisk;

    private Ledger(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** A new ledger; the file must not be there. */
    public static Ledger create(Path file) throws IOException {
        return new Ledger(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Before the request leaves. */
    public void sent(Write write) {
        keep(
                SENT,
                write.mark(),
                write.act().name(),
                write.lot(),
                write.heat(),
                write.on(),
                write.quantity().toPlainString());
    }

    /** After its answer, or after its repetition's. */
    public void answered(Write write, Outcome outcome, String why) {
        keep(outcome.name().toLowerCase(Locale.ROOT), write.mark(), why.replaceAll("\\s+", " "));
    }

    /** Every write in the order of sending, with its last outcome, as the file says it. */
    public List<Entry> entries() {
        var entries = new LinkedHashMap<String, Entry>();
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split("\t", -1)).forEach(fields -> read(fields, entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(entries.values());
    }

    private static void read(String[] fields, LinkedHashMap<String, Entry> entries) {
        var mark = fields[1];
        if (fields[0].equals(SENT)) {
            var write =
                    new Write(mark, Act.valueOf(fields[2]), fields[3], fields[4], fields[5], new BigDecimal(fields[6]));
            entries.put(mark, new Entry(write, Outcome.UNKNOWN));
        } else {
            var sent = Objects.requireNonNull(entries.get(mark), () -> mark + " was answered and never sent");
            entries.put(mark, new Entry(sent.write(), Outcome.valueOf(fields[0].toUpperCase(Locale.ROOT))));
        }
    }

    private void keep(String... fields) {
        try {
            force(append(ByteBuffer.wrap((String.join("\t", fields) + "\n").getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long append(ByteBuffer line) throws IOException {
        while (line.hasRemaining()) {
            written += channel.write(line);
        }
        return written;
    }

    /** One fsync serves all lines that were written before it. */
    private void force(long end) throws IOException {
        synchronized (disk) {
            if (onDisk < end) {
                var reached = reached();
                channel.force(false);
                onDisk = reached;
            }
        }
    }

    private synchronized long reached() {
        return written;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
