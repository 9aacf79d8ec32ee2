package org.lotline.trace.answer.known;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.FactKind;

/**
 * The facts at one end of a node, by kind and within a kind in sequence, each once: put in order when they are first looked at
 * after one has come. What was given stays as it was. Not thread-safe.
 */
final class FactsAtEnd {

    static final FactsAtEnd NONE = new FactsAtEnd();

    private static final Comparator<KnownFact> ORDER = (one, other) -> {
        var byKind = one.kind().compareTo(other.kind());
        return byKind == 0 ? KnownFact.IN_SEQUENCE.compare(one, other) : byKind;
    };

    private static final int FEW = 16;

    private KnownFact[] facts = new KnownFact[2];
    private int size;
    private boolean inOrder = true;

    void add(KnownFact said) {
        if (size == facts.length) {
            facts = Arrays.copyOf(facts, size * 2);
        }
        facts[size++] = said;
        inOrder = false;
    }

    private void order() {
        if (!inOrder) {
            if (size > 1) {
                var ordered = Arrays.copyOf(facts, size);
                Arrays.sort(ordered, ORDER);
                facts = ordered;
                size = withoutRepetition(ordered);
            }
            inOrder = true;
        }
    }

    /** A fact that was read again lies behind itself; how many there are without that. */
    private static int withoutRepetition(KnownFact[] ordered) {
        var last = 0;
        for (var at = 1; at < ordered.length; at++) {
            if (!ordered[at].key().equals(ordered[last].key())) {
                ordered[++last] = ordered[at];
            }
        }
        return last + 1;
    }

    List<KnownFact> all() {
        order();
        return size == 0 ? List.of() : new Slice(facts, 0, size);
    }

    /** In sequence. */
    List<KnownFact> of(FactKind kind) {
        order();
        var first = first(kind);
        var last = last(kind, first);
        return switch (last - first) {
            case 0 -> List.of();
            case 1 -> List.of(facts[first]);
            default -> new Slice(facts, first, last);
        };
    }

    /** The one with the last sequence; {@code null} if there is none. */
    @Nullable
    KnownFact lastOf(FactKind kind) {
        order();
        var first = first(kind);
        var last = last(kind, first);
        return last == first ? null : facts[last - 1];
    }

    /** Few at most nodes, so that looking at one after the other is the shortest. */
    private int first(FactKind kind) {
        if (size <= FEW) {
            var at = 0;
            while (at < size && facts[at].kind() != kind) {
                at++;
            }
            return at;
        }
        return firstWhere(0, fact -> fact.kind().compareTo(kind) >= 0);
    }

    /** Behind the last one. */
    private int last(FactKind kind, int first) {
        if (size <= FEW) {
            var at = first;
            while (at < size && facts[at].kind() == kind) {
                at++;
            }
            return at;
        }
        return firstWhere(first, fact -> fact.kind().compareTo(kind) > 0);
    }

    private int firstWhere(int from, Predicate<KnownFact> isBehind) {
        var low = from;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (isBehind.test(facts[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** A part of what never changes. */
    private static final class Slice extends AbstractList<KnownFact> implements RandomAccess {

        private final KnownFact[] facts;
        private final int first;
        private final int size;

        Slice(KnownFact[] facts, int first, int last) {
            this.facts = facts;
            this.first = first;
            this.size = last - first;
        }

        @Override
        public KnownFact get(int at) {
            return facts[first + at];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
