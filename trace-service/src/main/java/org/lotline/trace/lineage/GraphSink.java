package org.lotline.trace.lineage;

import java.util.Optional;
import java.util.UUID;

/** Takes events: the writing port of a store. One writer per partition. */
public interface GraphSink {

    /** Where the graph stands on that partition; empty before its first batch. */
    Optional<TopicPosition> standsAt(String topic, int partition);

    /**
     * Writes facts, positions of the sources, parked events and the offset, all or none of them. A batch that comes
     * twice is refused by its offset; an event that comes twice, in one batch or in two, changes nothing.
     *
     * @throws PositionMovedException if the graph doesn't stand at {@code batch.expected()}: another projector has
     *     written, or the topic is another one. Nothing is written
     * @throws SourceRestoredException if a sequence is known under another event id. Nothing is written
     */
    void apply(ProjectedBatch batch);

    /**
     * Writes the facts of events that don't fit into one transaction with their event. Positions and offset stay, so no answer
     * rests on the facts before {@link #apply} has written the event itself; whatever comes twice changes nothing.
     *
     * @throws PositionMovedException and
     * @throws SourceRestoredException as {@link #apply}
     */
    void prepare(ProjectedBatch batch);

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
