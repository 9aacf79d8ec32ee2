package org.lotline.runtime.cloudevents;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lotline.contracts.events.EventEnvelope;

/**
 * Events as Kafka records and back: CloudEvents Kafka protocol binding 1.0.2, binary content mode. Attributes are
 * {@code ce_} headers, the payload is the value, the key is the subject.
 */
public final class EventRecords {

    private EventRecords() {}

    /** The record of an event; {@code json} is sent character for character in UTF-8. */
    public static ProducerRecord<String, byte[]> toRecord(String topic, EventEnvelope envelope, String json) {
        return KafkaMessageFactory.createWriter(topic, envelope.subject()).writeBinary(cloudEvent(envelope, json));
    }

    private static CloudEvent cloudEvent(EventEnvelope envelope, String json) {
        var event = CloudEventBuilder.v1()
                .withId(envelope.id().toString())
                .withType(envelope.type())
                .withSource(URI.create(envelope.source()))
                .withSubject(envelope.subject())
                .withTime(envelope.time().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(json.getBytes(StandardCharsets.UTF_8))
                .withExtension("occurredat", envelope.occurredAt().toString())
                .withExtension("sequence", Long.toString(envelope.sequence()))
                .withExtension("recordedby", envelope.recordedBy())
                .withExtension("performedby", envelope.performedBy())
                .withExtension("touches", Touches.join(envelope.touches()));
        if (envelope.traceparent() != null) {
            event.withExtension("traceparent", envelope.traceparent());
        }
        return event.build();
    }

    /**
     * The attributes of a record; its value is not looked at.
     *
     * @throws UnreadableRecordException naming the attribute that is missing or not what it must be
     */
    public static EventEnvelope envelopeOf(ConsumerRecord<?, ?> record) {
        var headers = new RecordHeaders(record.headers());
        return new EventEnvelope(
                headers.required("id", UUID::fromString),
                headers.required("type", Function.identity()),
                headers.required("source", Function.identity()),
                headers.required("subject", Function.identity()),
                headers.required("time", EventRecords::instant),
                headers.required("occurredat", EventRecords::instant),
                headers.required("sequence", EventRecords::sequence),
                headers.required("recordedby", Function.identity()),
                headers.required("performedby", Function.identity()),
                headers.optional("traceparent"),
                Touches.split(headers.required("touches", Function.identity())));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static long sequence(String text) {
        var sequence = Long.parseLong(text);
        if (sequence < 1) {
            throw new IllegalArgumentException("sequences begin at 1");
        }
        return sequence;
    }
}
