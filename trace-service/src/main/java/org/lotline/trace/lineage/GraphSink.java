package org.lotline.trace.lineage;

import java.util.Optional;

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
}
