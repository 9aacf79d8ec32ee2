package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.CERTIFIES;
import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.Property;

/** Puts one lot's card together. */
final class Carding {

    private final Records seen;
    private final Records standing;
    private final String lot;
    private final boolean voided;
    private final TracedLot traced;

    Carding(Records seen, Records standing, String lot) {
        this.seen = seen;
        this.standing = standing;
        this.lot = lot;
        this.voided = seen.present(lot, RECEIVED, COMPLETED).isPresent()
                && standing.present(lot, RECEIVED, COMPLETED).isEmpty();
        this.traced = new Describing(voided ? seen : standing).lot(lot);
    }

    LotCard card(List<ParkedEvent> parked) {
        return new LotCard(
                traced,
                certificates(),
                flows(standing.to(lot), standing::to),
                flows(standing.from(lot), standing::from),
                facts(),
                gaps(parked),
                voided);
    }

    private List<CertificateOnCard> certificates() {
        return standing.to(lot, CERTIFIES).stream()
                .map(Said::from)
                .distinct()
                .sorted()
                .map(this::certificate)
                .toList();
    }

    private CertificateOnCard certificate(String key) {
        var filed = standing.present(key, CERTIFICATE_NUMBERED);
        var linked = standing.to(lot, CERTIFIES).stream()
                .filter(said -> said.from().equals(key))
                .findFirst();
        return new CertificateOnCard(
                Describing.idOf(key),
                filed.or(() -> linked).map(said -> said.text(Property.TYPE)).orElse(null),
                filed.map(said -> said.text(Property.NUMBER)).orElse(null),
                filed.map(said -> said.text(Property.ISSUER)).orElse(null));
    }

    /** The lot's own, and those on the other side of each transformation that it came of or went into. */
    private List<Flow> flows(List<Said> own, Function<String, List<Said>> onwards) {
        return Stream.concat(
                        own.stream(),
                        own.stream()
                                .flatMap(said -> Stream.of(said.from(), said.to()))
                                .filter(Carding::isTransformation)
                                .distinct()
                                .flatMap(transformation -> onwards.apply(transformation).stream()))
                .distinct()
                .flatMap(said -> Following.flow(said).stream())
                .sorted(Flow.IN_TIME)
                .toList();
    }

    private static boolean isTransformation(String key) {
        return Set.of("job", "transformation").contains(NodeKeys.kind(key));
    }

    private List<CardFact> facts() {
        return Stream.concat(seen.from(lot).stream(), seen.to(lot).stream())
                .distinct()
                .map(CardFact::of)
                .sorted(CardFact.AS_RECORDED)
                .toList();
    }

    private List<Gap> gaps(List<ParkedEvent> parked) {
        var keys = new TreeSet<>(Set.of(lot));
        new Describing(seen).itemOf(lot).ifPresent(keys::add);
        var rules = new GapRules(standing);
        var gaps = new TreeSet<>(rules.parked(
                parked.stream().filter(event -> event.mattersTo(keys)).toList()));
        if (!voided) {
            rules.of(traced).forEach(gaps::add);
        }
        return List.copyOf(gaps);
    }
}
