package org.lotline.trace.answer.reach;

import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.thing.ThingNames;
import org.lotline.trace.answer.walk.Reached;
import org.lotline.trace.answer.walk.Walk;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.NodeKind;

/** Answers "what came of this" in names only, for who places a hold. */
public final class ReachReading {

    /** What each kind of thing is named by. */
    private static final Set<FactKind> NAMES = Set.of(LOT_NUMBERED, JOB_NUMBERED, SHIPMENT_NUMBERED);

    private ReachReading() {}

    /**
     * @param seed a thing by its key, or a resource with its window
     * @param page what is shown of it; only that is looked up by name
     * @param heads what the sources that add descendants said of their heads, asked after the question had come and before
     *     this reading began
     * @param reading of which this must be the first use
     */
    public static Reach of(Seed seed, Reach.Page page, Collection<Head> heads, GraphReading reading) {
        var basis = Basis.of(Moment.of(reading.positions(), null), heads);
        var records = KnownFacts.standing(basis.moment());
        seed.locate(reading, records);
        var identities = seed.identities(records).toList();
        var roots = new HashSet<String>();
        identities.forEach(identified -> roots.addAll(identified.roots()));
        records.add(reading.around(roots, Direction.FORWARD, Set.of()));
        var reached = Reached.of(Walk.from(roots, Direction.FORWARD, records));
        var lots = reached.lots();
        var jobs = List.copyOf(reached.jobs());
        var shipments = reached.shipments();
        var naming = named(page, basis, reading, lots, jobs, shipments);
        return new Reach(
                !identities.isEmpty(),
                new Reach.Count(lots.size(), jobs.size(), shipments.size()),
                shown(lots, NodeKind.LOT, page).map(naming::named).toList(),
                shown(jobs, NodeKind.JOB, page).map(naming::named).toList(),
                shown(shipments, NodeKind.SHIPMENT, page).map(naming::named).toList(),
                basis);
    }

    /** All of it. */
    public static Reach of(Seed seed, Collection<Head> heads, GraphReading reading) {
        return of(seed, Reach.Page.ALL, heads, reading);
    }

    private static ThingNames named(
            Reach.Page page,
            Basis basis,
            GraphReading reading,
            List<String> lots,
            List<String> jobs,
            List<String> shipments) {
        var keys = Stream.of(
                        shown(lots, NodeKind.LOT, page),
                        shown(jobs, NodeKind.JOB, page),
                        shown(shipments, NodeKind.SHIPMENT, page))
                .flatMap(shown -> shown)
                .toList();
        return new ThingNames(KnownFacts.standing(basis.moment()).add(reading.about(keys, NAMES)));
    }

    private static Stream<String> shown(List<String> keys, NodeKind kind, Reach.Page page) {
        var after = page.after();
        return after.isEmpty() || NodeKind.of(after) == kind
                ? keys.stream().filter(key -> key.compareTo(after) > 0).limit(page.limit())
                : Stream.empty();
    }
}
