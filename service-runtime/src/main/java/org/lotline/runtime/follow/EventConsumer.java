package org.lotline.runtime.follow;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.problem.ProblemException;

/**
 * One connection's following of the topics, from where the database says. Whatever fails ends it; who made it makes another,
 * which reads anew where it stands, so there is one way to recover from everything. Only a source that has to be asked and
 * doesn't answer is left alone for a while, and the others go on.
 *
 * <p>Records are read, then the topic's id is looked up, then they are taken: an id is never given twice, so if it is still
 * the one that is followed, so are the records.
 */
final class EventConsumer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ATTENTION = Duration.ofSeconds(1);

    private final RecordSettlement settling;
    private final FollowedTopics followed;
    private final ReleasingParked releasing;
    private final FollowingState state;
    private final Map<TopicPartition, Source> wanted;
    private final TopicIds topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, String> topicIds = new HashMap<>();
    private long attendNext = System.nanoTime();

    EventConsumer(
            Set<Source> wanted,
            RecordSettlement settling,
            FollowedTopics followed,
            ReleasingParked releasing,
            FollowingState state,
            Map<String, Object> kafka) {
        this.settling = settling;
        this.followed = followed;
        this.releasing = releasing;
        this.state = state;
        this.wanted = partitions(wanted);
        this.topics = new TopicIds(Admin.create(FollowingKafka.admin(kafka)));
        this.consumer = new KafkaConsumer<>(FollowingKafka.consumer(kafka));
    }

    /** Takes what has come, or waits a moment for it. */
    void step() throws InterruptedException {
        attend();
        if (topicIds.isEmpty()) {
            Thread.sleep(POLL);
            return;
        }
        var records = consumer.poll(POLL);
        for (var partition : records.partitions()) {
            requireSameTopic(partition);
        }
        for (var partition : topicIds.keySet()) {
            if (!consumer.paused().contains(partition)) {
                take(partition, records.records(partition));
            }
        }
    }

    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        topics.close();
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each source has one topic of one partition. */
    private static Map<TopicPartition, Source> partitions(Set<Source> wanted) {
        return wanted.stream()
                .collect(Collectors.toUnmodifiableMap(
                        source -> new TopicPartition(source.topic(), 0), source -> source));
    }

    /**
     * Sources make their topics when they first start, which may be long after us; and a topic may go. Sources that did not
     * answer are tried again.
     */
    private void attend() throws InterruptedException {
        if (System.nanoTime() - attendNext < 0) {
            return;
        }
        attendNext = System.nanoTime() + ATTENTION.toNanos();
        consumer.resume(consumer.paused());
        for (var partition : wanted.keySet()) {
            if (topicIds.containsKey(partition)) {
                requireSameTopic(partition);
            } else {
                topics.find(partition.topic()).ifPresent(id -> follow(partition, id));
            }
        }
        wanted.values().forEach(this::releaseFree);
    }

    private void follow(TopicPartition partition, String topicId) {
        topicIds.put(partition, topicId);
        consumer.assign(topicIds.keySet());
        topicIds.forEach((known, id) -> consumer.seek(known, followed.next(source(known), id)));
    }

    private void requireSameTopic(TopicPartition partition) throws InterruptedException {
        var now = topics.find(partition.topic());
        if (!now.equals(Optional.ofNullable(topicIds.get(partition)))) {
            throw new KafkaException("The topic %s is gone or was made anew.".formatted(partition.topic()));
        }
    }

    private void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records)
            throws InterruptedException {
        var source = source(partition);
        var topicId = Objects.requireNonNull(topicIds.get(partition));
        for (var record : records) {
            try {
                settling.take(Arrival.of(source, record, topicId), new ReadAt(topicId, record.offset()));
            } catch (ProblemException silent) {
                consumer.seek(partition, record.offset());
                consumer.pause(Set.of(partition));
                state.failed(source, silent.detail());
                return;
            }
        }
        state.good(source, consumer.currentLag(partition).orElse(0));
    }

    private void releaseFree(Source source) {
        try {
            releasing.releaseFree(source);
        } catch (ProblemException silent) {
            state.failed(source, silent.detail());
        }
    }

    private Source source(TopicPartition partition) {
        return Objects.requireNonNull(wanted.get(partition));
    }
}
