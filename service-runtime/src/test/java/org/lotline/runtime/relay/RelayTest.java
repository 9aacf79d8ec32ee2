package org.lotline.runtime.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotline.runtime.cloudevents.EventRecords;
import org.lotline.runtime.event.StoredEvent;
import org.lotline.runtime.testing.DefiningSuppliers;
import org.lotline.runtime.testing.PlantTest;
import org.lotline.runtime.testing.RelayedEvents;
import org.lotline.runtime.thread.SupervisedThread;

/** None lost, none out of its subject's order, no gap, whatever dies. */
@QuarkusTest
class RelayTest extends PlantTest {

    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String TOPIC = "lotline.receiving.v1";

    @Inject
    DefiningSuppliers suppliers;

    @Inject
    RelayService relay;

    @Inject
    RelaySettings settings;

    @Inject
    OwnEvents channel;

    @Test
    void givenEightWritersOfThreeSubjects_whenAllIsRelayed_thenNothingIsLostTwiceOrTurned() throws Exception {
        awaitEmptyOutbox();
        var before = topic().all().size();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Object> writer = () -> {
                IntStream.range(0, 150).forEach(i -> suppliers.define("W" + i % 3));
                return true;
            };
            for (var done : pool.invokeAll(List.of(writer, writer, writer, writer, writer, writer, writer, writer))) {
                done.get();
            }
        }

        awaitEmptyOutbox();

