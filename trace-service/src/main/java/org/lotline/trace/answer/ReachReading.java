package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.Reading;

/** Answers "what came of this" in names only, for who places a hold. */
public final class ReachReading {

    private ReachReading() {}

    /**
     * @param seed a thing by its key, or a resource with its window
     * @param heads what the sources that add descendants said of their heads, asked after the question had come and before
     *     this reading began
     * @param reading of which this must be the first use
     */
    public static Reach of(Seed seed, Collection<Head> heads, Reading reading) {
        var basis = Basis.of(Moment.of(reading.positions(), null), heads);
        var records = Records.standing(basis.moment());
        seed.locate(reading, records);
        var identities = seed.identities(records).toList();
        var roots = new HashSet<String>();
        identities.forEach(identified -> roots.addAll(identified.roots()));
        records.add(reading.around(roots, Direction.FORWARD, Set.of()));
        var reached = Walk.from(roots, Direction.FORWARD, records);
        var jobs = Following.jobKeys(reached);
        records.add(reading.about(jobs, Set.of(JOB_NUMBERED)));
        return new Reach(
                !identities.isEmpty(),
                named(Following.lotKeys(reached), records),
                named(jobs.stream(), records),
                named(Following.keys(reached, "shipment"), records),
                basis);
    }

    private static List<Named> named(Stream<String> keys, Records records) {
        var naming = new Naming(records);
        return keys.map(naming::named).sorted().toList();
    }
}
