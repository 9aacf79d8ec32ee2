package org.lotline.runtime.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the topic lacks, or can't be read there, is taken as its source has it. */
@QuarkusTest
class AskingTheSourceTest extends FollowedProduction {

    @Test
    void givenEventsThatCantBeRead_whenTheyAreReplayed_thenTheyAreTakenAsTheirSourceHasThem() throws Exception {
        topic.send(topic.unreadable(lot));
        awaitParked(3);
        var unreadable = parked().getList("eventId", UUID.class);

        unreadable.forEach(event -> asReceiver()
                .post("/followed/parked/" + event + "/replay")
                .then()
                .statusCode(200));

        assertThat(taken(lot)).isEqualTo(unreadable);
    }

    @Test
    void givenEventsThatTheTopicLacks_whenALaterOneComes_thenTheyAreTakenBeforeItFromTheirSource() throws Exception {
        var missing = List.of(topic.commit(lot).id(), topic.commit(lot).id());

        var sent = new ArrayList<>(missing);
        sent.addAll(topic.send(lot, 1));

        awaitTaken(lot, sent);
    }

    @Test
    void givenASourceThatDoesNotAnswer_whenItHasToBeAsked_thenNothingIsSkippedUntilItDoes() throws Exception {
        production.answerWith(503);
        var missing = topic.commit(lot).id();
        var sent = topic.send(lot, 1).getFirst();
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(LONG)
                .until(() -> stuckFailure() || !taken(lot).isEmpty());

        production.answerWith(200);

        awaitTaken(lot, List.of(missing, sent));
    }

    private boolean stuckFailure() {
        return asReceiver()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("lotline_followed_stuck_seconds{source=\"production\"}"))
                .anyMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))) > 2);
    }
}
