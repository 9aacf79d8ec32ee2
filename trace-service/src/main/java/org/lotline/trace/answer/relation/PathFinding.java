package org.lotline.trace.answer.relation;

import static org.lotline.trace.lineage.FactKind.HEAT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.RETURNED_FROM_JOB;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapRules;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.thing.Flow;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.answer.thing.ThingNames;
import org.lotline.trace.answer.walk.Reached;
import org.lotline.trace.answer.walk.ReachedThings;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.NodeKeys;

/** Answers "why is one thing in the trace of another". */
public final class PathFinding {

    private static final Set<FactKind> NAMINGS = Set.of(LOT_NUMBERED, JOB_NUMBERED, HEAT_NUMBERED, SHIPMENT_NUMBERED);

    /** A step goes along walked facts; of the others only what came back is told of it. */
    private static final Set<FactKind> FLOWS = Set.of(RETURNED_FROM_JOB);

    private final GraphReading reading;
    private final Basis basis;
    private final KnownFacts records;

    private PathFinding(GraphReading reading, Basis basis) {
        this.reading = reading;
        this.basis = basis;
        this.records = KnownFacts.standing(basis.moment());
    }

    /**
     * @param from the number of a lot, serial, job, heat or shipment, or the id of a lot, job or shipment
     * @param to the same of the other end
     * @param knownAt the moment as of which it is answered (UTC); {@code null} for all that is known
     * @param heads what the sources said of their heads, asked after the question had come and before this reading began
     * @param reading of which this must be the first use
     * @throws org.lotline.material.InvalidNumberException if a name leaves nothing to compare by
     */
    public static TracePath find(
            String from, String to, @Nullable Instant knownAt, Collection<Head> heads, GraphReading reading) {
        var moment = Moment.of(reading.positions(), knownAt);
        return new PathFinding(reading, Basis.of(moment, heads)).answer(from, to);
    }

    private TracePath answer(String fromName, String toName) {
        var from = meant(fromName);
        var to = meant(toName);
        records.add(reading.around(from, Direction.FORWARD, FLOWS));
        var forward = Chain.shortest(from, to, records);
        if (forward.isEmpty()) {
            records.add(reading.around(to, Direction.FORWARD, FLOWS));
        }
        var chain = forward.or(() -> Chain.shortest(to, from, records));
        chain.ifPresent(this::describe);
        var direction = chain.map(found -> forward.isPresent() ? Direction.FORWARD : Direction.BACKWARD);
        var gaps = gaps(from, to, chain.orElse(List.of()));
        return new TracePath(
                named(from),
                named(to),
                direction,
                chain.map(this::told).orElseGet(() -> noPath(fromName, toName)),
                chain.map(this::steps).orElse(List.of()),
                basis,
                gaps,
                basis.upToDate() && gaps.isEmpty());
    }

    private Set<String> meant(String name) {
        var keys = new HashSet<String>();
        id(name).ifPresentOrElse(id -> keys.addAll(ids(id)), () -> keys.addAll(numbers(name)));
        var facts = KnownFacts.standing(basis.moment());
        Seed.show(keys, reading, facts);
        records.add(reading.about(keys, NAMINGS));
        return keys.stream()
                .flatMap(key -> NodeKeys.isNumber(key)
                        ? facts.from(key).stream()
                                .filter(said -> NAMINGS.contains(said.kind()))
                                .map(KnownFact::to)
                        : Stream.of(key).filter(node -> isOnRecord(node, facts)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOnRecord(String node, KnownFacts facts) {
        return !facts.from(node).isEmpty() || !facts.to(node).isEmpty();
    }

    private static Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Set<String> ids(UUID id) {
        return Set.of(Keys.lot(id), Keys.job(id), Keys.shipment(id));
    }

    private static Set<String> numbers(String name) {
        return Set.of(
                Keys.lotNumber(name),
                Keys.jobNumber(name),
                Keys.shipmentNumber(name),
                NodeKeys.numberOf(Keys.heat(new Heat(name, null))).orElseThrow());
    }

    private void describe(List<String> chain) {
        var jobs = Reached.of(chain).jobs();
        records.add(reading.about(jobs, Set.of(JOB_NUMBERED)));
        records.add(reading.about(chain, NAMINGS));
    }

    private List<Gap> gaps(Set<String> from, Set<String> to, List<String> chain) {
        var keys = new HashSet<>(from);
        keys.addAll(to);
        keys.addAll(chain);
        return List.copyOf(new TreeSet<>(new GapRules(records).parked(reading.parked(keys))));
    }

    private List<Named> named(Set<String> keys) {
        var naming = new ThingNames(records);
        return keys.stream().map(naming::named).sorted().toList();
    }

    private List<TracePath.Step> steps(List<String> chain) {
        var naming = new ThingNames(records);
        var steps = new ArrayList<TracePath.Step>();
        for (var at = 1; at < chain.size(); at++) {
            steps.add(new TracePath.Step(
                    naming.named(chain.get(at - 1)),
                    naming.named(chain.get(at)),
                    flows(chain.get(at - 1), chain.get(at))));
        }
        return steps;
    }

    private List<Flow> flows(String from, String to) {
        return records.to(to).stream()
                .filter(said -> said.from().equals(from))
                .flatMap(said -> ReachedThings.flow(said).stream())
                .sorted(Flow.IN_TIME)
                .toList();
    }

    private String told(List<String> chain) {
        var naming = new ThingNames(records);
        return chain.stream().map(naming::name).collect(Collectors.joining(" → "));
    }

    private static String noPath(String from, String to) {
        return "There is no path: %s is neither in the forward nor in the backward trace of %s.".formatted(to, from);
    }
}
