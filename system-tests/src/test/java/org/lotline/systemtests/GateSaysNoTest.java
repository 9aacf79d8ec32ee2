package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotline.systemtests.plant.Shop.done;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.RelaySwitch;
import org.lotline.systemtests.plant.Shop;

/** The gate says no when it can, and what it could not judge waits where it is seen, until it is judged. */
@OnThePlant
class GateSaysNoTest {

    private static final Duration CHECKED = Duration.ofSeconds(60);

    private final Plant plant;
    private final Shop shop;

    GateSaysNoTest(Plant plant) {
        this.plant = plant;
        this.shop = new Shop(plant);
    }

    @Test
    void givenTheGraphIsBehind_whenWhatCameOfAHeldHeatIsIssued_thenItIsRefused() {
        shop.define("GN1-BAR", "GN1-SHAFT");
        shop.define("GN1-SHAFT-BLANK", "GN1-PUMP");
        var bars = shop.receive("GN1-BAR", "GN10001").getString("lots[0].lotNumber");
        shop.make("GN1", "GN1-SHAFT", bars);
        billOf("GN1-PUMP", "GN1-SHAFT");
        shop.release("GN1-P", "GN1-PUMP", 1);
        var hold = shop.hold("{\"kind\":\"heat\",\"number\":\"GN10001\",\"mill\":\"GLS\"}");
        var number = hold.getString("holdNumber");
        await().atMost(CHECKED)
                .until(() -> shop.ask("quality", "/holds/" + number).getBoolean("reaches.upToDate"));
        var relay = new RelaySwitch(plant, "production");
        relay.pause();
        shop.release("GN1-Q", "GN1-PUMP", 1);

        var issued = shop.issue("GN1-P", "GN1-A", 1, "{pc}");

        relay.resume();
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(409);
        assertThat(issued.asString()).contains(number);
    }

    @Test
    void givenIssuesThatTheGateCouldNotJudge_whenItIsBack_thenAllAreListedUntilTheyAreJudged() {
        shop.define("GN2-BAR", "GN2-SHAFT");
        var bars = shop.receive("GN2-BAR", "GN20001").getString("lots[0].lotNumber");
        shop.release("GN2", "GN2-SHAFT", 480);
        done(shop.issue("GN2", bars, 1, "{bar}"));
        plant.kill("quality");
        IntStream.range(0, 3).forEach(i -> done(shop.issue("GN2", bars, 1, "{bar}")));
        var waiting = shop.ask("production", "/unverified");

        plant.restart("quality");

        assertThat(waiting.prettify()).contains("GN2", "unreachable");
        await().atMost(CHECKED)
                .until(() -> !shop.ask("production", "/unverified").prettify().contains("GN2"));
        assertThat(shop.ask("production", "/jobs/GN2/issues").getList("issues.gate", String.class))
                .containsOnly("verified");
    }

    private void billOf(String product, String component) {
        done(shop.act("production", "erp-1", "erp")
                .body("""
                        {"lines":[{"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":1,"unit":"{pc}"}}]}""".formatted(component))
                .put("/boms/%s/revisions/A".formatted(product)));
    }
}
