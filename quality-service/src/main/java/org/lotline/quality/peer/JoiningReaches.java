package org.lotline.quality.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.trace.model.ReachJson;
import org.lotline.contracts.trace.model.ReachedJson;
import org.lotline.contracts.trace.model.SourceBehindJson;
import org.lotline.quality.hold.Reach;
import org.lotline.quality.hold.Reach.Counts;
import org.lotline.quality.hold.Reach.Reached;
import org.lotline.quality.hold.ReachedKind;
import org.lotline.quality.hold.Seed;

/** Puts together what trace says of several seeds: each thing once. What is not all there is never told as if it were. */
final class JoiningReaches {

    private final Map<Key, Reached> reached = new LinkedHashMap<>();
    private final List<Seed> unknown = new ArrayList<>();
    private final Set<String> lacking = new LinkedHashSet<>();
    private boolean upToDate = true;
    private boolean counted = true;
    private long lots;
    private long jobs;
    private long shipments;

    /** Of one seed nothing is known, because of that. */
    void lacks(String why) {
        counted = false;
        upToDate = false;
        lacking.add(why);
    }

    void add(Seed seed, ReachJson reach) {
        var counts = countOf(reach);
        lots += counts.lots();
        jobs += counts.jobs();
        shipments += counts.shipments();
        put(ReachedKind.LOTS, reach.getLots(), counts.lots());
        put(ReachedKind.JOBS, reach.getJobs(), counts.jobs());
        put(ReachedKind.SHIPMENTS, reach.getShipments(), counts.shipments());
        if (!reach.getUpToDate()) {
            upToDate = false;
            lacking.add(reach.getBehind().stream()
                    .map(SourceBehindJson::getSource)
                    .collect(Collectors.joining(", ", "Trace is behind ", ".")));
        } else if (!reach.getFound()) {
            unknown.add(seed);
        }
    }

    private void put(ReachedKind kind, List<ReachedJson> part, long all) {
        part.forEach(one -> {
            var key = Key.of(one.getKey());
            reached.putIfAbsent(key, new Reached(kind, key, one.getName()));
        });
        if (part.size() < all) {
            lacking.add("It is more than one answer holds; the list is being filled.");
        }
    }

    Reach together() {
        return new Reach(
                counted ? new Counts(lots, jobs, shipments) : null,
                upToDate,
                List.copyOf(reached.values()),
                unknown,
                why());
    }

    private @Nullable String why() {
        return lacking.isEmpty() ? null : String.join(" ", lacking);
    }

    /** A trace of before there were counts has listed all. */
    static Counts countOf(ReachJson reach) {
        var counts = reach.getCounts();
        return counts == null
                ? new Counts(
                        reach.getLots().size(),
                        reach.getJobs().size(),
                        reach.getShipments().size())
                : new Counts(counts.getLots(), counts.getJobs(), counts.getShipments());
    }
}
