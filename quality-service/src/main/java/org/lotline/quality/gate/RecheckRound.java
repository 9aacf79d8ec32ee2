package org.lotline.quality.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lotline.quality.clearance.Rechecks.Recheck;

/**
 * One round over those whose turn it is, the one that has waited longest first, asking once per lot and of a few lots at a time. A lot
 * that can't be judged is put off, for itself alone: whatever it fails with, the round goes on for all others.
 */
class RecheckRound {

    private static final Logger LOG = Logger.getLogger(RecheckRound.class);
    private static final int AT_ONCE = 200;

    /** So many lots are asked for at a time, so that one which takes long does not hold up the rest. */
    private static final int TOGETHER = 4;

    private final Waiting waiting;
    private final Judge judge;

    RecheckRound(Waiting waiting, Judge judge) {
        this.waiting = waiting;
        this.judge = judge;
    }

    /** Who waits. */
    interface Waiting {

        /** Whose turn it is, those that have waited longest for it first. */
        List<Recheck> next(int limit);

        /** Puts them off, each for itself. */
        void later(List<Recheck> ofLot, String why);
    }

    /** Judges the clearances of one lot. */
    interface Judge {

        /** Whatever is thrown puts them off. */
        void judge(UUID lotId, List<Recheck> ofLot);
    }

    /** Whether there was anything to do. */
    boolean work() throws InterruptedException {
        var due = waiting.next(AT_ONCE);
        var byLot =
                due.stream().collect(Collectors.groupingBy(Recheck::lotId, LinkedHashMap::new, Collectors.toList()));
        var judging = new ArrayList<Callable<Boolean>>();
        byLot.forEach((lot, ofLot) -> judging.add(() -> isJudged(lot, ofLot)));
        try (var threads = Executors.newFixedThreadPool(
                TOGETHER, Thread.ofVirtual().name("rechecking-", 0).factory())) {
            for (var judged : threads.invokeAll(judging)) {
                judged.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Clearances can't be put off", e.getCause());
        }
        return !due.isEmpty();
    }

    boolean isJudged(UUID lot, List<Recheck> ofLot) {
        try {
            judge.judge(lot, sorted(ofLot));
            return true;
        } catch (RuntimeException e) {
            LOG.debugf("Clearances of lot %s are judged later: %s", lot, e.getMessage());
            waiting.later(ofLot, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** In one order everywhere, so that two transactions never wait for each other's rows. */
    private static List<Recheck> sorted(List<Recheck> ofLot) {
        return ofLot.stream().sorted(Comparator.comparing(Recheck::clearanceId)).toList();
    }
}
