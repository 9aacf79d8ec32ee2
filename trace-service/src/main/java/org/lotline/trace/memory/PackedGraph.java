package org.lotline.trace.memory;

import org.lotline.trace.lineage.Fact;

/**
 * Facts between nodes, packed. Nothing that is in ever goes: rows and nodes keep their numbers. One thread writes while nobody reads,
 * any number of them read.
 */
final class PackedGraph {

    private final Nodes nodes = new Nodes();
    private final Links links = new Links();
    private final Facts facts = new Facts();
    private final HeatlessLots heatless = new HeatlessLots(facts, links);

    Nodes nodes() {
        return nodes;
    }

    Links links() {
        return links;
    }

    Facts facts() {
        return facts;
    }

    HeatlessLots heatless() {
        return heatless;
    }

    /**
     * Merges what is known of a fact into what is there: {@link Fact#merge} packed.
     *
     * @throws IllegalArgumentException if that key is known with another kind or between other nodes, or is no key of a fact
     */
    void add(Fact fact) {
        var key = FactKey.of(fact.key());
        var row = facts.find(key);
        if (row < 0) {
            insert(key, fact);
        } else {
            merge(row, key, fact);
        }
    }

    private void insert(FactKey key, Fact fact) {
        var from = node(fact.from());
        var to = node(fact.to());
        var concerns = HeatlessLots.concerns(fact.kind());
        if (concerns) {
            heatless.before(to);
        }
        var row = facts.add(key, fact, from, to);
        links.addFact(row, fact.kind(), from, to);
        voided(row, fact);
        if (concerns) {
            heatless.after(row, to, fact, fact.assertion() != null);
        }
    }

    private int node(String key) {
        var before = nodes.size();
        var node = nodes.intern(key);
        if (node == before) {
            links.addNode(node);
        }
        return node;
    }

    private void merge(int row, FactKey key, Fact fact) {
        requireSameEdge(row, fact);
        var lot = facts.to(row);
        var concerns = HeatlessLots.concerns(fact.kind());
        if (concerns) {
            heatless.before(lot);
        }
        var isSaidNow = fact.assertion() != null && !facts.isSaid(row);
        if (isSaidNow) {
            facts.say(row, key.eventId(), fact.assertion());
        }
        voided(row, fact);
        if (concerns) {
            heatless.after(row, lot, fact, isSaidNow);
        }
    }

    private void voided(int row, Fact fact) {
        if (fact.voiding() != null) {
            facts.voids().add(row, fact.voiding());
        }
    }

    private void requireSameEdge(int row, Fact fact) {
        if (facts.kind(row) != fact.kind()
                || facts.from(row) != nodes.find(fact.from())
                || facts.to(row) != nodes.find(fact.to())) {
            throw new IllegalArgumentException("known with another kind or between other nodes: " + fact);
        }
    }

    /** What it takes of the heap, about. */
    long bytes() {
        return nodes.bytes() + links.bytes() + facts.bytes() + heatless.bytes();
    }
}
