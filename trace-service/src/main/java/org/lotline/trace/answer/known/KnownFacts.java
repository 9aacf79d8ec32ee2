package org.lotline.trace.answer.known;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;

/** The facts that count at a moment, by their ends. Grows while a question is read; a fact that comes again is one. */
public final class KnownFacts {

    private final Moment moment;
    private final boolean evenVoided;
    private final InTransit inTransit;
    private final Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    private final Map<String, Optional<TraceabilityPolicy>> policies = new HashMap<>();
    private final Map<String, FactsAtEnd> starting = new HashMap<>();
    private final Map<String, FactsAtEnd> ending = new HashMap<>();

    private KnownFacts(Moment moment, boolean evenVoided, InTransit inTransit) {
        this.moment = moment;
        this.evenVoided = evenVoided;
        this.inTransit = inTransit;
    }

    /** Only what stands. */
    public static KnownFacts standing(Moment moment) {
        return standing(moment, InTransit.NOTHING);
    }

    /** The same, with what is known of moves that nobody has taken up. */
    public static KnownFacts standing(Moment moment, InTransit inTransit) {
        return new KnownFacts(moment, false, inTransit);
    }

    /** What was taken back, too. */
    public static KnownFacts evenVoided(Moment moment) {
        return new KnownFacts(moment, true, InTransit.NOTHING);
    }

    /** Those of them that were known at the moment. */
    public KnownFacts add(Collection<Fact> facts) {
        for (var fact : facts) {
            var seen = moment.seen(fact);
            if (seen != null && (evenVoided || seen.voiding() == null)) {
                put(seen);
            }
        }
        return this;
    }

    private void put(KnownFact said) {
        kinds.add(said.kind());
        if (said.kind() == FactKind.ITEM_DEFINED) {
            policies.clear();
        }
        starting.computeIfAbsent(said.from(), node -> new FactsAtEnd()).add(said);
        ending.computeIfAbsent(said.to(), node -> new FactsAtEnd()).add(said);
    }

    /** As of which the facts count. */
    public Moment moment() {
        return moment;
    }

    /** What was given up and not taken up. */
    public InTransit inTransit() {
        return inTransit;
    }

    /** Whether there is any fact of this kind. */
    public boolean has(FactKind kind) {
        return kinds.contains(kind);
    }

    /** What the item's records must have, found out once until another definition is added. */
    Optional<TraceabilityPolicy> policy(String item, Function<String, Optional<TraceabilityPolicy>> finding) {
        return policies.computeIfAbsent(item, finding);
    }

    /** The nodes where facts end. */
    public Set<String> ends() {
        return ending.keySet();
    }

    private FactsAtEnd starting(String node) {
        return starting.getOrDefault(node, FactsAtEnd.NONE);
    }

    private FactsAtEnd ending(String node) {
        return ending.getOrDefault(node, FactsAtEnd.NONE);
    }

    /** Facts that start there, by kind, and within a kind in sequence. */
    public List<KnownFact> from(String node) {
        return starting(node).all();
    }

    /** Facts that end there, by kind, and within a kind in sequence. */
    public List<KnownFact> to(String node) {
        return ending(node).all();
    }

    /** Facts of this kind that end there, in sequence. */
    public List<KnownFact> to(String node, FactKind kind) {
        return ending(node).of(kind);
    }

    /** Facts of these kinds that end there, in sequence. */
    public List<KnownFact> to(String node, FactKind... kinds) {
        return of(ending(node), kinds);
    }

    /** Facts of this kind that start there, in sequence. */
    public List<KnownFact> from(String node, FactKind kind) {
        return starting(node).of(kind);
    }

    /** Facts of these kinds that start there, in sequence. */
    public List<KnownFact> from(String node, FactKind... kinds) {
        return of(starting(node), kinds);
    }

    /** The present one of these kinds that end there. */
    public Optional<KnownFact> present(String node, FactKind... kinds) {
        return Optional.ofNullable(last(node, kinds));
    }

    /** The same; {@code null} if there is none. */
    @Nullable
    public KnownFact last(String node, FactKind... kinds) {
        var facts = ending(node);
        KnownFact last = null;
        for (var kind : kinds) {
            var other = facts.lastOf(kind);
            if (last == null || (other != null && KnownFact.IN_SEQUENCE.compare(other, last) > 0)) {
                last = other;
            }
        }
        return last;
    }

    private static List<KnownFact> of(FactsAtEnd facts, FactKind... kinds) {
        var wanted = new ArrayList<KnownFact>();
        for (var kind : kinds) {
            wanted.addAll(facts.of(kind));
        }
        wanted.sort(KnownFact.IN_SEQUENCE);
        return wanted;
    }
}
