package org.lotline.runtime.thread;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that must live: it does its work round by round and survives whatever a round throws, Errors too, after a pause that
 * grows from failure to failure. The same failure again and again is told once in the log. Out of memory is no business of its:
 * the JVM is started so that it ends then ({@code -XX:+ExitOnOutOfMemoryError}).
 */
public final class SupervisedThread {

    private static final Logger LOG = Logger.getLogger(SupervisedThread.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final long STOP_MILLIS = 5_000;

    private final String name;
    private final Round round;
    private final Backoff pauses;
    private final Thread thread;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final AtomicLong failures = new AtomicLong();
    private volatile @Nullable String failure;
    private volatile boolean started;

    /** One round of the work. Waits by itself if there is nothing to do: the next begins at once. */
    @FunctionalInterface
    public interface Round {

        /** Whatever is thrown ends this round, not the thread. */
        void run() throws Exception;
    }

    /** How a thread does. */
    public enum State {
        /** Not begun, or ended because it should. */
        RESTING,
        /** Its last round went well, or its first is under way. */
        WORKING,
        /** Its last round failed; it goes on by itself. */
        FAILING,
        /** It has ended although it should not. */
        DEAD
    }

    SupervisedThread(String name, Round round) {
        this(name, round, Thread.ofPlatform().name(name).daemon().factory());
    }

    SupervisedThread(String name, Round round, ThreadFactory threads) {
        this.name = name;
        this.round = round;
        this.pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault());
        this.thread = threads.newThread(this::live);
    }

    /** One that nobody watches: for a second instance in a test. */
    public static SupervisedThread unwatched(String name, Round round) {
        return new SupervisedThread(name, round);
    }

    /** Begins; once. */
    public void start() {
        started = true;
        thread.start();
    }

    /** Interrupts the round that is under way and waits a few seconds for the end; any thread. */
    public void stop() throws InterruptedException {
        finish();
        thread.interrupt();
        thread.join(STOP_MILLIS);
    }

    /** Lets the round that is under way come to its end for a few seconds, then interrupts it; any thread but its own. */
    public void stopGently() throws InterruptedException {
        finish();
        thread.join(STOP_MILLIS);
        thread.interrupt();
    }

    /** No round after this one: its work is done. Any thread, its own too. */
    public void finish() {
        ending.countDown();
    }

    public String name() {
        return name;
    }

    public State state() {
        if (!started || isEnding()) {
            return State.RESTING;
        }
        if (!thread.isAlive()) {
            return State.DEAD;
        }
        return failure == null ? State.WORKING : State.FAILING;
    }

    /** What its last round failed with; empty after a success. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Rounds that failed since it began. */
    public long failures() {
        return failures.get();
    }

    /** Whether it ends after this round; for work that takes long. */
    public boolean isEnding() {
        return ending.getCount() == 0;
    }

    /**
     * Waits that long, or until it ends.
     *
     * @return whether it goes on
     */
    boolean rest(Duration pause) throws InterruptedException {
        return !ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void live() {
        while (!isEnding()) {
            try {
                round.run();
                succeeded();
            } catch (Throwable e) {
                failed(e);
            }
        }
    }

    private void succeeded() {
        if (failure != null) {
            failure = null;
            LOG.infof("%s goes on as it should", name);
        }
        pauses.reset();
    }

    /** An interruption that nobody means is a failure like any other; while it ends, nothing is. */
    private void failed(Throwable e) {
        if (isEnding()) {
            return;
        }
        failures.incrementAndGet();
        try {
            tell(e);
            rest(pauses.next());
        } catch (Throwable further) {
            // Telling failed, or the pause was interrupted: going on is all that counts.
            failure = String.valueOf(e.getClass());
        }
    }

    private void tell(Throwable e) {
        var words = e.toString();
        if (!words.equals(failure)) {
            failure = words;
            LOG.warnf(e, "%s fails for the moment; it goes on by itself", name);
        }
    }
}
