package org.lotline.systemtests.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does an act so many times a second until it is closed, whether or not the ones before are answered: as people do, who don't wait
 * for each other. What can't be begun in time, for all hands are busy, is not made up for; {@link #perSecond} tells.
 */
public final class Paced implements AutoCloseable {

    private static final int HANDS = 64;

    private final Act act;
    private final int rate;
    private final long began = System.nanoTime();
    private final ExecutorService threads = Executors.newFixedThreadPool(HANDS + 1);
    private final BlockingQueue<Integer> free = new ArrayBlockingQueue<>(HANDS);
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean isStopped;
    private volatile long ended;

    private Paced(Act act, int rate) {
        this.act = act;
        this.rate = rate;
        for (var hand = 0; hand < HANDS; hand++) {
            free.add(hand);
        }
    }

    /** Begins; {@code rate} 0 is idle. */
    public static Paced start(Act act, int rate) throws Exception {
        act.prepare(HANDS);
        var paced = new Paced(act, rate);
        if (rate > 0) {
            paced.threads.submit(paced::beat);
        }
        return paced;
    }

    /** What was done so far. */
    public Throughput soFar() {
        var took = Duration.ofNanos((isStopped ? ended : System.nanoTime()) - began);
        return new Throughput(act.name(), rate, List.copyOf(nanos), took, refused.get());
    }

    private Void beat() throws InterruptedException {
        var next = System.nanoTime();
        while (!isStopped) {
            var hand = free.poll();
            if (hand != null) {
                threads.submit(() -> perform(hand));
            }
            next += TimeUnit.SECONDS.toNanos(1) / rate;
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }
        return null;
    }

    private void perform(int hand) {
        var asked = System.nanoTime();
        try {
            if (act.perform(hand)) {
                nanos.add(System.nanoTime() - asked);
            } else {
                refused.incrementAndGet();
            }
        } catch (Exception e) {
            refused.incrementAndGet();
        } finally {
            free.add(hand);
        }
    }

    @Override
    public void close() {
        ended = System.nanoTime();
        isStopped = true;
        threads.close();
    }
}
