package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotline.systemtests.plant.Shop.done;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.RelaySwitch;
import org.lotline.systemtests.plant.Shop;

/**
 * The gate when it can't know: trace dead, quality dead, the graph behind. A shipment is refused with 503 and {@code Retry-After},
 * unless two people of quality have released it; an issue goes through flagged. Both are rechecked. Each test repairs what it breaks.
 */
@OnThePlant
class GateTest {

    private static final Duration RECHECKED = Duration.ofSeconds(30);

    private final Plant plant;
    private final Shop shop;

    GateTest(Plant plant) {
        this.plant = plant;
        this.shop = new Shop(plant);
    }

    @Test
    void givenTraceIsDead_whenAShipmentIsToGo_thenItIsRefusedForNowAndGoesWhenTraceIsBack() {
        picked("GT1");
        plant.kill("trace");

        var refused = shop.confirm("S-GT1");

        plant.restart("trace");
        isRefusedForNow(refused);
        await().atMost(RECHECKED).until(() -> shop.confirm("S-GT1").statusCode() == 200);
    }

    @Test
    void givenTraceIsDeadAndTwoPeopleReleasedAShipment_whenItIsToGo_thenItLeavesUnverifiedAndIsVerifiedLater() {
        picked("GT6");
        plant.kill("trace");
        var refused = shop.confirm("S-GT6");
        released("S-GT6");

        var left = shop.confirm("S-GT6");

        plant.restart("trace");
        isRefusedForNow(refused);
        assertThat(done(left).getString("verification")).isEqualTo("unverified");
        await().atMost(RECHECKED)
                .until(() -> shop.ask("shipping", "/shipments/S-GT6")
                        .getString("verification")
                        .equals("verified"));
    }

    @Test
    void givenQualityIsDead_whenAShipmentIsToGo_thenItIsRefusedForNow() {
        picked("GT2");
        plant.kill("quality");

        var refused = shop.confirm("S-GT2");

        plant.restart("quality");
        isRefusedForNow(refused);
        await().atMost(RECHECKED).until(() -> shop.confirm("S-GT2").statusCode() == 200);
    }

    @Test
    void givenASourceThatDoesNotAnswer_whenAShipmentIsToGo_thenItIsRefusedForNow() {
        picked("GT3");
        plant.suspend("production");

        var refused = shop.confirm("S-GT3");

        plant.resume("production");
        isRefusedForNow(refused);
        await().atMost(RECHECKED).until(() -> shop.confirm("S-GT3").statusCode() == 200);
    }

    @Test
    void givenAnIssueThatTheTopicDoesNotHaveYet_whenAShipmentIsToGo_thenItsSourceIsAskedAndItGoes() {
        picked("GT9");
        var relay = new RelaySwitch(plant, "production");
        relay.pause();
        done(shop.issue("GT9", "GT9-BARS", 1, "{bar}"));

        var gone = shop.ship("S-GT9");

        relay.resume();
        assertThat(gone.getString("shipmentNumber")).isEqualTo("S-GT9");
    }

    @Test
    void givenQualityIsDead_whenMaterialIsIssued_thenItGoesThroughFlaggedAndIsRecheckedLater() {
        shop.define("GT4-BAR", "GT4-SHAFT");
        var bars = shop.receive("GT4-BAR", "GT40001").getString("lots[0].lotNumber");
        shop.release("GT4", "GT4-SHAFT", 24);
        plant.kill("quality");

        var answer = shop.issue("GT4", bars, 1, "{bar}");

        plant.restart("quality");
        assertThat(done(answer).getString("gate")).isEqualTo("unverified");
        await().atMost(RECHECKED)
                .until(() -> shop.ask("production", "/jobs/GT4/issues")
                        .getString("issues[0].gate")
                        .equals("verified"));
    }

