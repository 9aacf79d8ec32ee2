package org.lotline.trace.lineage;

import org.jspecify.annotations.Nullable;

/**
 * One edge of the graph. It is asserted by its event and perhaps voided by another, whichever comes first; merging is
 * idempotent, commutative and associative, so that any order with any repetition gives the same fact.
 *
 * @param key {@code eventId#n}: the event that asserts it and the fact's fixed ordinal in it. Facts with equal keys have
 *     equal kinds and ends, because an event is immutable and a void carries it whole
 * @param kind what it says
 * @param from the key of the node where it starts
 * @param to the key of the node where it ends
 * @param assertion {@code null} until the event that says so has come
 * @param voiding {@code null} unless a void has come
 */
public record Fact(
        String key,
        FactKind kind,
        String from,
        String to,
        @Nullable Assertion assertion,
        @Nullable VoidRecord voiding) {

    /**
     * Both that are known of one fact.
     *
     * @throws IllegalArgumentException if the other is another fact
     */
    public Fact merge(Fact other) {
        if (!sameEdge(other)) {
            throw new IllegalArgumentException("not the same fact: %s and %s".formatted(this, other));
        }
        return new Fact(key, kind, from, to, assertion == null ? other.assertion : assertion, standing(other.voiding));
    }

    private boolean sameEdge(Fact other) {
        return key.equals(other.key) && kind == other.kind && from.equals(other.from) && to.equals(other.to);
    }

    private @Nullable VoidRecord standing(@Nullable VoidRecord other) {
        if (voiding == null || other == null) {
            return voiding == null ? other : voiding;
        }
        return voiding.compareTo(other) <= 0 ? voiding : other;
    }
}
