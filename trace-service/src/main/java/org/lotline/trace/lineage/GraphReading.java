package org.lotline.trace.lineage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;

/**
 * One reading of the graph. It gives more than an answer rests on: facts that are voided, that came after the positions
 * were read, or of which only the void is known. Which of them count is not the store's to say. Lists are in no order,
 * without repetition.
 */
public interface GraphReading {

    /** As they were before anything else was read; sources that the graph knows, once each. */
    List<SourcePosition> positions();

    /**
     * Walks from the seeds along every {@linkplain FactKind#walked walked} kind, whether voided or not, and gives every
     * walked fact, and every one of the kinds {@code beside}, whose {@code to} is one of the seeds or reached. No limit of
     * depth.
     *
     * @param beside what the question needs of the nodes that the walk doesn't go along. Moves, picks and clearances of a lot
     *     become more with every day of its use: who doesn't need them doesn't name them
     */
    List<Fact> around(Collection<String> seeds, Direction direction, Set<FactKind> beside);

    /** Every fact of these kinds that starts or ends at one of the keys. */
    List<Fact> about(Collection<String> keys, Set<FactKind> kinds);

    /** The facts that lots of these items came in without a heat, whether one has been recorded since or not. */
    List<Fact> withoutHeat(Collection<Item> items);

    /**
     * How many lots lack a heat, by what they came in as, counted where they lie, for a plant may have very many: those of which it
     * {@linkplain FactKind#WITHOUT_HEAT is said}, and of which no {@linkplain FactKind#HEAT_OF heat} is. Only what stands at
     * that moment counts. In no order, the same items once.
     *
     * @param asOf per source the sequence up to which facts and voids count; a source that isn't named has none
     * @param knownAt what was recorded later doesn't count (UTC); {@code null} for all
     */
    List<LotsWithoutHeat> countWithoutHeat(Map<String, Long> asOf, @Nullable Instant knownAt);

    /**
     * That lots were {@linkplain FactKind#MADE_AS made as} these products, without those outputs into which, at that moment,
     * {@linkplain Need plainly enough} went. Picked out where they lie, for a product may have been made very many times. It may
     * give more than lack something, never less.
     *
     * @param needs what outputs need at least, one for each product
     * @param asOf per source the sequence up to which facts and voids count; a source that isn't named has none
     * @param knownAt what was recorded later doesn't count (UTC); {@code null} for all
     */
    List<Fact> madeOfTooLittle(Collection<Need> needs, Map<String, Long> asOf, @Nullable Instant knownAt);

    /**
     * Facts of a kind, at most so many: those with the greatest keys, which come of the newest events, for event ids are in
     * the order of their making.
     */
    List<Fact> newest(FactKind kind, int limit);

    /**
     * To be called now and then by who computes much of what was read.
     *
     * @throws QuestionTooLargeException if the question's time is over
     */
    default void requireTime() {}

    /** The parked events that {@linkplain ParkedEvent#mattersTo matter to} these keys. */
    List<ParkedEvent> parked(Collection<String> keys);
}
