package org.lotline.trace.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lotline.contracts.events.FactVoided;

/** Other orders of a history, and the smallest history that still fails. */
public final class Histories {

    private Histories() {}

    /** Every event once or more, shuffled; every third time with all voids first. */
    public static List<Recorded> permuted(List<Recorded> history, Random random) {
        var permuted = new ArrayList<>(history);
        history.stream().filter(event -> random.nextInt(3) == 0).forEach(permuted::add);
        Collections.shuffle(permuted, random);
        if (random.nextInt(3) == 0) {
            permuted.sort((one, other) -> Boolean.compare(isVoid(other), isVoid(one)));
        }
        return permuted;
    }

    /** Cut at random into up to five batches, in order. */
    public static List<List<Recorded>> batches(List<Recorded> events, Random random) {
        var batches = new ArrayList<List<Recorded>>();
        var start = 0;
        while (start < events.size()) {
            var end = Math.min(events.size(), start + 1 + random.nextInt(1 + events.size() / 2));
            batches.add(events.subList(start, end));
            start = end;
        }
        return batches;
    }

    /** Drops events, with their sequences closed up, as long as it still fails. */
    public static List<Recorded> smallestFailing(List<Recorded> history, Predicate<List<Recorded>> fails) {
        var smallest = history;
        for (var at = smallest.size() - 1; at >= 0; at--) {
            var smaller = new ArrayList<>(smallest);
            smaller.remove(Math.min(at, smaller.size() - 1));
            var renumbered = renumbered(smaller);
            if (fails.test(renumbered)) {
                smallest = renumbered;
            }
        }
        return smallest;
    }

    public static String told(long seed, List<Recorded> history) {
        return "seed %d, smallest failing history:%n%s"
                .formatted(seed, history.stream().map(Recorded::toString).collect(Collectors.joining("\n")));
    }

    private static List<Recorded> renumbered(List<Recorded> history) {
        var sequences = new HashMap<String, Long>();
        return history.stream()
                .map(event ->
                        event.withSequence(sequences.merge(event.envelope().source(), 1L, Long::sum)))
                .toList();
    }

    private static boolean isVoid(Recorded event) {
        return event.event() instanceof FactVoided;
    }
}
