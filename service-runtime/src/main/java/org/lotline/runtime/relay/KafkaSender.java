package org.lotline.runtime.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.event.StoredEvent;

/**
 * Sends events in order. After any failure it must be closed and another opened: what was still under way is dropped with
 * it, so that the next attempt begins behind the last acknowledged event and nothing overtakes.
 */
final class KafkaSender implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final String topic;

    KafkaSender(Producer<String, byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    static KafkaSender open(KafkaSettings settings, String topic) throws InterruptedException, ExecutionException {
        SourceTopic.ensure(settings, topic);
        return new KafkaSender(new KafkaProducer<>(settings.producer()), topic);
    }

    /** Sends all at once, waits for the answers and says how far Kafka acknowledged without a hole. */
    Sent send(List<StoredEvent> events) throws InterruptedException {
        var answers = events.stream().map(this::send).toList();
        producer.flush();
        var acknowledged = 0;
        for (var answer : answers) {
            try {
                answer.get();
                acknowledged++;
            } catch (ExecutionException e) {
                return new Sent(events.subList(0, acknowledged), e.getCause());
            }
        }
        return new Sent(events, null);
    }

    private Future<RecordMetadata> send(StoredEvent event) {
        return producer.send(EventRecords.toRecord(topic, event.envelope(), event.json()));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
