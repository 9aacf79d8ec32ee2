package org.lotline.trace.answer.relation;

import static org.lotline.trace.lineage.FactKind.HEAT_OF;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_OF;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapRules;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.seed.LotSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.ThingNames;
import org.lotline.trace.answer.thing.TracedShipment;
import org.lotline.trace.answer.walk.BackwardReading;
import org.lotline.trace.answer.walk.Closure;
import org.lotline.trace.answer.walk.Reached;
import org.lotline.trace.answer.walk.ReachedThings;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;

/** Answers "what else came from the same sources". */
public final class SiblingReading {

    private static final Set<FactKind> BESIDE = GapRules.beside(Set.of());

    private final BackwardReading read;
    private final GraphReading reading;
    private final KnownFacts records;

    private SiblingReading(BackwardReading read, GraphReading reading) {
        this.read = read;
        this.reading = reading;
        this.records = read.records();
    }

    /**
     * @param lot by {@link LotSeed number} or {@link LotIdSeed id}
     * @param knownAt the moment as of which it is answered (UTC); {@code null} for all that is known
     * @param heads what the sources said of their heads, asked after the question had come and before this reading began
     * @param reading of which this must be the first use
     * @throws org.lotline.material.InvalidNumberException if the number leaves nothing to compare by
     */
    public static Siblings of(Seed lot, @Nullable Instant knownAt, Collection<Head> heads, GraphReading reading) {
        return new SiblingReading(BackwardReading.of(lot, knownAt, heads, reading, BESIDE), reading).answer();
    }

    private Siblings answer() {
        var closures = read.closures();
        Map<String, Set<String>> sources = new HashMap<>();
        closures.forEach(closure -> sources.put(closure.seed(), sources(closure)));
        var all = sources.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        records.add(reading.around(all, Direction.FORWARD, BESIDE));
        var forward =
                all.stream().map(source -> Closure.forward(source, records)).toList();
        read.describe(Stream.concat(closures.stream(), forward.stream()).toList());
        var bySource = forward.stream().collect(Collectors.toMap(Closure::seed, Closure::reached));
        var lots = closures.stream()
                .map(closure -> ofLot(closure.seed(), sources.getOrDefault(closure.seed(), Set.of()), bySource))
                .toList();
        var gaps = gaps(closures, forward);
        return new Siblings(
                lots,
                read.nearMisses(),
                read.basis(),
                List.copyOf(gaps),
                read.basis().upToDate() && gaps.isEmpty());
    }

    /** Of every received lot in the ancestry its heat; if none is on record its supplier lot, else its receipt. */
    private Set<String> sources(Closure closure) {
        return closure.reached().lots().stream()
                .flatMap(lot -> Stream.of(HEAT_OF, SUPPLIER_LOT_OF, RECEIVED)
                        .map(kind -> froms(lot, kind))
                        .filter(froms -> !froms.isEmpty())
                        .findFirst()
                        .stream())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> froms(String lot, FactKind kind) {
        return records.to(lot, kind).stream().map(KnownFact::from).collect(Collectors.toSet());
    }

    private Siblings.OfLot ofLot(String lot, Set<String> sources, Map<String, Reached> bySource) {
        return new Siblings.OfLot(
                new ThingDescriptions(records).lot(lot),
                sources.stream()
                        .map(source -> source(lot, source, bySource.getOrDefault(source, Reached.of(Set.of()))))
                        .toList());
    }

    private Siblings.Source source(String lot, String source, Reached reached) {
        var others = new HashSet<>(reached.nodes());
        others.remove(lot);
        var following = new ReachedThings(records, Reached.of(others));
        return new Siblings.Source(
                new ThingNames(records).named(source), following.lots(), following.jobs(), shipments(reached, others));
    }

    /** Lines of the lot itself are no sibling's; a shipment that holds only those is none either. */
    private List<TracedShipment> shipments(Reached reached, Set<String> others) {
        return new ReachedThings(records, reached)
                .shipments(line -> others.contains(line.from())).stream()
                        .filter(shipment -> !shipment.lines().isEmpty())
                        .toList();
    }

    private TreeSet<Gap> gaps(List<Closure> closures, List<Closure> forward) {
        var rules = new GapRules(records);
        var gaps = new TreeSet<Gap>();
        var all = Stream.concat(closures.stream(), forward.stream()).toList();
        var consumption = read.consumption(all);
        all.forEach(closure -> gaps.addAll(
                rules.backward(closure, new ReachedThings(records, closure.reached()).lots(), consumption)));
        gaps.addAll(rules.parked(read.parked(all)));
        return gaps;
    }
}
