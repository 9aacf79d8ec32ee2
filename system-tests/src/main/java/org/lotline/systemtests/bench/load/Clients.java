package org.lotline.systemtests.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Clients who do one act as fast as they are answered, each for itself. */
public final class Clients {

    private Clients() {}

    /** So many of them for that time, each at least once; what is under way at its end is finished, and counts. */
    public static Throughput run(Act act, int clients, Duration time) throws Exception {
        act.prepare(clients);
        var began = System.nanoTime();
        var end = began + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var work = IntStream.range(0, clients)
                    .<Callable<Throughput>>mapToObj(client -> () -> client(act, client, end))
                    .toList();
            var all = new Throughput(act.name(), clients, List.of(), Duration.ZERO, 0);
            for (var done : threads.invokeAll(work)) {
                all = all.and(done.get());
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            return new Throughput(act.name(), clients, all.nanos(), took, all.refused());
        } catch (ExecutionException e) {
            throw new IllegalStateException(act.name() + " can't be done", e);
        }
    }

    private static Throughput client(Act act, int client, long end) throws Exception {
        var nanos = new ArrayList<Long>();
        var refused = 0;
        do {
            var began = System.nanoTime();
            if (act.perform(client)) {
                nanos.add(System.nanoTime() - began);
            } else {
                refused++;
            }
        } while (System.nanoTime() < end);
        return new Throughput(act.name(), 1, nanos, Duration.ZERO, refused);
    }
}
