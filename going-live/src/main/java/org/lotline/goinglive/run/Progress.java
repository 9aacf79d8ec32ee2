package org.lotline.goinglive.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lotline.goinglive.act.Outcome;
import org.lotline.goinglive.act.Result;
import org.lotline.goinglive.mapping.Kind;

/**
 * How far an import is: a line on the terminal every other second, and {@code progress.json} for whoever watches from elsewhere. Safe for
 * use by many threads.
 */
public final class Progress implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long EVERY_MILLIS = 1_000;

    private final PrintStream out;
    private final Path file;
    private final int of;
    private final int skipped;
    private final long start = System.nanoTime();
    private final Map<Result, Integer> results = new EnumMap<>(Result.class);
    private final Map<Kind, KindTally> kinds = new EnumMap<>(Kind.class);
    private final Thread watch;
    private @Nullable Kind now;
    private int done;
    private volatile boolean ended;

    /** @param skipped rows that were in before, which say nothing of the rate */
    public Progress(PrintStream out, Path folder, int of, int skipped) {
        this.out = out;
        this.file = folder.resolve("progress.json");
        this.of = of;
        this.skipped = skipped;
        this.watch = Thread.ofVirtual().name("progress").start(this::watch);
    }

    /** The rows of a kind, and how long they took. */
    public record KindTally(int rows, long nanos) {

        /** So many rows in a second. */
        public double rate() {
            return nanos == 0 ? 0 : rows * 1e9 / nanos;
        }
    }

    synchronized void begin(Kind kind) {
        now = kind;
    }

    synchronized void end(Kind kind, int rows, long nanos) {
        kinds.put(kind, new KindTally(rows, nanos));
    }

    synchronized void take(Outcome outcome) {
        done++;
        results.merge(outcome.result(), 1, Integer::sum);
    }

    public synchronized int count(Result result) {
        return results.getOrDefault(result, 0);
    }

    /** Of the kinds that are through. */
    public synchronized Map<Kind, KindTally> kinds() {
        return Map.copyOf(kinds);
    }

    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Ends the watching; the file says how it ended. */
    public void end(String state) {
        ended = true;
        watch.interrupt();
        write(state);
    }

    @Override
    public void close() {
        if (!ended) {
            end("broke off");
        }
    }

    private void watch() {
        var ticks = 0;
        try {
            while (!ended) {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
                ticks++;
                write("running");
                if (ticks % 2 == 0 && !ended) {
                    out.println(line());
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String line() {
        return "%3d %%  %,d of %,d rows%s, %,.0f/s, %s left, %,d refused, %,d incomplete"
                .formatted(
                        of == 0 ? 100 : 100L * done / of,
                        done,
                        of,
                        now == null ? "" : " (%s)".formatted(now.title()),
                        rate(),
                        left(),
                        count(Result.REFUSED),
                        count(Result.INCOMPLETE));
    }

    private double rate() {
        return Math.max(0, done - skipped) / Math.max(0.001, seconds());
    }

    private String left() {
        var rate = rate();
        return rate < 0.01 ? "?" : "%,.0f s".formatted((of - done) / rate);
    }

    /** Whole or not at all, so that who reads it in between never sees half a file. */
    private void write(String state) {
        try {
            var half = file.resolveSibling("progress.json.new");
            Files.writeString(half, json(state).toPrettyString());
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            out.println("progress.json can't be written: " + e.getMessage());
        }
    }

    private synchronized ObjectNode json(String state) {
        var json = JSON.createObjectNode();
        json.put("state", state);
        json.put("kind", now == null ? "" : now.title());
        json.put("rows", done);
        json.put("ofRows", of);
        json.put("rowsPerSecond", Math.round(rate()));
        if (rate() >= 0.01) {
            json.put("secondsLeft", Math.round((of - done) / rate()));
        }
        for (var result : Result.values()) {
            json.put(result.word(), count(result));
        }
        return json;
    }
}
