package org.lotline.trace.answer.backward;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_REVIEWED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_SUPERSEDED;
import static org.lotline.trace.lineage.FactKind.CONSIGNEE_DEFINED;
import static org.lotline.trace.lineage.FactKind.DISPOSED;
import static org.lotline.trace.lineage.FactKind.HELD;
import static org.lotline.trace.lineage.FactKind.JOB_CLOSED;
import static org.lotline.trace.lineage.FactKind.NONCONFORMING;
import static org.lotline.trace.lineage.FactKind.RETURNED_FROM_JOB;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.consumption.Consumption;
import org.lotline.trace.answer.gap.GapRules;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedNumbers;
import org.lotline.trace.answer.walk.BackwardReading;
import org.lotline.trace.answer.walk.Closure;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.Property;

/** Answers "where did it come from". */
public final class BackwardTracing {

    /** What was found and decided, held, and came back: of moves, picks and clearances this answer doesn't speak. */
    private static final Set<FactKind> BESIDE = GapRules.beside(Set.of(
            RETURNED_FROM_JOB,
            JOB_CLOSED,
            CERTIFICATE_REVIEWED,
            CERTIFICATE_SUPERSEDED,
            NONCONFORMING,
            DISPOSED,
            HELD));

    private final Seed seed;
    private final BackwardReading read;
    private final KnownFacts records;
    private final GapRules rules;

    private BackwardTracing(Seed seed, BackwardReading read) {
        this.seed = seed;
        this.read = read;
        this.records = read.records();
        this.rules = new GapRules(records);
    }

    /**
     * @param seed what to start from: a lot, shipment, customer's order or customer's part number
     * @param knownAt the moment as of which it is answered (UTC); {@code null} for all that is known
     * @param heads what the sources said of their heads, asked after the question had come and before this reading began;
     *     one for each source that could add to the answer
     * @param reading of which this must be the first use
     * @throws org.lotline.material.InvalidNumberException if the seed's number leaves nothing to compare by
     */
    public static BackwardTrace trace(
            Seed seed, @Nullable Instant knownAt, Collection<Head> heads, GraphReading reading) {
        return new BackwardTracing(seed, BackwardReading.of(seed, knownAt, heads, reading, BESIDE)).answer();
    }

    private BackwardTrace answer() {
        var closures = read.closures();
        read.describe(closures);
        read.readHolds(closures);
        var parked = read.parked(closures);
        var consumption = read.consumption(closures);
        var identities = closures.stream()
                .map(closure -> identity(closure, parked, consumption))
                .toList();
        var gaps = new TreeSet<>(rules.parked(parked));
        identities.forEach(identity -> gaps.addAll(identity.gaps()));
        return new BackwardTrace(
                "Where did %s come from?".formatted(seed.told()),
                identities,
                read.nearMisses(),
                read.basis(),
                List.copyOf(gaps),
                read.basis().upToDate() && gaps.isEmpty());
    }

    private BackwardIdentity identity(Closure closure, List<ParkedEvent> parked, Consumption consumption) {
        var origins = new OriginSummary(records, closure.reached(), seed::bears).origins();
        var gaps = new TreeSet<>(rules.backward(closure, origins.lots(), consumption));
        var keys = closure.restsOn();
        gaps.addAll(rules.parked(
                parked.stream().filter(event -> event.mattersTo(keys)).toList()));
        var consignee = consignee(closure);
        return new BackwardIdentity(
                closure.seed(),
                seed.kind(),
                new SeedNumbers(records).number(seed, closure.seed()),
                consignee,
                Optional.ofNullable(consignee)
                        .flatMap(code -> records.present(Keys.consignee(code), CONSIGNEE_DEFINED))
                        .map(said -> said.text(Property.NAME))
                        .orElse(null),
                origins,
                List.copyOf(gaps),
                read.basis().upToDate() && gaps.isEmpty());
    }

    /** The shipments of one identity are one consignee's. */
    private @Nullable String consignee(Closure closure) {
        return closure.reached().shipments().stream()
                .flatMap(shipment -> records.present(shipment, SHIPMENT_NUMBERED).stream())
                .map(said -> Optional.ofNullable(said.text(Property.CONSIGNEE)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
