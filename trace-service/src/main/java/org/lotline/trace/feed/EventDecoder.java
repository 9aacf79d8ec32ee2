package org.lotline.trace.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.UnreadableEventException;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.cloudevents.UnreadableRecordException;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.Mutation;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.projection.Projected;
import org.lotline.trace.projection.Projection;

/** Turns records into what the graph takes. Nothing that a record may hold stops it: what isn't understood is parked. */
final class EventDecoder {

    /** What an event may have at most; a record beyond that is none of our sources'. */
    private static final int MAX_BYTES = 256 * 1024;

    /** Neo4j's indexes refuse keys of about 8,000 bytes and more; a number that people write has 60 characters. */
    private static final int MAX_KEY = 1_000;

    private final Clock clock;

    EventDecoder(Clock clock) {
        this.clock = clock;
    }

    /**
     * An event as it lies on its source's topic. What it says isn't looked at if the graph has that place.
     *
     * @param stands where the graph stands in the source
     */
    ReadRecord of(Source topic, ConsumerRecord<byte[], byte[]> record, SourcePosition stands) {
        var attributes = Attributes.of(record.headers(), topic);
        var parking = ParkingPlace.ofRecord(record.topic(), record.partition(), record.offset(), attributes, clock);
        if (attributes.place().filter(place -> stands.holds(place.sequence())).isPresent()) {
            return ReadRecord.known(parking);
        }
        return of(attributes, record, parking);
    }

    /** An event as it lies on its source's topic, whatever the graph has. */
    ReadRecord of(Source topic, ConsumerRecord<byte[], byte[]> record) {
        return of(topic, record, SourcePosition.start(topic.id()));
    }

    private static ReadRecord of(Attributes attributes, ConsumerRecord<byte[], byte[]> record, ParkingPlace parking) {
        var objection = objection(attributes, record);
        if (objection != null) {
            return ReadRecord.parked(parking, objection);
        }
        try {
            return of(EventRecords.envelopeOf(record), utf8(record.value()), parking);
        } catch (UnreadableRecordException e) {
            return ReadRecord.parked(parking, String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            return ReadRecord.parked(parking, "The payload is no UTF-8.");
        }
    }

    /** An event as its source gives it over REST. */
    ReadRecord of(Source source, EventRecordJson record) {
        var envelope = new EventEnvelope(
                record.getId(),
                record.getType(),
                record.getSource(),
                record.getSubject(),
                record.getTime(),
                record.getOccurredAt(),
                record.getSequence(),
                record.getRecordedBy(),
                record.getPerformedBy(),
                record.getTraceparent(),
                record.getTouches());
        var attributes = new Attributes(
                envelope.id(),
                envelope.type(),
                source.id().equals(envelope.source()) ? source : null,
                envelope.sequence(),
                new HashSet<>(envelope.touches()));
        return of(
                envelope,
                record.getData(),
                ParkingPlace.ofSource(source.topic(), envelope.sequence(), attributes, clock));
    }

    /** What is left of a foreign event of which the graph knew no more than its id. */
    ParkedEvent displaced(Source source, ProjectedEvent own, UUID foreign) {
        var attributes = new Attributes(foreign, null, null, null, Set.of("*"));
        var parkedId = "%s-sequence-%d-%s".formatted(source.topic(), own.sequence(), foreign);
        return new ParkingPlace(parkedId, source.topic(), 0, ParkingPlace.NOT_FROM_TOPIC, attributes, clock)
                .foreign(
                        "It had come before event %s, which is %s's own at sequence %d: a foreign record. Its facts are gone."
                                .formatted(own.eventId(), source.id(), own.sequence()));
    }

    private static @Nullable String objection(Attributes attributes, ConsumerRecord<byte[], byte[]> record) {
        if (attributes.place().isEmpty()) {
            return "It has no valid event id, sequence and source of this topic: a foreign record.";
        }
        if (record.key() == null) {
            return "The record has no key; an event's is its subject.";
        }
        if (record.value() == null) {
            return "The record has no payload.";
        }
        return record.value().length > MAX_BYTES
                ? "The payload has %d bytes; an event has at most %d.".formatted(record.value().length, MAX_BYTES)
                : null;
    }

    private static ReadRecord of(EventEnvelope envelope, String json, ParkingPlace parking) {
        try {
            return switch (Projection.project(envelope, EventJson.read(envelope, json))) {
                case Projected.Parked(var reason) -> ReadRecord.parked(parking, reason);
                case Projected.Understood(var mutations)
                when hasEndlessKey(mutations) ->
                    ReadRecord.parked(parking, "A key in it has more than %d characters.".formatted(MAX_KEY));
                case Projected.Understood(var mutations) ->
                    ReadRecord.understood(
                            new ProjectedEvent(envelope.source(), envelope.sequence(), envelope.id(), mutations),
                            parking);
            };
        } catch (UnreadableEventException e) {
            return ReadRecord.parked(parking, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // An error of ours in one event must not hold up all others behind it for ever.
            return ReadRecord.parked(parking, "It could not be projected: " + e);
        }
    }

    private static boolean hasEndlessKey(List<Mutation> mutations) {
        return mutations.stream().map(Mutation::fact).anyMatch(EventDecoder::hasEndlessKey);
    }

    private static boolean hasEndlessKey(Fact fact) {
        return fact.from().length() > MAX_KEY || fact.to().length() > MAX_KEY;
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
