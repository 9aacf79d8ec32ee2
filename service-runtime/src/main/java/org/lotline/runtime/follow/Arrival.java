package org.lotline.runtime.follow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.UnreadableEventException;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.cloudevents.UnreadableRecordException;

/**
 * What came from a source: an event, or whatever else lies on its topic.
 *
 * @param source whose topic it is
 * @param eventId the event's; of a record without one, made from its place on the topic
 * @param place where it says to stand; empty if it has no valid id, sequence and source, and is foreign therefore
 * @param words what it says of itself, as far as it can be read
 * @param read the event, or why it can't be read
 */
record Arrival(Source source, UUID eventId, Optional<Long> place, Words words, Reading read) {

    /**
     * What can be told of it whatever is wrong with it.
     *
     * @param type such as {@code org.lotline.receiving.lot-moved.v1}
     * @param subject the key of the thing it is about
     * @param touches every key that it names
     */
    record Words(@Nullable String type, @Nullable String subject, List<String> touches) {}

    /** The event, or why there is none. */
    sealed interface Reading {

        /** An event. */
        record Event(EventEnvelope envelope, LotEvent event) implements Reading {}

        /** None. */
        record Objection(String reason) implements Reading {}
    }

    /** As it lies on the topic. */
    static Arrival of(Source source, ConsumerRecord<byte[], byte[]> record) {
        var said = new SaidByRecord(record);
        var sequence = said.sequence();
        var id = said.eventId();
        var words = new Words(said.text("type"), said.text("subject"), said.touches());
        if (id == null || sequence == null || !source.id().equals(said.text("source"))) {
            return new Arrival(
                    source,
                    idOf(record),
                    Optional.empty(),
                    words,
                    new Reading.Objection(
                            "It has no valid event id, sequence and source %s: a foreign record at offset %d."
                                    .formatted(source.id(), record.offset())));
        }
        return new Arrival(source, id, Optional.of(sequence), words, read(record));
    }

    /** The same each time it is read; another one if the topic was made anew, for a record keeps the time of its sending. */
    private static UUID idOf(ConsumerRecord<byte[], byte[]> record) {
        var place = "%s-%d-%d-%d".formatted(record.topic(), record.partition(), record.offset(), record.timestamp());
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    /** As its source gives it. */
    static Arrival of(Source source, EventRecordJson record) {
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
        return new Arrival(
                source,
                envelope.id(),
                Optional.of(envelope.sequence()),
                new Words(envelope.type(), envelope.subject(), envelope.touches()),
                read(envelope, record.getData()));
    }

    /** Every key that it names. An event that can be read names all, also where its header could not. */
    SortedSet<String> keys() {
        var keys = new TreeSet<>(words.touches());
        Optional.ofNullable(words.subject()).ifPresent(keys::add);
        if (read instanceof Reading.Event(var _, var event)) {
            keys.addAll(event.touches());
        }
        return keys;
    }

    private static boolean isOfLot(String key) {
        return Key.read(key).filter(read -> read.kind() == Key.Kind.LOT).isPresent();
    }

    /** The keys behind which later events of the source wait while this one is parked: what it is about, and its lots. */
    List<String> blocks() {
        return Stream.concat(Stream.ofNullable(words.subject()), keys().stream().filter(Arrival::isOfLot))
                .distinct()
                .toList();
    }

    private static Reading read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null
                    ? new Reading.Objection("The record has no payload.")
                    : read(EventRecords.envelopeOf(record), new String(record.value(), StandardCharsets.UTF_8));
        } catch (UnreadableRecordException e) {
            return new Reading.Objection(String.valueOf(e.getMessage()));
        }
    }

    private static Reading read(EventEnvelope envelope, String json) {
        try {
            return new Reading.Event(envelope, EventJson.read(envelope, json));
        } catch (UnreadableEventException e) {
            return new Reading.Objection(String.valueOf(e.getMessage()));
        }
    }
}
