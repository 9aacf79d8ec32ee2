package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotline.systemtests.plant.Shop.done;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.Shop;

/** What was wrong is put right afterwards, also when the goods have left, and whoever does it learns what rested on it. */
@OnThePlant
class PutRightTest {

    private static final Duration HEARD = Duration.ofSeconds(60);

    private final Shop shop;

    PutRightTest(Plant plant) {
        this.shop = new Shop(plant);
    }

    @Test
    void givenAShipmentThatLeft_whenTheLotInItTurnsOutToBeAHeldOne_thenTheShipmentIsNoLongerVerified() {
        shop.define("PR1-BAR", "PR1-SHAFT");
        var bars = shop.receive("PR1-BAR", "PR10001").getString("lots[0].lotNumber");
        var held = shop.receive("PR1-BAR", "PR10002").getString("lots[0].lotNumber");
        shop.release("PR1", "PR1-SHAFT", 24);
        var issue = done(shop.issue("PR1", bars, 1, "{bar}"));
        shop.complete("PR1", 24);
        shop.pick("S-PR1", "PR1-A", 10);
        shop.ship("S-PR1");
        shop.hold("{\"kind\":\"heat\",\"number\":\"PR10002\",\"mill\":\"GLS\"}");

        var corrected = done(shop.act("production", "inspector-1", "quality")
                .body("""
                        {"reason":"Tags were swapped","voids":["%s"],"replacements":[{"jobNumber":"PR1","lot":"%s",
                         "quantity":{"value":1,"unit":"{bar}"}}]}""".formatted(issue.getString("issueId"), held))
                .post("/corrections"));

        assertThat(corrected.prettify()).contains(shipmentId("S-PR1"), "held");
        await().atMost(HEARD).until(() -> !verification("S-PR1").equals("verified"));
    }

    @Test
    void givenAWrongCountOfWhichMostHasLeft_whenItIsCorrected_thenTheTraceHasTheTrueOne() {
        shop.define("PR2-BAR", "PR2-SHAFT");
        var bars = shop.receive("PR2-BAR", "PR20001").getString("lots[0].lotNumber");
        shop.release("PR2", "PR2-SHAFT", 48);
        done(shop.issue("PR2", bars, 2, "{bar}"));
        var completion = shop.complete("PR2", 40);
        shop.pick("S-PR2", "PR2-A", 25);
        shop.ship("S-PR2");

        var corrected = shop.act("production", "inspector-1", "quality")
                .body("""
                        {"reason":"Counted again: 39","voids":["%1$s"],"completions":[{"replaces":"%1$s",
                         "quantity":{"value":39,"unit":"{pc}"}}]}""".formatted(completionId(completion)))
                .post("/corrections");

        done(corrected);
        await().atMost(HEARD)
                .until(() -> shop.ask("trace", "/lots/PR2-A").prettify().contains("39"));
        assertThat(shop.ask("production", "/lots?number=PR2-A").getList("lots.onHand.value", Integer.class))
                .containsOnly(14);
    }

    @Test
    void givenADeliveryThatWasVoided_whenItComesAgainUnderItsNote_thenItIsReceived() {
        shop.define("PR3-BAR", "PR3-SHAFT");
        var body = """
                {"supplier":"STEEL","deliveryNote":"PR3-DN","lines":[{"purchaseOrder":"PO-1","line":"1",
                 "item":{"partNumber":"PR3-BAR","revision":"A"},"quantity":{"value":20,"unit":"{bar}"}}]}""";
        var first = received(body);
        done(shop.act("receiving", "inspector-1", "quality")
                .body("{\"reason\":\"Another supplier's\",\"lots\":[{\"lotId\":\"%s\"}]}"
                        .formatted(first.getString("lots[0].lotId")))
                .post("/corrections"));

        var again = received(body);

        assertThat(again.getString("lots[0].lotId")).isNotEqualTo(first.getString("lots[0].lotId"));
        shop.release("PR3", "PR3-SHAFT", 24);
        done(shop.issue("PR3", again.getString("lots[0].lotNumber"), 1, "{bar}"));
    }

    @Test
    void givenALotOnTheFloor_whenItIsRenamed_thenTheFloorKnowsItsNewNameAndFindsTheOld() {
        shop.define("PR4-BAR", "PR4-SHAFT");
        var lot = shop.receive("PR4-BAR", "PR40001");
        var old = lot.getString("lots[0].lotNumber");
        shop.release("PR4", "PR4-SHAFT", 96);
        done(shop.issue("PR4", old, 1, "{bar}"));

        done(shop.act("receiving", "inspector-1", "quality")
                .body("{\"number\":\"PR4-RENAMED\",\"reason\":\"The customer's scheme\"}")
                .post("/lots/{lotId}/names", lot.getString("lots[0].lotId")));

        await().atMost(HEARD)
                .until(() -> shop.issue("PR4", "PR4-RENAMED", 1, "{bar}").statusCode() == 201);
        assertThat(shop.issue("PR4", old, 1, "{bar}").asString()).contains("PR4-RENAMED");
    }

    @Test
    void givenAShipmentThatLeftOnPaper_whenItIsReported_thenItIsTakenWithItsDeviation() {
        shop.define("PR5-BAR", "PR5-SHAFT");
        var bars = shop.receive("PR5-BAR", "PR50001").getString("lots[0].lotNumber");
        shop.make("PR5", "PR5-SHAFT", bars);
        shop.pick("S-PR5", "PR5-A", 10);
        var hold = shop.hold("{\"kind\":\"heat\",\"number\":\"PR50001\",\"mill\":\"GLS\"}")
                .getString("holdNumber");

        var reported = shop.act("shipping", "shipper-1", "shipper")
                .body("{\"act\":{\"mode\":\"report\"}}")
                .post("/shipments/S-PR5/confirmation");

        assertThat(done(reported).getString("status")).isEqualTo("confirmed");
        assertThat(shop.ask("shipping", "/shipments/S-PR5").prettify()).contains(hold);
        assertThat(verification("S-PR5")).isNotEqualTo("verified");
        await().atMost(HEARD)
                .until(() -> shop.ask("quality", "/ncrs?status=open").prettify().contains(hold));
    }

    private JsonPath received(String body) {
        return done(shop.act("receiving", "clerk-1", "receiver").body(body).post("/purchase-receipts"));
    }

    private String shipmentId(String shipment) {
        return shop.ask("shipping", "/shipments/" + shipment).getString("shipmentId");
    }

    private String verification(String shipment) {
        return shop.ask("shipping", "/shipments/" + shipment).getString("verification");
    }

    private static String completionId(JsonPath completion) {
        return completion.getString("completionId");
    }
}
