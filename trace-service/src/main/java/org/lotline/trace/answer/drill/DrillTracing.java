package org.lotline.trace.answer.drill;

import static org.lotline.trace.lineage.FactKind.HEAT_OF;
import static org.lotline.trace.lineage.FactKind.SPLIT_OFF;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_OF;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lotline.trace.answer.consumption.Consumption;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.known.InTransit;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.thing.IssuedByJob;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.answer.thing.ThingNames;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.walk.Walk;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.GraphReading;

/** A mock recall in the records: forward, backward again, and the balance of what was received. */
public final class DrillTracing {

    /** From so many of the newest receipts with a supplier lot one is drawn. */
    private static final int DRAWN_FROM = 2_000;

    private DrillTracing() {}

    /**
     * The supplier lots that can be drawn, by their keys: those of the newest receipts.
     *
     * @param reading of which this must be the first use
     */
    public static List<Named> drawable(GraphReading reading) {
        var records = KnownFacts.standing(Moment.of(reading.positions(), null))
                .add(reading.newest(SUPPLIER_LOT_NUMBERED, DRAWN_FROM));
        var naming = new ThingNames(records);
        return records.ends().stream()
                .filter(key -> !records.to(key, SUPPLIER_LOT_NUMBERED).isEmpty())
                .sorted()
                .map(naming::named)
                .toList();
    }

    /**
     * @param seed a supplier lot or heat
     * @param heads what the sources said of their heads, asked after the question had come and before this reading began
     * @param reading of which this must be the first use
     * @param askedAt when the heads were asked (UTC)
     * @throws org.lotline.material.InvalidNumberException if the seed's number leaves nothing to compare by
     */
    public static DrillTrace of(Seed seed, Collection<Head> heads, GraphReading reading, Instant askedAt) {
        var basis = Basis.of(Moment.of(reading.positions(), null), heads);
        var tracing = new ForwardTracing(seed, reading, basis, InTransit.of(heads, null, askedAt));
        var forward = tracing.answer();
        var roots = roots(forward);
        var received = received(roots, tracing.records());
        var made = made(forward, received);
        return new DrillTrace(
                forward,
                new MassBalance(tracing.records(), consumption(received, tracing.records(), basis, reading), received)
                        .balances(),
                made.size(),
                astray(roots, made, basis, reading));
    }

    private static Consumption consumption(Set<String> lots, KnownFacts records, Basis basis, GraphReading reading) {
        var jobs = new TreeSet<String>();
        lots.forEach(lot -> jobs.addAll(new IssuedByJob(records, lot).byJob().keySet()));
        return Consumption.read(reading, basis.moment(), jobs);
    }

    private static Set<String> roots(ForwardTrace forward) {
        var roots = new TreeSet<String>();
        forward.identities().forEach(identity -> roots.add(identity.key()));
        return roots;
    }

    private static Set<String> received(Set<String> roots, KnownFacts records) {
        var received = new TreeSet<String>();
        roots.forEach(root -> records.from(root, SUPPLIER_LOT_OF, HEAT_OF).forEach(said -> received.add(said.to())));
        List.copyOf(received).forEach(lot -> addParts(lot, received, records));
        return received;
    }

    /** What was split off a lot is what came as that, under another number. */
    private static void addParts(String lot, Set<String> received, KnownFacts records) {
        records.from(lot, SPLIT_OFF).forEach(said -> {
            if (received.add(said.to())) {
                addParts(said.to(), received, records);
            }
        });
    }

    private static List<TracedLot> made(ForwardTrace forward, Set<String> received) {
        var seen = new HashSet<>(received);
        return forward.identities().stream()
                .flatMap(identity -> identity.whereabouts().lots().stream())
                .filter(lot -> seen.add(lot.key()))
                .toList();
    }

    /** Read backward from them: a lot leads back to the seed exactly if the seed reaches it over what that reading gives. */
    private static List<String> astray(Set<String> roots, List<TracedLot> made, Basis basis, GraphReading reading) {
        var keys = made.stream().map(TracedLot::key).toList();
        var behind = KnownFacts.standing(basis.moment()).add(reading.around(keys, Direction.BACKWARD, Set.of()));
        var leading = Walk.from(roots, Direction.FORWARD, behind);
        return made.stream()
                .filter(lot -> !leading.contains(lot.key()))
                .map(TracedLot::name)
                .sorted()
                .toList();
    }
}
