package org.lotline.runtime.follow;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.lotline.runtime.relay.RelayService;
import org.lotline.runtime.testing.DefiningSuppliers;
import org.lotline.runtime.testing.PlantTest;
import org.lotline.runtime.testing.RecordingFollower;

/**
 * How fast events get from a topic into a service, and from its outbox onto its topic. Not part of the build:
 *
 * <pre>mvn -pl service-runtime -am test -Dtest=MessagingBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@QuarkusTest
class MessagingBenchmark extends PlantTest {

    private static final Logger LOG = Logger.getLogger(MessagingBenchmark.class);
    private static final int EVENTS = Integer.getInteger("events", 10_000);
    private static final int ROUNDS = 3;
    private static final Duration LONG = Duration.ofMinutes(10);

    @Inject
    DefiningSuppliers suppliers;

    @Inject
    RelayService relay;

    @Inject
    RecordingFollower follower;

    @Test
    void measure() throws Exception {
        var topic = new ProductionTopic(servers.kafka().superuserClient(), production);
        topic.make();
        for (var round = 0; round < ROUNDS; round++) {
            follow(topic, false);
            follow(topic, true);
            relay();
        }
    }

    /** From the first record that is sent to the effect of the last. */
    private void follow(ProductionTopic topic, boolean together) throws Exception {
        follower.takeTogether(together);
        var subject = "lot:" + UUID.randomUUID();
        var began = System.nanoTime();
        topic.send(subject, EVENTS);
        await("taken WHERE subject = '" + subject + "'", EVENTS);
        tell(together ? "followed in runs" : "followed one by one", began);
    }

    private void relay() throws Exception {
        relay.pause();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < EVENTS; i++) {
                var code = "B" + i % 64;
                pool.execute(() -> suppliers.define(code));
            }
        }
        var began = System.nanoTime();
        relay.resume();
        await("outbox", 0);
        tell("relayed", began);
    }

    private void await(String from, long rows) {
        Awaitility.await()
                .atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count(from) == rows);
    }

    private static void tell(String what, long began) {
        var nanos = System.nanoTime() - began;
        LOG.infof("%s: %d events/s (%d in %d ms)", what, EVENTS * 1_000_000_000L / nanos, EVENTS, nanos / 1_000_000);
    }
}
