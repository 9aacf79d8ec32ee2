package org.lotline.runtime.follow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The ids that Kafka gave the topics when they were made. */
record TopicIds(Admin admin) implements AutoCloseable {

    /**
     * Empty while there is no topic of that name.
     *
     * @throws KafkaException if Kafka doesn't answer
     */
    Optional<String> find(String topic) throws InterruptedException {
        try {
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
            return Optional.ofNullable(described.get(topic))
                    .map(description -> description.topicId().toString());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