    @Test
    void givenAHeldLotOnTheFloorThatWasIssuedWhileQualityWasDead_whenItIsRechecked_thenItIsADeviation() {
        shop.define("GT5-BAR", "GT5-SHAFT");
        var lot = onFloor("GT5-BAR", "GT50001");
        shop.hold("{\"kind\":\"lot\",\"id\":\"%s\"}".formatted(lot.getString("lots[0].lotId")));
        shop.release("GT5", "GT5-SHAFT", 24);
        plant.kill("quality");

        var answer = shop.issue("GT5", lot.getString("lots[0].lotNumber"), 1, "{bar}");

        plant.restart("quality");
        assertThat(done(answer).getString("gate")).isEqualTo("unverified");
        await().atMost(RECHECKED)
                .until(() -> shop.ask("production", "/jobs/GT5/issues")
                        .getString("issues[0].gate")
                        .equals("held"));
    }

    @Test
    void givenAHeldLotAtTheDockAndQualityIsDead_whenItIsIssued_thenItIsNotPutAwayForNow() {
        shop.define("GT10-BAR", "GT10-SHAFT");
        var received = shop.receive("GT10-BAR", "GT100001");
        var lotId = received.getString("lots[0].lotId");
        shop.hold("{\"kind\":\"lot\",\"id\":\"%s\"}".formatted(lotId));
        shop.release("GT10", "GT10-SHAFT", 24);
        await().atMost(RECHECKED)
                .until(() -> shop.ask("receiving", "/lots/" + lotId)
                        .getString("inspection.status")
                        .equals("held"));
        plant.kill("quality");

        var answer = shop.issue("GT10", received.getString("lots[0].lotNumber"), 1, "{bar}");

        plant.restart("quality");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.asString()).contains("is on hold by H-");
        assertThat(shop.ask("receiving", "/lots/" + lotId).getInt("onHand.value"))
                .isEqualTo(20);
    }

    /** Two bars of a delivery, put away. */
    private JsonPath onFloor(String item, String heat) {
        var received = shop.receive(item, heat);
        done(shop.act("receiving", "anna", "receiver")
                .body("{\"quantity\":{\"value\":2,\"unit\":\"{bar}\"},\"to\":\"floor\"}")
                .post("/lots/{lotId}/moves", received.getString("lots[0].lotId")));
        var number = received.getString("lots[0].lotNumber");
        await().atMost(RECHECKED)
                .until(() -> !shop.ask("production", "/lots?number=" + number)
                        .getList("lots.findAll { it.onHand.value == 2 }")
                        .isEmpty());
        return received;
    }

    /** A job of 48 of which 24 are made of one bar and picked; another bar, named {@code <name>-BARS}, may be issued yet. */
    private void picked(String name) {
        shop.define(name + "-BAR", name + "-SHAFT");
        var received = shop.receive(name + "-BAR", name + "0001");
        done(shop.act("receiving", "inspector-1", "quality")
                .body("{\"number\":\"%s-BARS\",\"reason\":\"A name for the test\"}".formatted(name))
                .post("/lots/{lotId}/names", received.getString("lots[0].lotId")));
        shop.release(name, name + "-SHAFT", 48);
        done(shop.issue(name, name + "-BARS", 1, "{bar}"));
        shop.complete(name, 24);
        shop.pick("S-" + name, name + "-A", 24);
    }

    private void released(String shipment) {
        var proposed = done(shop.act("quality", "inspector-1", "quality")
                .body("{\"shipmentId\":\"%s\",\"reason\":\"Trace is down, the truck waits\"}"
                        .formatted(
                                shop.ask("shipping", "/shipments/" + shipment).getString("shipmentId")))
                .post("/gate-releases"));
        done(shop.act("quality", "inspector-2", "quality")
                .body("{}")
                .post("/gate-releases/{id}/approval", proposed.getString("gateReleaseId")));
    }

    private static void isRefusedForNow(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(refused.time()).as("answered within 4 s").isLessThan(4_000);
    }
}
