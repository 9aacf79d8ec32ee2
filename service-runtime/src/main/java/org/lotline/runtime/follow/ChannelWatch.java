package org.lotline.runtime.follow;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.problem.ProblemException;

/**
 * Sees each second what no record tells: that Kafka does not answer, how many records are still to be taken, and which parked
 * events wait for nothing any more.
 */
@ApplicationScoped
class ChannelWatch {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FollowedSources sources;
    private final FollowedChannels channels;
    private final KafkaClientService clients;
    private final FollowingState state;
    private final ReleasingParked releasing;

    ChannelWatch(
            FollowedSources sources,
            FollowedChannels channels,
            KafkaClientService clients,
            FollowingState state,
            ReleasingParked releasing) {
        this.sources = sources;
        this.channels = channels;
        this.clients = clients;
        this.state = state;
        this.releasing = releasing;
    }

    @Scheduled(identity = "followed", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        for (var source : sources.all()) {
            lookAtTopic(source);
            releaseFree(source);
        }
    }

    private void lookAtTopic(Source source) {
        Function<Consumer<byte[], byte[]>, OptionalLong> lag = kafka -> lag(source, kafka);
        try {
            Objects.requireNonNull(clients.<byte[], byte[]>getConsumer(FollowedChannels.name(source)))
                    .runOnPollingThread(lag)
                    .await()
                    .atMost(PATIENCE)
                    .ifPresent(records -> state.lag(source, records));
        } catch (RuntimeException e) {
            state.failed(source, "Kafka does not answer: " + e.getMessage());
        }
    }

    /** Empty while there is no topic. */
    private OptionalLong lag(Source source, Consumer<byte[], byte[]> kafka) {
        if (kafka.partitionsFor(source.topic(), ANSWER).isEmpty()) {
            return OptionalLong.empty();
        }
        var partition = new TopicPartition(source.topic(), 0);
        var end = kafka.endOffsets(Set.of(partition), ANSWER).getOrDefault(partition, 0L);
        return OptionalLong.of(Math.max(0, end - next(source, partition, kafka)));
    }

    /** The next record that is to be taken: by this instance, or by the one that has the partition. */
    private long next(Source source, TopicPartition partition, Consumer<byte[], byte[]> kafka) {
        if (kafka.assignment().contains(partition)) {
            return channels.of(source).inHand().orElseGet(() -> kafka.position(partition, ANSWER));
        }
        var committed = kafka.committed(Set.of(partition), ANSWER).get(partition);
        return committed == null
                ? kafka.beginningOffsets(Set.of(partition), ANSWER).getOrDefault(partition, 0L)
                : committed.offset();
    }

    private void releaseFree(Source source) {
        try {
            releasing.releaseFree(source);
        } catch (ProblemException silent) {
            state.failed(source, silent.detail());
        }
    }
}
