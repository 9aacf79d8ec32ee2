package org.lotline.trace.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;

/** The facts that count at a moment, by their ends. Grows while a question is read; a fact that comes again is one. */
final class KnownFacts {

    private final Moment moment;
    private final Predicate<KnownFact> counts;
    private final InTransit inTransit;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, List<KnownFact>> starting = new HashMap<>();
    private final Map<String, List<KnownFact>> ending = new HashMap<>();

    private KnownFacts(Moment moment, Predicate<KnownFact> counts, InTransit inTransit) {
        this.moment = moment;
        this.counts = counts;
        this.inTransit = inTransit;
    }

    /** Only what stands. */
    static KnownFacts standing(Moment moment) {
        return standing(moment, InTransit.NOTHING);
    }

    /** The same, with what is known of moves that nobody has taken up. */
    static KnownFacts standing(Moment moment, InTransit inTransit) {
        return new KnownFacts(moment, said -> said.voiding() == null, inTransit);
    }

    /** What was taken back, too. */
    static KnownFacts evenVoided(Moment moment) {
        return new KnownFacts(moment, said -> true, InTransit.NOTHING);
    }

    KnownFacts add(Collection<Fact> facts) {
        facts.stream()
                .flatMap(fact -> moment.seen(fact).stream())
                .map(fact -> new KnownFact(fact, Objects.requireNonNull(fact.assertion())))
                .filter(counts)
                .filter(said -> keys.add(said.key()))
                .forEach(this::put);
        return this;
    }

    private void put(KnownFact said) {
        starting.computeIfAbsent(said.from(), node -> new ArrayList<>()).add(said);
        ending.computeIfAbsent(said.to(), node -> new ArrayList<>()).add(said);
    }

    Moment moment() {
        return moment;
    }

    /** What was given up and not taken up. */
    InTransit inTransit() {
        return inTransit;
    }

    /** The nodes where facts end. */
    Set<String> ends() {
        return ending.keySet();
    }

    /** Facts that start there. */
    List<KnownFact> from(String node) {
        return starting.getOrDefault(node, List.of());
    }

    /** Facts that end there. */
    List<KnownFact> to(String node) {
        return ending.getOrDefault(node, List.of());
    }

    /** Facts of these kinds that end there, in sequence. */
    List<KnownFact> to(String node, FactKind... kinds) {
        return of(to(node), kinds).sorted(KnownFact.IN_SEQUENCE).toList();
    }

    /** Facts of these kinds that start there, in sequence. */
    List<KnownFact> from(String node, FactKind... kinds) {
        return of(from(node), kinds).sorted(KnownFact.IN_SEQUENCE).toList();
    }

    /** The present one of these kinds that end there. */
    Optional<KnownFact> present(String node, FactKind... kinds) {
        return of(to(node), kinds).max(KnownFact.IN_SEQUENCE);
    }

    private static Stream<KnownFact> of(List<KnownFact> facts, FactKind... kinds) {
        var wanted = Set.of(kinds);
        return facts.stream().filter(said -> wanted.contains(said.kind()));
    }
}
