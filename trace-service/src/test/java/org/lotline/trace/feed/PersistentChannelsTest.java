package org.lotline.trace.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

/** A channel that can't begin, begins later. */
class PersistentChannelsTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void givenAChannelThatFailsTwice_whenSubscribedTo_thenItBeginsAgainUntilItGives() {
        // When
        var given = new PersistentChannels()
                .decorate(failingTwice(), List.of("receiving-events"), true)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(30));

        // Then
        assertThat(given).hasSize(1);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void givenAChannelOfSomebodyElse_whenDecorated_thenItIsLeftAlone() {
        // Given
        var channel = failingTwice();

        // When
        var decorated = new PersistentChannels().decorate(channel, List.of("own-events"), true);

        // Then
        assertThat(decorated).isSameAs(channel);
    }

    private Multi<Message<?>> failingTwice() {
        return Multi.createFrom()
                .deferred(() -> attempts.incrementAndGet() < 3
                        ? Multi.createFrom().failure(new IllegalStateException("no resolvable broker"))
                        : Multi.createFrom().item(Message.of("a batch")));
    }
}
