package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.lotline.systemtests.plant.Shop.done;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.Shop;

/** Only a source writes its topic; what somebody with all rights forges all the same moves nothing and stops nobody. */
@OnThePlant
@Order(Order.DEFAULT + 4) // what is forged stays in the topic, and would be invented in the eyes of those who compare
class ForgedHistoryTest {

    private static final Duration HEARD = Duration.ofSeconds(60);
    private static final String RECEIVING = "lotline.receiving.v1";

    private final Plant plant;
    private final Shop shop;

    ForgedHistoryTest(Plant plant) {
        this.plant = plant;
        this.shop = new Shop(plant);
    }

    @Test
    void givenTheLoginOfAnotherService_whenItWritesToReceivingsTopic_thenKafkaRefuses() {
        var forged = moved(UUID.randomUUID(), "FH0", 1);

        var refusal = catchThrowable(() -> send(plant.servers().kafka().clientOf("quality"), forged));

        assertThat(refusal).hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void givenAForgedMoveThatClaimsTheSequenceOfAnother_whenARealOneFollows_thenOnlyTheRealOneLiesOnTheFloor()
            throws Exception {
        shop.define("FH1-BAR", "FH1-SHAFT");
        var lot = shop.receive("FH1-BAR", "FH10001");
        var number = lot.getString("lots[0].lotNumber");
        var forged = moved(
                UUID.fromString(lot.getString("lots[0].lotId")),
                number,
                done(shop.act("receiving", "auditor-1", "auditor").get("/position"))
                        .getLong("sequence"));
        send(plant.servers().kafka().superuserClient(), forged);

        shop.release("FH1", "FH1-SHAFT", 480);
        done(shop.issue("FH1", number, 1, "{bar}"));

        await().atMost(HEARD)
                .until(() -> done(shop.act("production", "auditor-1", "auditor").get("/followed/parked"))
                        .prettify()
                        .contains("foreign"));
        assertThat(shop.ask("production", "/lots?number=" + number).getList("lots.onHand.value", Integer.class))
                .allMatch(amount -> amount == 0);
        assertThat(shop.trace("/traces/forward?heat=FH10001").getList("identities"))
                .isNotEmpty();
    }

    private static void send(Map<String, Object> login, ProducerRecord<String, byte[]> record)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(login, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    /** A thousand bars from the dock to the floor, as receiving would say it. */
    private static ProducerRecord<String, byte[]> moved(UUID lotId, String number, long sequence) {
        var now = Instant.now().toString();
        var subject = "lot:" + lotId;
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "org.lotline.receiving.lot-moved.v1");
        headers.put("ce_source", "receiving");
        headers.put("ce_subject", subject);
        headers.put("ce_time", now);
        headers.put("content-type", "application/json");
        headers.put("ce_occurredat", now);
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_recordedby", "nobody");
        headers.put("ce_performedby", "nobody");
        headers.put("ce_touches", subject);
        var record = new ProducerRecord<String, byte[]>(
                RECEIVING, 0, subject, """
                {"lotId":"%s","lotNumber":"%s","item":{"partNumber":"FH1-BAR","revision":"A"},
                 "quantity":{"value":1000,"unit":"{bar}"},"from":"dock","to":"floor"}""".formatted(lotId, number).getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
