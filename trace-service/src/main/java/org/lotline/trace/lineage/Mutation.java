package org.lotline.trace.lineage;

/** What an event does to the graph: it adds knowledge of facts, and never takes any away. */
public sealed interface Mutation {

    /** The edge with what this mutation knows of it, to be {@linkplain Fact#merge merged} into what is there. */
    Fact fact();

    /** A fact is said. */
    record AssertFact(String key, FactKind kind, String from, String to, Assertion assertion) implements Mutation {

        @Override
        public Fact fact() {
            return new Fact(key, kind, from, to, assertion, null);
        }
    }

    /** A fact is taken back; the edge is made if it isn't there yet. */
    record VoidFact(String key, FactKind kind, String from, String to, VoidRecord voiding) implements Mutation {

        @Override
        public Fact fact() {
            return new Fact(key, kind, from, to, null, voiding);
        }
    }
}
