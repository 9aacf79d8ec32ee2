package org.lotline.trace.feed;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.lotline.contracts.events.Source;
import org.lotline.trace.feed.ProjectingRecords.At;
import org.lotline.trace.feed.Topics.Topic;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.SourceRestoredException;
import org.lotline.trace.lineage.TopicPosition;

/**
 * One connection's following of the topics, from where the graph stands. Whatever fails ends it; who made it makes another,
 * which reads anew where the graph stands, so there is one way to recover from everything.
 */
final class FollowingTopics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final GraphSink graph;
    private final FeedState state;
    private final FeedSettings settings;
    private final EventDecoder understanding;
    private final ProjectingRecords projecting;
    private final Topics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, TopicPosition> standing = new HashMap<>();
    private long attendNext = System.nanoTime();

    FollowingTopics(
            GraphSink graph,
            FeedState state,
            FeedSettings settings,
            EventDecoder understanding,
            ProjectingRecords projecting,
            KafkaSettings kafka) {
        this.graph = graph;
        this.state = state;
        this.settings = settings;
        this.understanding = understanding;
        this.projecting = projecting;
        this.topics = new Topics(kafka.admin());
        this.consumer = new KafkaConsumer<>(kafka.consumer(settings.batch()));
    }

    /** Takes what has come, or waits a moment for it. */
    void step() throws InterruptedException {
        attend();
        if (standing.isEmpty()) {
            Thread.sleep(POLL);
            return;
        }
        try {
            var records = consumer.poll(POLL);
            records.partitions().forEach(partition -> take(partition, records.records(partition)));
        } catch (OffsetOutOfRangeException e) {
            e.offsetOutOfRangePartitions()
                    .forEach((partition, offset) -> stop(
                            source(partition),
                            "Kafka no longer has offset %d of %s: it was wiped or cut. Rebuild the graph: ./lotline rebuild --from sources."
                                    .formatted(offset, partition.topic())));
        }
    }

    /** Also when the thread was interrupted: Kafka's clients close in peace, or complain. */
    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        topics.close();
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sources make their topics when they first start, which may be long after us. */
    private void attend() {
        if (System.nanoTime() - attendNext < 0) {
            return;
        }
        attendNext = System.nanoTime() + settings.attention().toNanos();
        goOn();
        for (var source : Source.values()) {
            if (state.stopped(source).isPresent() && isFollowed(source)) {
                forget(source);
            }
        }
        for (var source : Source.values()) {
            if (state.stopped(source).isEmpty() && !isFollowed(source)) {
                topics.find(source.topic())
                        .ifPresentOrElse(
                                topic -> follow(source, topic),
                                () -> state.waiting(source, "There is no topic %s yet.".formatted(source.topic())));
            }
        }
    }

    private void follow(Source source, Topic topic) {
        var starts = new HashMap<TopicPartition, TopicPosition>();
        for (var partition = 0; partition < topic.partitions(); partition++) {
            var beginning = new TopicPosition(source.topic(), partition, topic.clusterId(), topic.topicId(), 0);
            var stands = graph.standsAt(source.topic(), partition).orElse(beginning);
            if (!stands.equals(beginning.at(stands.nextOffset()))) {
                stop(source, anotherTopic(stands, topic));
                return;
            }
            starts.put(new TopicPartition(source.topic(), partition), stands);
        }
        standing.putAll(starts);
        consumer.assign(standing.keySet());
        starts.forEach((partition, stands) -> consumer.seek(partition, stands.nextOffset()));
        state.running(source);
    }

    /**
     * The topic is looked at after its records were read: an id is never given again, so if it is still the same one, the
     * records are of the topic that the graph follows.
     */
    private void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        var source = source(partition);
        var expected = standing.get(partition);
        var topic = topics.find(partition.topic());
        if (expected == null || records.isEmpty()) {
            return;
        }
        if (topic.isEmpty() || !topic.get().topicId().equals(expected.topicId())) {
            stop(source, anotherTopic(expected, topic.orElse(new Topic("no cluster", "no topic", 0))));
            return;
        }
        var incoming = new ArrayList<At>();
        records.forEach(record -> incoming.add(new At(record.offset(), understanding.of(source, record))));
        try {
            standing.put(partition, projecting.project(expected, incoming));
        } catch (SourceRestoredException e) {
            stop(source, String.valueOf(e.getMessage()));
        } catch (WebApplicationException | ProcessingException e) {
            wait(source, partition, e);
        }
    }

    /** Two of its records claim one sequence, and it can't say whose that is: the others needn't wait for it. */
    private void wait(Source source, TopicPartition partition, RuntimeException unasked) {
        var stands = graph.standsAt(partition.topic(), partition.partition()).orElseThrow();
        standing.put(partition, stands);
        consumer.seek(partition, stands.nextOffset());
        consumer.pause(List.of(partition));
        state.waiting(
                source,
                "Two of its records claim one sequence, and it can't be asked whose that is: " + unasked.getMessage());
    }

    private void goOn() {
        consumer.paused().forEach(partition -> state.running(source(partition)));
        consumer.resume(consumer.paused());
    }

    private void stop(Source source, String reason) {
        state.stop(source, reason);
        forget(source);
    }

    private void forget(Source source) {
        standing.keySet().removeIf(partition -> partition.topic().equals(source.topic()));
        consumer.assign(standing.keySet());
    }

    private boolean isFollowed(Source source) {
        return standing.keySet().stream()
                .anyMatch(partition -> partition.topic().equals(source.topic()));
    }

    private static Source source(TopicPartition partition) {
        return Arrays.stream(Source.values())
                .filter(source -> source.topic().equals(partition.topic()))
                .findFirst()
                .orElseThrow();
    }

    private static String anotherTopic(TopicPosition stands, Topic topic) {
        return "The graph follows topic %s of id %s in cluster %s, and Kafka now has id %s in cluster %s: the broker was wiped or the topic made anew. Rebuild the graph: ./lotline rebuild --from sources."
                .formatted(stands.topic(), stands.topicId(), stands.clusterId(), topic.topicId(), topic.clusterId());
    }
}
