package org.lotline.trace.lineage;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One reading of the graph. It gives more than an answer rests on: facts that are voided, that came after the positions
 * were read, or of which only the void is known. Which of them count is not the store's to say. Lists are in no order,
 * without repetition.
 */
public interface Reading {

    /** As they were before anything else was read; sources that the graph knows, once each. */
    List<SourcePosition> positions();

    /**
     * Walks from the seeds along every {@linkplain FactKind#walked walked} kind, whether voided or not, and gives every
     * fact, of any kind, whose {@code to} is one of the seeds or reached. No limit of depth or number.
     */
    List<Fact> around(Collection<String> seeds, Direction direction);

    /** Every fact of these kinds that starts or ends at one of the keys. */
    List<Fact> about(Collection<String> keys, Set<FactKind> kinds);

    /**
     * Facts of a kind, at most so many: those with the greatest keys, which come of the newest events, for event ids are in
     * the order of their making.
     */
    List<Fact> newest(FactKind kind, int limit);

    /** The parked events that {@linkplain ParkedEvent#mattersTo matter to} these keys. */
    List<ParkedEvent> parked(Collection<String> keys);
}