        var relayed = topic().all();
        RelayedEvents.assertAll(relayed, count("event"));
        assertThat(relayed.subList(before, relayed.size()))
                .as("a repeated record without a fault")
                .extracting(record -> record.envelope().id())
                .doesNotHaveDuplicates();
    }

    @Test
    void givenWrites_whenKafkaDiesAndComesBack_thenWritesGoOnAndEverythingArrives() throws Exception {
        var written = writingMeanwhile(() -> {
            servers.kafka().kill();
            awaitEventsInOutbox(50);
            RestAssured.get("/q/health/ready").then().statusCode(200);
            Awaitility.await().atMost(LONG).until(() -> relay.lastError().isPresent());
            servers.kafka().start();
        });

        awaitEmptyOutbox();

        assertThat(relay.lastError()).isEmpty();
        var relayed = topic().all();
        RelayedEvents.assertAll(relayed, count("event"));
        assertThat(relayed.stream().map(e -> e.envelope().id())).containsAll(written);
    }

    @Test
    void givenARelayThatWaitsForKafka_whenMoreIsCommitted_thenItHasItsSequenceMeanwhile() throws Exception {
        awaitEmptyOutbox();
        var waiting = new Relay(new Patient(settings), database(), channel, kafka(), TOPIC);
        var thread = takingOver(waiting);
        try {
            servers.kafka().suspend();
            suppliers.define("HANGS");
            awaitSequences();

            suppliers.define("HANGS");

            awaitSequences();
            assertThat(count("outbox")).isEqualTo(2);
        } finally {
            servers.kafka().resume();
            waiting.stop();
            thread.stopGently();
        }
        Awaitility.await().atMost(LONG).until(relay::isActive);
        awaitEmptyOutbox();
        RelayedEvents.assertAll(topic().all(), count("event"));
    }

    @Test
    void givenTheOwnTopicIsGone_whenEventsCome_thenItIsMadeAnewAndTheyArrive() throws Exception {
        awaitEmptyOutbox();
        var lost = topic().all();
        try (var admin = Admin.create(servers.kafka().superuserClient())) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }
        try {
            var written = List.of(suppliers.define("GONE"), suppliers.define("GONE"));

            awaitEmptyOutbox();

            assertThat(topic().all()).extracting(event -> event.envelope().id()).containsExactlyElementsOf(written);
        } finally {
            sendAgain(lost);
        }
    }

    @Test
    void givenAnActiveRelay_whenASecondOneRuns_thenItWaitsAndTakesOverWhenTheLockIsLost() throws Exception {
        Awaitility.await().atMost(LONG).until(relay::isActive);
        var second = new Relay(settings, database(), channel, kafka(), TOPIC);
        var thread = SupervisedThread.unwatched("second relay", second::work);
        thread.start();
        try {
            suppliers.define("TWO");
            awaitEmptyOutbox();
            assertThat(second.state().active()).isFalse();

            awaitTakeover(second);

            Awaitility.await().until(() -> !relay.isActive());
            suppliers.define("TWO");
            awaitEmptyOutbox();
            Awaitility.await().until(() -> second.state().relayed() > 0);
        } finally {
            second.stop();
            thread.stopGently();
        }
        Awaitility.await().atMost(LONG).until(relay::isActive);
        RelayedEvents.assertAll(topic().all(), count("event"));
    }

    /** Writes on several threads while the fault runs; the ids of all commits that were acknowledged. */
    private List<UUID> writingMeanwhile(Fault fault) throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<UUID>();
        var stop = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(w -> pool.execute(() -> write("F" + w, acknowledged, stop)));
            Awaitility.await().until(() -> acknowledged.size() > 50);
            try {
                fault.happen();
                var now = acknowledged.size();
                Awaitility.await().atMost(LONG).until(() -> acknowledged.size() > now + 50);
            } finally {
                stop.set(true);
            }
        }
        return List.copyOf(acknowledged);
    }

    private void write(String code, ConcurrentLinkedQueue<UUID> acknowledged, AtomicBoolean stop) {
        while (!stop.get()) {
            try {
                acknowledged.add(suppliers.define(code));
            } catch (RuntimeException e) {
                // not acknowledged: may or may not be there
            }
        }
    }

    /** The other tests find them there as before. */
    private void sendAgain(List<StoredEvent> events) throws Exception {
        try (var producer = new KafkaProducer<>(
                servers.kafka().superuserClient(), new StringSerializer(), new ByteArraySerializer())) {
            for (var event : events) {
                producer.send(EventRecords.toRecord(TOPIC, event.envelope(), event.json()))
                        .get();
            }
        }
    }

    private void awaitEmptyOutbox() {
        Awaitility.await().atMost(LONG).ignoreExceptions().until(() -> count("outbox") == 0);
    }

    private SupervisedThread takingOver(Relay second) {
        var thread = SupervisedThread.unwatched("second relay", second::work);
        thread.start();
        awaitTakeover(second);
        return thread;
    }

    private void awaitTakeover(Relay second) {
        Awaitility.await().atMost(LONG).until(() -> {
            terminateTheFirst();
            return second.state().active();
        });
    }

    private void awaitSequences() {
        Awaitility.await()
                .atMost(Patient.ACKNOWLEDGEMENT.dividedBy(3))
                .until(() -> count("outbox WHERE event_id NOT IN (SELECT event_id FROM event_sequence)") == 0);
    }

    private void awaitEventsInOutbox(int events) {
        Awaitility.await().atMost(LONG).until(() -> count("outbox") > events);
    }

    private void terminateTheFirst() throws SQLException {
        try (var connection = asSuperuser()) {
            connection
                    .createStatement()
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '"
                            + RelayService.APPLICATION + "'");
        }
    }

    private RelayDatabase database() {
        var login = servers.postgres().serviceOf("receiving");
        return new RelayDatabase(
                "second",
                servers.postgres().jdbcUrl("receiving"),
                login.user(),
                login.password(),
                Duration.ofSeconds(3));
    }

    private KafkaSettings kafka() {
        return new KafkaSettings(servers.kafka().clientOf("receiving"), Duration.ofSeconds(3));
    }

    /** Waits for Kafka for longer than any test. */
    private record Patient(RelaySettings others) implements RelaySettings {

        static final Duration ACKNOWLEDGEMENT = Duration.ofMinutes(2);

        @Override
        public int batch() {
            return others.batch();
        }

        @Override
        public Duration poll() {
            return others.poll();
        }

        @Override
        public Duration firstPause() {
            return others.firstPause();
        }

        @Override
        public Duration longestPause() {
            return others.longestPause();
        }

        @Override
        public Duration acknowledgement() {
            return ACKNOWLEDGEMENT;
        }

        @Override
        public Duration databaseAnswer() {
            return others.databaseAnswer();
        }
    }

    private interface Fault {
        void happen() throws Exception;
    }
}
