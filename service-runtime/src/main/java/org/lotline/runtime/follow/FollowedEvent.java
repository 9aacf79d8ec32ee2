package org.lotline.runtime.follow;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.UnreadableEventException;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.cloudevents.UnreadableRecordException;

/** An event as it was read from its source's topic. */
record FollowedEvent(EventEnvelope envelope, LotEvent event) {

    private static final Logger LOG = Logger.getLogger(FollowedEvent.class);

    /** Empty if it can't be read, or is none of that source's: that is left to trace-service, which parks and shows it. */
    static Optional<FollowedEvent> of(ConsumerRecord<byte[], byte[]> record, Source source) {
        try {
            var envelope = EventRecords.envelopeOf(record);
            if (record.value() == null || !envelope.source().equals(source.id())) {
                return passedOver(record, "no event of " + source.id());
            }
            var json = new String(record.value(), StandardCharsets.UTF_8);
            return Optional.of(new FollowedEvent(envelope, EventJson.read(envelope, json)));
        } catch (UnreadableRecordException | UnreadableEventException e) {
            return passedOver(record, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<FollowedEvent> passedOver(ConsumerRecord<byte[], byte[]> record, String why) {
        LOG.warnf("Offset %d of %s is passed over: %s", record.offset(), record.topic(), why);
        return Optional.empty();
    }
}
