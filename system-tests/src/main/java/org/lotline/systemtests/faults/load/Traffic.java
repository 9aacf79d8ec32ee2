package org.lotline.systemtests.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.lotline.systemtests.call.ContractJson;
import org.lotline.systemtests.faults.ledger.Outcome;
import org.lotline.systemtests.faults.ledger.Write;

/** What all writers of a load have in common: the sign to stop, and how many requests are under way. */
final class Traffic {

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<String> differences = new CopyOnWriteArrayList<>();
    private final List<String> slips = new CopyOnWriteArrayList<>();
    private final Map<String, String> leftBefore = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
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

    /** Counted by act and kind of problem: a load that is refused without end tests nothing. */
    void refused(Write write, String why) {
        var problem = ContractJson.tree(why.substring(why.indexOf(' ') + 1))
                .path("type")
                .asText();
        var kind = problem.isEmpty() ? "not connected" : problem.substring(problem.lastIndexOf('/') + 1);
        refusals.merge(write.act() + " " + kind, 1, Integer::sum);
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

    /** It was confirmed although its material was on hold. */
    void slippedThrough(Write confirmation, Write hold) {
        slips.add("%s was acknowledged while hold %s was open".formatted(confirmation.mark(), hold.mark()));
    }

    /** A shipment and a hold on what it is made of were both acknowledged: then the shipment was first. */
    void leftBeforeAHold(String shipmentId, String holdNumber) {
        leftBefore.put(shipmentId, holdNumber);
    }

    /** By shipment id, the hold that was placed at the same moment. */
    Map<String, String> leftBefore() {
        return new TreeMap<>(leftBefore);
    }

    List<String> differences() {
        return new ArrayList<>(differences);
    }

    List<String> slips() {
        return new ArrayList<>(slips);
    }

    Map<String, Integer> refusals() {
        return new TreeMap<>(refusals);
    }
}
