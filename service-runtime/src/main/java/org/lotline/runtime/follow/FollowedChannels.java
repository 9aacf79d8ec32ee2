package org.lotline.runtime.follow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.lotline.contracts.events.Source;

/**
 * What the channels of a service hand over. Each source that is followed has a channel of its own, so that one that has to be
 * asked and is silent holds up no other. What is new is decided by the sequence up to which the source has been taken, in the
 * transaction of the effect; Kafka's offset, committed after the batch, only says where to read on.
 */
@ApplicationScoped
public class FollowedChannels {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<Source, FollowedChannel> channels;
    private final KafkaClientService clients;

    FollowedChannels(
            FollowedSources sources, RecordSettlement settling, FollowingState state, KafkaClientService clients) {
        this.clients = clients;
        this.channels = sources.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), source -> new FollowedChannel(source, settling, state)));
    }

    /** The channel of a source: {@code mp.messaging.incoming.<source>-events}. */
    static String name(Source source) {
        return source.id() + "-events";
    }

    /**
     * Takes a batch of a source, in its order; for the method that is {@code @Incoming} of its channel.
     *
     * @return completes when each record has its effect or is parked. It never fails: what passes by itself (the database is away,
     *     the source has to be asked and is silent) is tried again, and while the service ends it does not complete.
     */
    public Uni<Void> take(Source source, ConsumerRecords<byte[], byte[]> records) {
        return of(source).take(records);
    }

    FollowedChannel of(Source source) {
        return Objects.requireNonNull(channels.get(source), source.id());
    }

    /** A follower whose events nobody hands over would wait for ever in silence. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        for (var source : channels.keySet()) {
            if (!clients.getConsumerChannels().contains(name(source))) {
                throw new IllegalStateException(
                        "%s is followed and has no channel: hand mp.messaging.incoming.%s over to FollowedChannels"
                                .formatted(source.id(), name(source)));
            }
        }
    }

    /** The database has effect and sequence, or neither: stopping in the middle loses nothing. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        channels.values().forEach(FollowedChannel::end);
        for (var channel : channels.values()) {
            channel.awaitEnd(PATIENCE);
        }
    }
}
