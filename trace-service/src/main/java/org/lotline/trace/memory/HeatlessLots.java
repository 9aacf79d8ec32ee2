package org.lotline.trace.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.LotsWithoutHeat;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.SaidWords;

/**
 * How many lots lack a heat, counted as facts come. What has come lately is remembered, so that a moment shortly before all that is
 * known is counted back from it; a moment long ago is counted anew, lot by lot.
 */
final class HeatlessLots {

    private static final int REMEMBERED = 4_096;

    private final Facts facts;
    private final Links links;
    private final Map<Set<Item>, Long> counts = new HashMap<>();
    private final Map<Item, Rows> byItem = new HashMap<>();
    private final Rows all = new Rows();
    private final Deque<Touch> recent = new ArrayDeque<>();
    /** The last sequence of each source that is remembered no longer. */
    private final Map<String, Long> forgotten = new HashMap<>();

    /** That an event said something of a lot's heat, or took it back. */
    private record Touch(String source, long sequence, int lot) {}

    HeatlessLots(Facts facts, Links links) {
        this.facts = facts;
        this.links = links;
    }

    static boolean concerns(FactKind kind) {
        return kind == FactKind.WITHOUT_HEAT || kind == FactKind.HEAT_OF;
    }

    /** To be told before a fact of these kinds changes. */
    void before(int lot) {
        count(counts, items(lot, null), -1);
    }

    /**
     * And after it.
     *
     * @param added what is new of it
     * @param isSaidNow whether its words came with that
     */
    void after(int row, int lot, Fact added, boolean isSaidNow) {
        count(counts, items(lot, null), 1);
        var assertion = added.assertion();
        if (assertion != null) {
            remember(new Touch(assertion.source(), assertion.sequence(), lot));
        }
        var voiding = added.voiding();
        if (voiding != null) {
            remember(new Touch(voiding.source(), voiding.sequence(), lot));
        }
        if (isSaidNow && added.kind() == FactKind.WITHOUT_HEAT) {
            all.add(row);
            byItem.computeIfAbsent(item(row), item -> new Rows()).add(row);
        }
    }

    private void remember(Touch touch) {
        recent.add(touch);
        if (recent.size() > REMEMBERED) {
            var gone = recent.remove();
            forgotten.merge(gone.source(), gone.sequence(), Math::max);
        }
    }

    /** The facts that lots of an item came in without one. */
    IntStream of(Item item) {
        var rows = byItem.get(item);
        return rows == null ? IntStream.empty() : rows.stream();
    }

    /** The counts at a moment shortly before all that is known; empty if they must be {@linkplain #counting counted anew}. */
    Optional<List<LotsWithoutHeat>> count(AsOf moment) {
        return isRemembered(moment) ? Optional.of(told(countedBack(moment))) : Optional.empty();
    }

    private boolean isRemembered(AsOf moment) {
        return moment.knownAt() == null
                && forgotten.entrySet().stream().allMatch(gone -> moment.reaches(gone.getKey(), gone.getValue()));
    }

    private Map<Set<Item>, Long> countedBack(AsOf moment) {
        var back = new HashMap<>(counts);
        var touched = new HashSet<Integer>();
        for (var touch : recent) {
            if (!moment.reaches(touch.source(), touch.sequence()) && touched.add(touch.lot())) {
                count(back, items(touch.lot(), null), -1);
                count(back, items(touch.lot(), moment), 1);
            }
        }
        return back;
    }

    /** To be counted a slice at a time; what comes in between is of a later moment. */
    Counting counting(AsOf moment) {
        return new Counting(moment, all.stream().toArray());
    }

    /** Lots counted anew. One thread at a time. */
    final class Counting {

        private final AsOf moment;
        private final int[] rows;
        private final Map<Set<Item>, Long> anew = new HashMap<>();
        private final IntMap seen = new IntMap();

        private Counting(AsOf moment, int[] rows) {
            this.moment = moment;
            this.rows = rows;
        }

        /** How many rows there are to count. */
        int size() {
            return rows.length;
        }

        Counting count(int first, int behind) {
            for (var at = first; at < Math.min(behind, rows.length); at++) {
                var lot = facts.to(rows[at]);
                if (seen.add(lot)) {
                    HeatlessLots.count(anew, items(lot, moment), 1);
                }
            }
            return this;
        }

        List<LotsWithoutHeat> counted() {
            return told(anew);
        }
    }

    private static void count(Map<Set<Item>, Long> counts, Set<Item> items, long by) {
        if (!items.isEmpty()) {
            counts.merge(items, by, (one, other) -> one + other == 0 ? null : one + other);
        }
    }

    private static List<LotsWithoutHeat> told(Map<Set<Item>, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new LotsWithoutHeat(count.getKey(), count.getValue()))
                .toList();
    }

    /** As what a lot lacks a heat: none if it has one, or needs none. */
    private Set<Item> items(int lot, @Nullable AsOf moment) {
        if (ending(lot, FactKind.HEAT_OF).anyMatch(heat -> stands(heat, moment))) {
            return Set.of();
        }
        var items = new HashSet<Item>();
        ending(lot, FactKind.WITHOUT_HEAT).filter(fact -> stands(fact, moment)).forEach(fact -> items.add(item(fact)));
        return items;
    }

    private IntStream ending(int node, FactKind kind) {
        return IntStream.iterate(
                links.firstFact(node, kind, false), fact -> fact != Links.NONE, fact -> links.nextFact(false, fact));
    }

    private boolean stands(int fact, @Nullable AsOf moment) {
        return moment == null ? facts.isSaid(fact) && facts.voids().of(fact) == null : facts.stands(fact, moment);
    }

    private Item item(int fact) {
        return item(facts.words(fact));
    }

    static Item item(SaidWords words) {
        return new Item(
                String.valueOf(words.get(Property.PART_NUMBER.id())),
                String.valueOf(words.get(Property.REVISION.id())));
    }

    long bytes() {
        return all.bytes() + byItem.values().stream().mapToLong(Rows::bytes).sum();
    }
}
