package org.lotline.runtime.relay;

import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.event.StoredEvent;

/** The channel by which this service's events leave ({@code mp.messaging.outgoing.own-events}). */
@ApplicationScoped
class OwnEvents {

    static final String CHANNEL = "own-events";

    private final MutinyEmitter<ProducerRecord<String, byte[]>> emitter;

    /** Its buffer has no bound of its own: the relay gives one batch and waits for it. */
    OwnEvents(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> emitter) {
        this.emitter = emitter;
    }

    /** Gives all of them to the channel, in their order. */
    SentBatch send(String topic, List<StoredEvent> events) {
        return new SentBatch(
                events,
                events.stream()
                        .map(event -> EventRecords.toRecord(topic, event.envelope(), event.json()))
                        .map(record -> emitter.send(record).subscribeAsCompletionStage())
                        .toList());
    }
}
