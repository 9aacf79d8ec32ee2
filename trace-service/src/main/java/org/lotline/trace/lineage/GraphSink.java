package org.lotline.trace.lineage;

import java.util.Optional;
import java.util.UUID;

/** Takes events: the writing port of a store. */
public interface GraphSink {

    /** Where the graph stands in a source; at its start before the first batch. */
    SourcePosition standsAt(String source);

    /**
     * Writes facts, parked events and the source's position, all or none of them. An event that comes twice, in one batch or in
     * two, changes nothing; neither does one that is parked twice.
     *
     * @throws PositionMovedException if the graph doesn't stand at {@code batch.expected()}: another has written. Nothing is
     *     written
     * @throws SourceRestoredException if a sequence is known under another event id. Nothing is written
     */
    void apply(ProjectedBatch batch);

    /**
     * Writes the facts of events that don't fit into one transaction with their event. The position stays, so no answer rests on
     * the facts before {@link #apply} has written the event itself; whatever comes twice changes nothing.
     *
     * @throws PositionMovedException and
     * @throws SourceRestoredException as {@link #apply}
     */
    void prepare(ProjectedBatch batch);

    /** Has nobody else of this process write while the work is done: one event in several transactions is one piece. */
    void exclusively(Runnable work);

    /** The event that the graph has at a sequence; empty if it has none there. */
    Optional<UUID> eventAt(String source, long sequence);

    /**
     * Lets a source's own event take the place of a foreign one that had claimed its sequence: the foreign one's facts go, and
     * the batch is written, all or nothing.
     *
     * @param foreign what the graph has at the sequence of the batch's only event
     * @return {@code false} if what the foreign event did can't be undone, for it voided others' facts or bears the id of
     *     another event; nothing is written
     */
    boolean displace(UUID foreign, ProjectedBatch batch);
}
