package org.lotline.trace.feed;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.ProjectedEvent;

/**
 * Where a record lies and what can be told of it, should it be parked. Its bytes stay where they are: a topic keeps its
 * records for ever, and so does the source its events.
 *
 * @param parkedId names the record
 * @param topic its topic
 * @param partition of the topic
 * @param offset in the partition; −1 for an event that the source gave over REST
 * @param attributes what can be told of it
 * @param clock tells when it is parked
 */
record ParkingPlace(String parkedId, String topic, int partition, long offset, Attributes attributes, Clock clock) {

    static final long NOT_FROM_TOPIC = -1;

    static ParkingPlace ofRecord(String topic, int partition, long offset, Attributes attributes, Clock clock) {
        return new ParkingPlace(topic + "-" + partition + "-" + offset, topic, partition, offset, attributes, clock);
    }

    static ParkingPlace ofSource(String topic, long sequence, Attributes attributes, Clock clock) {
        return new ParkingPlace(topic + "-sequence-" + sequence, topic, 0, NOT_FROM_TOPIC, attributes, clock);
    }

    ParkedEvent because(String reason) {
        var source = attributes.source();
        return new ParkedEvent(
                parkedId,
                topic,
                partition,
                offset,
                reason,
                clock.instant(),
                attributes.eventId(),
                attributes.type(),
                source == null ? null : source.id(),
                attributes.sequence(),
                attributes.touches());
    }

    /** Of one that isn't its source's own: it keeps no place, so that it is harmless to every answer. */
    ParkedEvent foreign(String reason) {
        return new ParkedEvent(
                parkedId,
                topic,
                partition,
                offset,
                reason,
                clock.instant(),
                attributes.eventId(),
                attributes.type(),
                null,
                null,
                attributes.touches());
    }

    /** Parked, it is no hole in its source; a foreign record has no place to keep. */
    @Nullable
    ProjectedEvent keepingItsPlace() {
        return attributes
                .place()
                .map(place -> new ProjectedEvent(place.source().id(), place.sequence(), place.eventId(), List.of()))
                .orElse(null);
    }
}
