package org.lotline.trace.memory;

import org.lotline.trace.lineage.FactKind;

/** From a node to the facts of a kind that start or end there: a chain for each, so that others cost nothing. */
final class Links {

    /** The end of a chain. */
    static final int NONE = -1;

    private final Ints firstOf = new Ints();
    private final Ints nextOf = new Ints();
    private final Ints facts = new Ints();
    private final Octets kinds = new Octets();
    private final Ints nextStarting = new Ints();
    private final Ints nextEnding = new Ints();
    private int size;

    /** A new node, with the next number. */
    void addNode(int node) {
        firstOf.set(node, 0);
    }

    /** A new fact, with the next number. */
    void addFact(int fact, FactKind kind, int from, int to) {
        nextStarting.set(fact, put(from, mark(kind, true), fact));
        nextEnding.set(fact, put(to, mark(kind, false), fact));
    }

    /** What was first before, counted from 1; 0 if nothing was. */
    private int put(int node, int mark, int fact) {
        var link = find(node, mark);
        if (link == NONE) {
            link = size++;
            kinds.set(link, mark);
            nextOf.set(link, firstOf.get(node));
            firstOf.set(node, link + 1);
            facts.set(link, 0);
        }
        var before = facts.get(link);
        facts.set(link, fact + 1);
        return before;
    }

    private static int mark(FactKind kind, boolean starting) {
        return kind.ordinal() * 2 + (starting ? 1 : 0);
    }

    private int find(int node, int mark) {
        for (var link = first(node); link != NONE; link = next(link)) {
            if (kinds.get(link) == mark) {
                return link;
            }
        }
        return NONE;
    }

    /** A node's first kind of facts, by which {@link #next} gives the others; −1 if it has none. */
    int first(int node) {
        return firstOf.get(node) - 1;
    }

    int next(int link) {
        return nextOf.get(link) - 1;
    }

    boolean isStarting(int link) {
        return (kinds.get(link) & 1) == 1;
    }

    /** Of its facts, by {@link FactKind#ordinal}. */
    int kind(int link) {
        return kinds.get(link) >>> 1;
    }

    int firstFact(int link) {
        return facts.get(link) - 1;
    }

    int nextFact(int link, int fact) {
        return (isStarting(link) ? nextStarting : nextEnding).get(fact) - 1;
    }

    /** The first fact of a kind that starts there, or ends; −1 if none does. */
    int firstFact(int node, FactKind kind, boolean starting) {
        var link = find(node, mark(kind, starting));
        return link == NONE ? NONE : firstFact(link);
    }

    int nextFact(boolean starting, int fact) {
        return (starting ? nextStarting : nextEnding).get(fact) - 1;
    }

    long bytes() {
        return firstOf.bytes()
                + nextOf.bytes()
                + facts.bytes()
                + kinds.bytes()
                + nextStarting.bytes()
                + nextEnding.bytes();
    }
}
