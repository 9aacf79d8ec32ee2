package org.lotline.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotline.runtime.testing.PlantTest;
import org.lotline.runtime.testing.RelayedEvents;

/**
 * Callers repeat with the same key until they are answered: each act counts once and is relayed, whatever dies in between.
 */
@QuarkusTest
class AcknowledgedActsTest extends PlantTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void givenCallersThatRepeat_whenPostgresIsKilled_thenEveryActIsThereOnceAndRelayed() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(caller -> pool.execute(this::actOnAndOn));
            Awaitility.await().atMost(LONG).until(() -> acknowledged.size() > 50);

            servers.postgres().kill();
            Awaitility.await().atMost(LONG).until(() -> statuses.contains(503) && readiness() == 503);
            assertThat(asReceiver().get("/position").statusCode()).isEqualTo(503);
            servers.postgres().start();
            Awaitility.await().atMost(LONG).until(() -> readiness() == 200);

            var now = acknowledged.size();
            Awaitility.await().atMost(LONG).until(() -> acknowledged.size() > now + 50);
            stop.set(true);
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 503);
        for (var code : acknowledged) {
            assertThat(effects(code)).as(code).isEqualTo(1);
        }
        Awaitility.await().atMost(LONG).ignoreExceptions().until(() -> count("outbox") == 0);
        RelayedEvents.assertAll(topic().all(), count("event"));
    }

    private static int readiness() {
        return RestAssured.get("/q/health/ready").statusCode();
    }

    private void actOnAndOn() {
        while (!stop.get()) {
            var code = "A" + next.incrementAndGet();
            var key = newKey();
            while (status(code, key) != 201) {
                Thread.onSpinWait();
            }
            acknowledged.add(code);
        }
    }

    private int status(String code, String key) {
        var status = act(key).body("{\"name\":\"x\"}").put("/suppliers/" + code).statusCode();
        statuses.add(status);
        return status;
    }

    private long effects(String code) throws SQLException {
        return count("event WHERE subject = 'supplier:" + code + "'");
    }
}
