package org.lotline.trace.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.PublisherDecorator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.lotline.contracts.events.Source;

/**
 * Has a channel that failed begin again. Polling goes on by itself, yet Kafka's client can't even be made while the name of the
 * broker isn't known to the network, as where its container isn't there yet.
 */
@ApplicationScoped
class PersistentChannels implements PublisherDecorator {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    @Override
    public Multi<? extends Message<?>> decorate(
            Multi<? extends Message<?>> publisher, List<String> channels, boolean isConnector) {
        return isConnector && channels.stream().anyMatch(PersistentChannels::isOurs)
                ? publisher
                        .onFailure()
                        .retry()
                        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                        .indefinitely()
                : publisher;
    }

    private static boolean isOurs(String channel) {
        return Arrays.stream(Source.values()).anyMatch(source -> channel.equals(source.id() + "-events"));
    }
}
