package org.lotline.trace.answer.reach;

import static org.lotline.trace.lineage.FactKind.DEVIATION_OF;
import static org.lotline.trace.lineage.FactKind.RAN_FOR;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SHELF_LIFE;
import static org.lotline.trace.lineage.FactKind.SPLIT_OFF;
import static org.lotline.trace.lineage.FactKind.UNTRACKED_ISSUED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.LotReceived;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapRules;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.TraceabilityPolicy;
import org.lotline.trace.answer.reach.Ancestry.Ancestor;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.thing.JobHistory;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.ThingNames;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.walk.BackwardReading;
import org.lotline.trace.answer.walk.Closure;
import org.lotline.trace.answer.walk.ReachedThings;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.NodeKind;
import org.lotline.trace.lineage.Property;

/** Answers "what did this lot come from" for the gate, which asks often and has little time: no holds, no flows. */
public final class AncestryReading {

    /** Of what was found on a job, and of holds, the gate knows itself. */
    private static final Set<FactKind> WORK = Set.of(RAN_FOR, DEVIATION_OF);

    private AncestryReading() {}

    /**
     * @param lotId the lot
     * @param heads what the sources that add ancestors said of their heads, asked after the question had come and before this
     *     reading began
     * @param reading of which this must be the first use
     */
    public static Ancestry of(UUID lotId, Collection<Head> heads, GraphReading reading) {
        var read = BackwardReading.of(new LotIdSeed(lotId), null, heads, reading, Set.of(SHELF_LIFE, UNTRACKED_ISSUED));
        var closures = read.closures();
        read.describe(closures, WORK);
        var records = read.records();
        if (closures.isEmpty()) {
            return new Ancestry(false, List.of(), List.of(), List.of(), List.of(), read.basis());
        }
        var closure = closures.getFirst();
        var making = new JobHistory(records, closure.reached().jobs());
        var gaps = gaps(read, closures);
        return new Ancestry(
                true, ancestors(closure, records), making.runs(), making.deviations(), List.copyOf(gaps), read.basis());
    }

    private static TreeSet<Gap> gaps(BackwardReading read, List<Closure> closures) {
        var rules = new GapRules(read.records());
        var closure = closures.getFirst();
        var lots = new ReachedThings(read.records(), closure.reached()).lots();
        var gaps = new TreeSet<>(rules.forTheGate(closure, lots));
        gaps.addAll(rules.parked(read.parked(closures)));
        return gaps;
    }

    private static List<Ancestor> ancestors(Closure closure, KnownFacts records) {
        var keys = new TreeSet<>(closure.reached().jobs());
        closure.reached().nodes().stream()
                .filter(key -> !NodeKeys.isNumber(key) && NodeKind.of(key) != NodeKind.TRANSFORMATION)
                .forEach(keys::add);
        var naming = new ThingNames(records);
        var ancestors = new ArrayList<Ancestor>();
        for (var key : keys) {
            ancestors.add(
                    NodeKind.of(key) == NodeKind.LOT
                            ? lot(naming.named(key), records)
                            : new Ancestor(naming.named(key), null, null, null, null, null, null));
        }
        return ancestors;
    }

    private static Ancestor lot(Named named, KnownFacts records) {
        var lot = new ThingDescriptions(records).lot(named.key());
        var isSplitOff = !records.to(named.key(), SPLIT_OFF).isEmpty();
        var found = records.present(named.key(), RECEIVED)
                .flatMap(said -> Optional.ofNullable(said.text(Property.FOUND_MATERIAL)));
        return new Ancestor(
                named,
                lot.item(),
                receivingInspection(lot, records),
                lot.expiresOn(),
                isSplitOff,
                found.map(said -> true).orElse(null),
                found.map(LotReceived.IDENTITY_UNKNOWN::equals).orElse(null));
    }

    private static @Nullable Boolean receivingInspection(TracedLot lot, KnownFacts records) {
        var item = lot.item();
        if (item == null || records.to(lot.key(), RECEIVED).isEmpty()) {
            return null;
        }
        return TraceabilityPolicy.of(Keys.item(item), records)
                .map(TraceabilityPolicy::receivingInspection)
                .orElse(null);
    }
}
