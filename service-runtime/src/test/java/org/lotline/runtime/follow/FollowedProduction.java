package org.lotline.runtime.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lotline.runtime.testing.PlantTest;
import org.lotline.runtime.testing.RecordingFollower;

/** A service that follows production, whose events a test sends, and what it is told has become of them. */
abstract class FollowedProduction extends PlantTest {

    static final Duration LONG = Duration.ofSeconds(60);
    static final int EVER = 1_000_000;

    @Inject
    RecordingFollower follower;

    ProductionTopic topic;
    final String lot = "lot:" + UUID.randomUUID();
    final String another = "lot:" + UUID.randomUUID();

    @BeforeEach
    void makeTheTopic() throws Exception {
        topic = new ProductionTopic(servers.kafka().superuserClient(), production);
        topic.make();
    }

    /** Each test begins with nothing parked. */
    @AfterEach
    void dismissAll() {
        follower.mend(lot);
        follower.takeTogether(false);
        production.answerWith(200);
        for (var left = parked(); !left.getList("eventId").isEmpty(); left = parked()) {
            dismiss(left.getString("[0].eventId"));
        }
    }

    void dismiss(String eventId) {
        asReceiver()
                .contentType("application/json")
                .body(Map.of("reason", "nobody needs it"))
                .post("/followed/parked/" + eventId + "/dismissal")
                .then()
                .statusCode(200);
    }

    JsonPath parked() {
        return asReceiver().get("/followed/parked").jsonPath().setRootPath("parkedEvents");
    }

    void awaitParked(int events) {
        Awaitility.await().atMost(LONG).until(() -> parked().getList("eventId").size() == events);
    }

    void awaitTaken(String subject, List<UUID> events) throws SQLException {
        Awaitility.await().atMost(LONG).until(() -> taken(subject).size() >= events.size());
        assertThat(taken(subject)).isEqualTo(events);
    }

    List<UUID> taken(String subject) throws SQLException {
        try (var connection = asSuperuser();
                var found = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT event_id FROM taken WHERE subject = '" + subject + "' ORDER BY position")) {
            var taken = new ArrayList<UUID>();
            while (found.next()) {
                taken.add(found.getObject(1, UUID.class));
            }
            return taken;
        }
    }
}
