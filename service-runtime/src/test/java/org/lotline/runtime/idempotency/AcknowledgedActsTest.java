package org.lotline.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Inject
    AnswersBeforeCommit planted;

    @Test
    void givenCallersThatRepeat_whenPostgresIsKilled_thenEveryActIsThereOnceAndRelayed() throws Exception {
        killPostgresUnderCallers(servers.postgres()::kill);

        assertThat(statuses).containsExactlyInAnyOrder(201, 503);
        assertThat(effects()).containsOnly(1L);
        Awaitility.await().atMost(LONG).ignoreExceptions().until(() -> count("outbox") == 0);
        RelayedEvents.assertAll(topic().all(), count("event"));
    }

    /** A planted bug: that the check above would notice. */
    @Test
    void givenAnswersBeforeTheCommit_whenPostgresIsKilled_thenActsThatAreNotThereGiveItAway() throws Exception {
        QuarkusMock.installMockForType(planted.get(), OnceOnly.class);

        killPostgresUnderCallers(() -> planted.between(servers.postgres()::kill));

        assertThat(effects()).contains(0L);
    }

    private void killPostgresUnderCallers(AnswersBeforeCommit.Kill kill) throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(caller -> pool.execute(this::actOnAndOn));
            try {
                Awaitility.await().atMost(LONG).until(() -> acknowledged.size() > 50);
                kill.run();
                Awaitility.await().atMost(LONG).until(() -> statuses.contains(503) && readiness() == 503);
                assertThat(asReceiver().get("/position").statusCode()).isEqualTo(503);
                servers.postgres().start();
                Awaitility.await().atMost(LONG).until(() -> readiness() == 200);
                var now = acknowledged.size();
                Awaitility.await().atMost(LONG).until(() -> acknowledged.size() > now + 50);
            } finally {
                stop.set(true);
            }
        }
    }

    private static int readiness() {
        return RestAssured.get("/q/health/ready").statusCode();
    }

    private void actOnAndOn() {
        while (!stop.get()) {
            var code = "A" + NEXT.incrementAndGet();
            var key = newKey();
            var status = status(code, key);
            while (status != 201 && !stop.get()) {
                status = status(code, key);
            }
            if (status == 201) {
                acknowledged.add(code);
            }
        }
    }

    private int status(String code, String key) {
        var status = act(key).body("{\"name\":\"x\"}").put("/suppliers/" + code).statusCode();
        statuses.add(status);
        return status;
    }

    /** How often each acknowledged act is there. */
    private List<Long> effects() throws SQLException {
        var effects = new ArrayList<Long>();
        for (var code : acknowledged) {
            effects.add(count("event WHERE subject = 'supplier:" + code + "'"));
        }
        return effects;
    }
}
