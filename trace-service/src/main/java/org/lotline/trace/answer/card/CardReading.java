package org.lotline.trace.answer.card;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_CONTROLLED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_REVIEWED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_SUPERSEDED;
import static org.lotline.trace.lineage.FactKind.CERTIFIES;
import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.HELD;
import static org.lotline.trace.lineage.FactKind.HOLD_RELEASED;
import static org.lotline.trace.lineage.FactKind.INSPECTED;
import static org.lotline.trace.lineage.FactKind.INSPECTION_PLANNED;
import static org.lotline.trace.lineage.FactKind.ISSUED;
import static org.lotline.trace.lineage.FactKind.ISSUED_FOR;
import static org.lotline.trace.lineage.FactKind.ISSUE_CHECKED;
import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.RAN_FOR;
import static org.lotline.trace.lineage.FactKind.SHIPMENT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.SPLIT_OFF;
import static org.lotline.trace.lineage.FactKind.UNTRACKED_ISSUED;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.consumption.Consumption;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.gap.GapRules;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.answer.known.InTransit;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.answer.seed.Identified;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.seed.LotSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.walk.AffectingHolds;
import org.lotline.trace.answer.walk.Reached;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.NodeKind;
import org.lotline.trace.lineage.ParkedEvent;

/** Answers "what is known of this lot". A voided lot has a card, too. */
public final class CardReading {

    private static final Set<FactKind> ALL = EnumSet.allOf(FactKind.class);
    private static final Set<NodeKind> STEPS =
            Set.of(NodeKind.JOB, NodeKind.TRANSFORMATION, NodeKind.CERTIFICATE, NodeKind.SHIPMENT);
    private static final Set<FactKind> ONE_STEP_ON = Set.of(
            ISSUED,
            ISSUED_FOR,
            COMPLETED,
            CERTIFICATE_NUMBERED,
            CERTIFICATE_REVIEWED,
            CERTIFICATE_SUPERSEDED,
            CERTIFICATE_CONTROLLED,
            ITEM_DEFINED,
            INSPECTION_PLANNED,
            ISSUE_CHECKED,
            UNTRACKED_ISSUED,
            JOB_NUMBERED,
            RAN_FOR,
            INSPECTED,
            SHIPMENT_NUMBERED);

    private final GraphReading reading;
    private final Basis basis;
    private final KnownFacts seen;
    private final KnownFacts standing;

    private CardReading(GraphReading reading, Basis basis, InTransit inTransit) {
        this.reading = reading;
        this.basis = basis;
        this.seen = KnownFacts.evenVoided(basis.moment());
        this.standing = KnownFacts.standing(basis.moment(), inTransit);
    }

    /**
     * @param lot by {@link LotSeed number} or {@link LotIdSeed id}; a number that was taken back finds it, too
     * @param knownAt the moment as of which it is answered (UTC); {@code null} for all that is known
     * @param heads what the sources said of their heads, asked after the question had come and before this reading began
     * @param reading of which this must be the first use
     * @param askedAt when the heads were asked (UTC)
     * @throws org.lotline.material.InvalidNumberException if the number leaves nothing to compare by
     */
    public static LotCards cards(
            Seed lot, @Nullable Instant knownAt, Collection<Head> heads, GraphReading reading, Instant askedAt) {
        var moment = Moment.of(reading.positions(), knownAt);
        return new CardReading(reading, Basis.of(moment, heads), InTransit.of(heads, knownAt, askedAt)).answer(lot);
    }

    private LotCards answer(Seed seed) {
        add(reading.about(seed.keys(), ALL));
        var lots = seed.identities(seen).map(Identified::key).toList();
        add(reading.about(lots, ALL));
        add(reading.about(wholes(lots), Set.of(COMPLETED, LOT_NUMBERED, INSPECTED)));
        readCertified(lots);
        add(reading.about(oneStepOn(lots), ONE_STEP_ON));
        readHolds(lots);
        add(reading.about(untracked(), Set.of(ITEM_DEFINED)));
        var consumption = Consumption.read(reading, basis.moment(), makers(lots));
        var parked = parked(seed, lots);
        var cards = lots.stream()
                .map(lot -> new LotCardAssembler(seen, standing, lot).card(parked, consumption))
                .toList();
        var gaps = new TreeSet<Gap>(new GapRules(standing).parked(parked));
        cards.forEach(card -> gaps.addAll(card.gaps()));
        return new LotCards(cards, basis, List.copyOf(gaps), basis.upToDate() && gaps.isEmpty());
    }

    private void add(List<Fact> facts) {
        seen.add(facts);
        standing.add(facts);
    }

    /** The lots to which serialised units belong. */
    private Set<String> wholes(List<String> lots) {
        return lots.stream()
                .flatMap(lot -> new ThingDescriptions(seen).parentOf(lot).stream())
                .collect(Collectors.toSet());
    }

    /** What covers the lots off which they were split. */
    private void readCertified(List<String> lots) {
        var read = new HashSet<>(lots);
        for (var next = splitOff(lots); read.addAll(next); next = splitOff(next)) {
            add(reading.about(next, Set.of(SPLIT_OFF, CERTIFIES)));
        }
    }

    private Set<String> splitOff(Collection<String> lots) {
        return lots.stream()
                .flatMap(lot -> new ThingDescriptions(seen).wholeOf(lot).stream())
                .collect(Collectors.toSet());
    }

    private void readHolds(List<String> lots) {
        var keys = lots.stream()
                .map(lot -> Reached.of(LotCardAssembler.origins(lot, standing)))
                .flatMap(some -> AffectingHolds.keys(standing, some).stream())
                .collect(Collectors.toSet());
        var placed = reading.about(keys, Set.of(HELD));
        add(placed);
        var holds = placed.stream().map(Fact::from).collect(Collectors.toSet());
        add(reading.about(holds, Set.of(HOLD_RELEASED)));
    }

    private Set<String> oneStepOn(List<String> lots) {
        var keys = new HashSet<String>();
        for (var lot : lots) {
            Stream.concat(
                            seen.from(lot).stream().map(KnownFact::to),
                            seen.to(lot).stream().map(KnownFact::from))
                    .filter(CardReading::isStep)
                    .forEach(keys::add);
            keys.addAll(Reached.of(LotCardAssembler.origins(lot, standing)).jobs());
            new ThingDescriptions(seen).itemOf(lot).ifPresent(keys::add);
            keys.addAll(new ThingDescriptions(seen).certificatesOf(lot));
        }
        return keys;
    }

    private Set<String> makers(List<String> lots) {
        return lots.stream()
                .flatMap(lot -> Reached.of(LotCardAssembler.origins(lot, standing)).jobs().stream())
                .collect(Collectors.toSet());
    }

    /** The items of what went in without a lot. */
    private Set<String> untracked() {
        return standing.ends().stream()
                .flatMap(end -> standing.to(end, UNTRACKED_ISSUED).stream())
                .map(KnownFact::from)
                .collect(Collectors.toSet());
    }

    private static boolean isStep(String key) {
        return STEPS.contains(NodeKind.of(key));
    }

    private List<ParkedEvent> parked(Seed seed, List<String> lots) {
        var keys = new HashSet<>(seed.keys());
        keys.addAll(lots);
        lots.forEach(lot -> keys.addAll(LotCardAssembler.restsOn(lot, seen, standing)));
        return reading.parked(keys);
    }
}
