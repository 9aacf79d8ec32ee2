package org.lotline.trace.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What Kafka says of its topics. */
final class Topics implements AutoCloseable {

    private static final long ANSWER_SECONDS = 5;

    private final Admin admin;

    Topics(Map<String, Object> settings) {
        admin = Admin.create(settings);
    }

    /**
     * A topic as it is now.
     *
     * @param clusterId of Kafka's cluster, given when its disks were formatted
     * @param topicId given when the topic was made, and never again
     * @param partitions how many
     */
    record Topic(String clusterId, String topicId, int partitions) {}

    /**
     * Empty while there is none of that name.
     *
     * @throws KafkaException if Kafka doesn't answer
     */
    Optional<Topic> find(String name) {
        var topics = admin.describeTopics(List.of(name)).allTopicNames();
        var cluster = admin.describeCluster().clusterId();
        try {
            var topic = answer(topics).get(name);
            return topic == null
                    ? Optional.empty()
                    : Optional.of(new Topic(
                            answer(cluster),
                            topic.topicId().toString(),
                            topic.partitions().size()));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    /** The offset that the next record of a partition gets. */
    long end(String name, int partition) {
        var asked = new TopicPartition(name, partition);
        return answer(admin.listOffsets(Map.of(asked, OffsetSpec.latest())).partitionResult(asked))
                .offset();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka has not answered for %d s".formatted(ANSWER_SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
