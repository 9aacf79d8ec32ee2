package org.lotline.runtime.relay;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
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
    private final KafkaClientService clients;

    /** Its buffer has no bound of its own: the relay gives one batch and waits for it. */
    OwnEvents(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> emitter,
            KafkaClientService clients) {
        this.emitter = emitter;
        this.clients = clients;
    }

    /**
     * Makes the client that sends and lets it find the topic: the first event after a start would have to wait for that.
     *
     * @throws ExecutionException if Kafka doesn't answer
     */
    void prepare(String topic, Duration longest) throws ExecutionException {
        Function<Producer<String, byte[]>, Integer> looking =
                kafka -> kafka.partitionsFor(topic).size();
        try {
            Objects.requireNonNull(clients.<String, byte[]>getProducer(CHANNEL), CHANNEL)
                    .runOnSendingThread(looking)
                    .await()
                    .atMost(longest);
        } catch (RuntimeException e) {
            throw new ExecutionException(e);
        }
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
