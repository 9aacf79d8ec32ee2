package org.lotline.runtime.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Source;

/** What its source does not know has no effect, keeps no place, and nothing waits for it. */
@QuarkusTest
class ForeignRecordsTest extends FollowedProduction {

    @Inject
    RecordSettlement settling;

    @Test
    void givenRecordsThatAreNoEvents_whenTheyCome_thenTheyAreParkedAndNothingWaitsForThem() throws Exception {
        topic.send(topic.foreign(lot));
        var sent = topic.send(lot, 1);

        awaitTaken(lot, sent);

        assertThat(parked().getList("kind", String.class)).containsExactly("foreign", "foreign", "foreign");
        asReceiver()
                .post("/followed/parked/" + parked().getString("[0].eventId") + "/replay")
                .then()
                .statusCode(409)
                .body("type", containsString("foreign-event"));
    }

    @Test
    void givenRecordsThatAreNoEvents_whenTheTopicIsReadAgain_thenTheyAreNotParkedTwice() throws Exception {
        topic.send(topic.foreign(lot));
        awaitParked(3);
        var before = parked().getList("eventId", UUID.class);

        new FollowedChannel(Source.PRODUCTION, settling, new FollowingState())
                .take(topic.all().reversed().subList(0, 3).reversed())
                .await()
                .atMost(LONG);

        assertThat(parked().getList("eventId", UUID.class)).isEqualTo(before);
    }

    @Test
    void givenARecordInThePlaceOfAnother_whenItsSourceIsAsked_thenItIsForeignAndHasNoEffect() throws Exception {
        var own = topic.send(lot, 1);
        awaitTaken(lot, own);

        topic.send(List.of(forged(production.sequence())));
        var next = topic.send(another, 1);

        awaitTaken(another, next);
        assertThat(parked().getList("kind", String.class)).containsExactly("foreign");
        assertThat(taken(lot)).isEqualTo(own);
    }

    @Test
    void givenARecordFarAhead_whenItsSourceDoesNotKnowIt_thenItIsForeignAndKeepsNoPlace() throws Exception {
        topic.send(List.of(forged(production.sequence() + 1000)));

        var next = topic.send(another, 1);

        awaitTaken(another, next);
        assertThat(parked().getList("kind", String.class)).containsExactly("foreign");
        assertThat(taken(lot)).isEmpty();
    }

    @Test
    void givenAForgedRecordThatCameFirst_whenTheTrueOneComes_thenItIsTakenAndTheOtherIsNamed() throws Exception {
        var forged = forged(production.sequence() + 1);
        topic.send(List.of(forged));
        Awaitility.await().atMost(LONG).until(() -> taken(lot).size() == 1);

        var own = topic.send(another, 1);

        awaitTaken(another, own);
        assertThat(parked().getList("eventId", UUID.class)).isEqualTo(taken(lot));
        assertThat(parked().getString("[0].reason")).contains(own.getFirst().toString());
    }

    private ProducerRecord<String, byte[]> forged(long sequence) {
        return ProductionTopic.record(ProductionTopic.envelope(UUID.randomUUID(), lot, "production", sequence));
    }
}
