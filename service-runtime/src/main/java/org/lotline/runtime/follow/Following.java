package org.lotline.runtime.follow;

import io.quarkus.narayana.jta.QuarkusTransaction;
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

/**
 * One connection's following of the topics, from where the database says. Whatever fails ends it; who made it makes another,
 * which reads anew where it stands, so there is one way to recover from everything.
 *
 * <p>Records are read, then the topic's id is looked up, then they are taken: an id is never given twice, so if it is still
 * the one that is followed, so are the records.
 */
final class Following implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ATTENTION = Duration.ofSeconds(1);

    private final List<EventFollower> followers;
    private final FollowedTopics followed;
    private final Map<TopicPartition, Source> wanted;
    private final TopicIds topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, String> topicIds = new HashMap<>();
    private long attendNext = System.nanoTime();

    Following(List<EventFollower> followers, FollowedTopics followed, Map<String, Object> kafka) {
        this.followers = followers;
        this.followed = followed;
        this.wanted = wanted(followers);
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
        records.forEach(this::take);
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
    private static Map<TopicPartition, Source> wanted(List<EventFollower> followers) {
        return followers.stream()
                .map(EventFollower::sources)
                .flatMap(Set::stream)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        source -> new TopicPartition(source.topic(), 0), source -> source));
    }

    /** Sources make their topics when they first start, which may be long after us; and a topic may go. */
    private void attend() throws InterruptedException {
        if (System.nanoTime() - attendNext < 0) {
            return;
        }
        attendNext = System.nanoTime() + ATTENTION.toNanos();
        for (var partition : wanted.keySet()) {
            if (topicIds.containsKey(partition)) {
                requireSameTopic(partition);
            } else {
                topics.find(partition.topic()).ifPresent(id -> follow(partition, id));
            }
        }
    }

    private void follow(TopicPartition partition, String topicId) {
        topicIds.put(partition, topicId);
        consumer.assign(topicIds.keySet());
        topicIds.forEach((known, id) -> consumer.seek(known, followed.next(known, id)));
    }

    private void requireSameTopic(TopicPartition partition) throws InterruptedException {
        var now = topics.find(partition.topic());
        if (!now.equals(Optional.ofNullable(topicIds.get(partition)))) {
            throw new KafkaException("The topic %s is gone or was made anew.".formatted(partition.topic()));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var topicId = Objects.requireNonNull(topicIds.get(partition));
        var source = Objects.requireNonNull(wanted.get(partition));
        QuarkusTransaction.requiringNew().run(() -> {
            if (followed.claim(partition, topicId, record.offset())) {
                FollowedEvent.of(record, source).ifPresent(event -> hand(event, source));
            }
        });
    }

    private void hand(FollowedEvent event, Source source) {
        followers.stream()
                .filter(follower -> follower.sources().contains(source))
                .forEach(follower -> follower.take(event.envelope(), event.event()));
    }
}
