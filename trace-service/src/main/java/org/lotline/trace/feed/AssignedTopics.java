package org.lotline.trace.feed;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.lotline.contracts.events.Source;

/** Tells which sources' topics Kafka has given to this instance: of several that run, each has some. */
@ApplicationScoped
@Identifier("feed")
class AssignedTopics implements KafkaConsumerRebalanceListener {

    private final FeedState state;

    AssignedTopics(FeedState state) {
        this.state = state;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        tell(consumer);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        tell(consumer);
    }

    private void tell(Consumer<?, ?> consumer) {
        for (var source : Source.values()) {
            if (consumer.subscription().contains(source.topic())) {
                state.assigned(source, !consumer.assignment().isEmpty());
            }
        }
    }
}
