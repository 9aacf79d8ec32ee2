package org.lotline.systemtests.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private final Set<Integer> busy = ConcurrentHashMap.newKeySet();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();

    /** Every third is refused; whoever does two things at a time fails. */
    private final Act act = new Act() {
        @Override
        public String name() {
            return "act";
        }

        @Override
        public boolean perform(int client) {
            if (!busy.add(client)) {
                atOnce.incrementAndGet();
            }
            var isDone = done.incrementAndGet() % 3 != 0;
            busy.remove(client);
            return isDone;
        }
    };

    @Test
    void givenAnActThatIsRefusedNowAndThen_whenClientsDoIt_thenEachAttemptIsCountedOnce() throws Exception {
        var throughput = Clients.run(act, 4, Duration.ofMillis(50));

        assertThat(throughput.latency().size() + throughput.refused()).isEqualTo(done.get());
        assertThat(throughput.refused()).isEqualTo(done.get() / 3);
        assertThat(throughput.perSecond()).isPositive();
        assertThat(atOnce).hasValue(0);
    }

    @Test
    void givenAPace_whenItIsKeptUp_thenNobodyDoesTwoThingsAtATime() throws Exception {
        var paced = Paced.start(act, 500);
        try (paced) {
            await().until(() -> done.get() >= 20);
        }

        var throughput = paced.soFar();
        assertThat(throughput.latency().size() + throughput.refused()).isEqualTo(done.get());
        assertThat(atOnce).hasValue(0);
    }

    @Test
    void givenNoPace_whenItIsStarted_thenNothingIsDone() throws Exception {
        try (var idle = Paced.start(act, 0)) {
            assertThat(idle.soFar().latency().size()).isZero();
        }
        assertThat(done).hasValue(0);
    }

    @Test
    void givenAnActThatFails_whenClientsDoIt_thenTheRunEndsWithTheReason() {
        Act failing = new Act() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public boolean perform(int client) {
                throw new IllegalArgumentException("no plant");
            }
        };

        assertThatThrownBy(() -> Clients.run(failing, 2, Duration.ofMillis(10)))
                .hasMessageContaining("broken")
                .rootCause()
                .hasMessage("no plant");
    }
}
