package org.lotline.runtime.follow;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.UnreadableEventException;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.cloudevents.UnreadableRecordException;

/**
 * One connection's following of the topics, from where the database says. Whatever fails ends it; who made it makes another,
 * which reads anew where it stands, so there is one way to recover from everything.
 */
final class Following implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Following.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ATTENTION = Duration.ofSeconds(1);
    private static final int ANSWER_MILLIS = 5_000;

    private final List<EventFollower> followers;
    private final FollowedTopics followed;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, String> topicIds = new HashMap<>();
    private long attendNext = System.nanoTime();

    Following(List<EventFollower> followers, FollowedTopics followed, Map<String, Object> kafka) {
        this.followers = followers;
        this.followed = followed;
        this.admin = Admin.create(admin(kafka));
        this.consumer = new KafkaConsumer<>(consumer(kafka));
    }

    /** Takes what has come, or waits a moment for it. */
    void step() throws InterruptedException {
        attend();
        if (topicIds.isEmpty()) {
            Thread.sleep(POLL);
            return;
        }
        consumer.poll(POLL).forEach(this::take);
    }

    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        admin.close(Duration.ofSeconds(1));
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sources make their topics when they first start, which may be long after us. */
    private void attend() throws InterruptedException {
        if (System.nanoTime() - attendNext < 0 || topicIds.size() == sources().size()) {
            return;
        }
        attendNext = System.nanoTime() + ATTENTION.toNanos();
        for (var source : sources()) {
            var partition = new TopicPartition(source.topic(), 0);
            if (!topicIds.containsKey(partition)) {
                follow(partition);
            }
        }
    }

    private Set<Source> sources() {
        return followers.stream()
                .flatMap(follower -> follower.sources().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void follow(TopicPartition partition) throws InterruptedException {
        try {
            var topic = admin.describeTopics(List.of(partition.topic()))
                    .allTopicNames()
                    .get()
                    .get(partition.topic());
            if (topic != null) {
                topicIds.put(partition, topic.topicId().toString());
                consumer.assign(topicIds.keySet());
                topicIds.forEach((known, id) -> consumer.seek(known, followed.next(known, id)));
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new KafkaException(e.getCause());
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var topicId = topicIds.getOrDefault(partition, "");
        QuarkusTransaction.requiringNew().run(() -> {
            hand(record);
            followed.move(partition, topicId, record.offset() + 1);
        });
    }

    /** What can't be read is left to trace-service, which parks and shows it. */
    private void hand(ConsumerRecord<byte[], byte[]> record) {
        try {
            var envelope = EventRecords.envelopeOf(record);
            var event = EventJson.read(envelope, new String(record.value(), StandardCharsets.UTF_8));
            followers.stream()
                    .filter(follower -> follower.sources().stream()
                            .anyMatch(source -> source.topic().equals(record.topic())))
                    .forEach(follower -> follower.take(envelope, event));
        } catch (UnreadableRecordException | UnreadableEventException e) {
            LOG.warnf("Offset %d of %s is passed over: %s", record.offset(), record.topic(), e.getMessage());
        }
    }

    private static Map<String, Object> consumer(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "lotline-following");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return settings;
    }

    private static Map<String, Object> admin(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "lotline-following-topics");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return settings;
    }
}
