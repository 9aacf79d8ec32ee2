package org.lotline.systemtests.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What all writers of a load have in common: the sign to stop, and how many requests are under way. */
final class Traffic {

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<String> differences = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    void leaves() {
        underWay.incrementAndGet();
    }

    void isAnswered(Outcome outcome) {
        underWay.decrementAndGet();
        if (outcome == Outcome.OK) {
            acknowledged.incrementAndGet();
        }
    }

    /** Requests that have left and have no answer. */
    int unanswered() {
        return underWay.get();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** The same key got another answer. */
    void answeredDifferently(Write write, String first, String then) {
        differences.add("%s was answered %s, then %s".formatted(write.mark(), first, then));
    }

    List<String> differences() {
        return List.copyOf(differences);
    }
}
