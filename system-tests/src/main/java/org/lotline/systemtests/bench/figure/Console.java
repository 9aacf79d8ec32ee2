package org.lotline.systemtests.bench.figure;

import java.io.PrintWriter;
import java.time.Duration;

/** Tells what is going on, with the seconds since it began; any thread. */
public final class Console {

    private final PrintWriter out;
    private final long began = System.nanoTime();

    public Console(PrintWriter out) {
        this.out = out;
    }

    /** A line of progress. */
    public void say(String text) {
        print("[%4d s] %s".formatted(Duration.ofNanos(System.nanoTime() - began).toSeconds(), text));
    }

    /** A result, as it is. */
    public synchronized void print(Object result) {
        out.println(result);
        out.flush();
    }
}
