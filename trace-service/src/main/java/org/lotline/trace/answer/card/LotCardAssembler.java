package org.lotline.trace.answer.card;

import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.ISSUED;
import static org.lotline.trace.lineage.FactKind.ISSUED_FOR;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.RETURNED_AS;
import static org.lotline.trace.lineage.FactKind.SERIAL_OF;
import static org.lotline.trace.lineage.FactKind.SPLIT_OFF;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lotline.trace.answer.consumption.Consumption;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapRules;
import org.lotline.trace.answer.gap.IssueGaps;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.thing.CertificateOnCard;
import org.lotline.trace.answer.thing.Flow;
import org.lotline.trace.answer.thing.JobHistory;
import org.lotline.trace.answer.thing.OnHand;
import org.lotline.trace.answer.thing.QualityFindings;
import org.lotline.trace.answer.thing.Stock;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.answer.walk.AffectingHolds;
import org.lotline.trace.answer.walk.Reached;
import org.lotline.trace.answer.walk.ReachedThings;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.NodeKind;
import org.lotline.trace.lineage.ParkedEvent;

/** Puts one lot's card together. */
final class LotCardAssembler {

    private static final FactKind[] ORIGINS = {RECEIVED, COMPLETED, SERIAL_OF, RETURNED_AS, SPLIT_OFF};

    private final KnownFacts seen;
    private final KnownFacts standing;
    private final String lot;
    private final boolean voided;
    private final TracedLot traced;
    private final ThingDescriptions describing;
    private final Set<String> origins;
    private final List<OnHand> onHand;

    LotCardAssembler(KnownFacts seen, KnownFacts standing, String lot) {
        this.seen = seen;
        this.standing = standing;
        this.lot = lot;
        this.voided = seen.present(lot, ORIGINS).isPresent()
                && standing.present(lot, ORIGINS).isEmpty();
        this.traced = new ThingDescriptions(voided ? seen : standing).lot(lot);
        this.describing = new ThingDescriptions(standing);
        this.origins = origins(lot, standing);
        this.onHand = voided ? List.of() : new Stock(standing, lot).onHand();
    }

    /** The lot and the jobs that it came of; of a serialised unit, its lot and that one's jobs, too. */
    static Set<String> origins(String lot, KnownFacts records) {
        var origins = new TreeSet<String>();
        Stream.concat(Stream.of(lot), new ThingDescriptions(records).parentOf(lot).stream())
                .forEach(one -> {
                    origins.add(one);
                    records.to(one, COMPLETED).forEach(said -> origins.add(said.from()));
                    records.to(one, ISSUED_FOR).forEach(said -> origins.add(NodeKeys.jobOf(said.from())));
                });
        return origins;
    }

    /** Whose records its gaps rest on: the lot, its item and its certificates. */
    static Set<String> restsOn(String lot, KnownFacts seen, KnownFacts standing) {
        var keys = new TreeSet<>(new ThingDescriptions(standing).certificatesOf(lot));
        keys.add(lot);
        new ThingDescriptions(seen).itemOf(lot).ifPresent(keys::add);
        return keys;
    }

    LotCard card(List<ParkedEvent> parked, Consumption consumption) {
        return new LotCard(
                traced,
                certificates(),
                flows(standing.to(lot), standing::to),
                flows(standing.from(lot), standing::from),
                facts(),
                new JobHistory(standing, Reached.of(origins).jobs()).runs(),
                new QualityFindings(standing, origins).inspections(),
                new AffectingHolds(standing, Reached.of(origins)).holds(),
                onHand,
                gaps(parked, consumption),
                voided);
    }

    private List<CertificateOnCard> certificates() {
        return describing.certificatesOf(lot).stream()
                .map(describing::certificate)
                .toList();
    }

    /** The lot's own, and those on the other side of each transformation that it came of or went into. */
    private List<Flow> flows(List<KnownFact> own, Function<String, List<KnownFact>> onwards) {
        return Stream.concat(
                        own.stream(),
                        own.stream()
                                .flatMap(said -> Stream.of(said.from(), said.to()))
                                .filter(LotCardAssembler::isTransformation)
                                .distinct()
                                .flatMap(transformation -> onwards.apply(transformation).stream()))
                .distinct()
                .flatMap(said -> ReachedThings.flow(said).stream())
                .sorted(Flow.IN_TIME)
                .toList();
    }

    private static boolean isTransformation(String key) {
        return switch (NodeKind.of(key)) {
            case JOB, TRANSFORMATION -> true;
            default -> false;
        };
    }

    private List<CardFact> facts() {
        return Stream.concat(seen.from(lot).stream(), seen.to(lot).stream())
                .distinct()
                .map(CardFact::of)
                .sorted(CardFact.AS_RECORDED)
                .toList();
    }

    private List<Gap> gaps(List<ParkedEvent> parked, Consumption consumption) {
        var keys = restsOn(lot, seen, standing);
        var rules = new GapRules(standing);
        var gaps = new TreeSet<>(rules.parked(
                parked.stream().filter(event -> event.mattersTo(keys)).toList()));
        if (!voided) {
            rules.of(traced).forEach(gaps::add);
            rules.balances(onHand).forEach(gaps::add);
            inputs(consumption).forEach(gaps::add);
        }
        return List.copyOf(gaps);
    }

    /** What isn't known for sure of what it was made of, and of its own issues. */
    private Stream<Gap> inputs(Consumption consumption) {
        var own = new HashSet<String>(origins);
        for (var made : List.of(Stream.of(lot), describing.parentOf(lot).stream()).stream()
                .flatMap(lots -> lots)
                .toList()) {
            standing.to(made, ISSUED_FOR).forEach(said -> own.add(said.from()));
        }
        var near = new HashSet<>(own);
        own.forEach(into -> standing.to(into, ISSUED).forEach(said -> near.add(said.from())));
        standing.from(lot, ISSUED).forEach(said -> near.add(said.to()));
        var issues = new IssueGaps(standing);
        return Stream.of(
                        issues.notChecked(near),
                        issues.withoutLot(own),
                        issues.tooLittle(consumption.shortages(origins)))
                .flatMap(gaps -> gaps);
    }
}
