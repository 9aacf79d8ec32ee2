package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotline.systemtests.plant.Shop.done;

import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.Shop;

/** What a plant does first, and the answers beside the traces. Each test has items, jobs and heats of its own. */
@OnThePlant
class FirstStepsTest {

    private final Shop shop;

    FirstStepsTest(Plant plant) {
        shop = new Shop(plant);
    }

    @Test
    void givenAReceivedLot_whenItsLabelIsAsked_thenItIsADrawingAndPrinterCodeWithItsNumber() {
        shop.define("FS1-BAR", "FS1-SHAFT");
        var received = shop.receive("FS1-BAR", "FS10001");
        var path = "/lots/%s/label".formatted(received.getString("lots[0].lotId"));

        var svg = shop.act("receiving", "clerk-1", "receiver").get(path + "?format=svg");
        var zpl = shop.act("receiving", "clerk-1", "receiver").get(path + "?format=zpl");

        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.asString()).contains("<svg", received.getString("lots[0].lotNumber"));
        assertThat(zpl.statusCode()).isEqualTo(200);
        assertThat(zpl.asString()).startsWith("^XA").contains("^GFA").endsWith("^XZ\n");
        assertThat(zpl.header("Content-Disposition")).contains(received.getString("lots[0].lotNumber"));
    }

    @Test
    void givenBarsInStockInJobsAndShipped_whenTheirHeatIsDrilled_thenAllOfThemIsAccountedForAndTheDrillIsKept() {
        shop.define("FS2-BAR", "FS2-SHAFT");
        var bars = shop.receive("FS2-BAR", "FS20001").getString("lots[0].lotNumber");
        shop.make("FS2", "FS2-SHAFT", bars);
        shop.pick("S-FS2", "FS2-A", 10);
        shop.ship("S-FS2");

        var drill = done(shop.act("trace", "inspector-1", "quality")
                .body("{\"heat\":\"FS20001\"}")
                .post("/drills"));

        assertThat(drill.getFloat("share")).isEqualTo(1f);
        assertThat(drill.getInt("balances.find { it.unit == '{bar}' }.onHand")).isEqualTo(19);
        assertThat(drill.getInt("balances.find { it.unit == '{bar}' }.consumed"))
                .isEqualTo(1);
        assertThat(drill.getList("leadBack.failed")).isEmpty();
        assertThat(drill.getInt("leadBack.checked")).isPositive();
        assertThat(shop.ask("trace", "/drills").getList("drills.drillId")).contains(drill.getString("drillId"));
    }

    @Test
    void givenASeed_whenARandomSupplierLotIsDrilled_thenOneIsDrawnAndTheTimeIsTold() {
        shop.define("FS3-BAR", "FS3-SHAFT");
        shop.receive("FS3-BAR", "FS30001");

        var drill = done(shop.act("trace", "inspector-1", "quality")
                .body("{\"seed\":42}")
                .post("/drills"));

        assertThat(drill.getString("kind")).isEqualTo("supplierLot");
        assertThat(drill.getString("number")).isNotBlank();
        assertThat(drill.getLong("milliseconds")).isPositive();
    }

    @Test
    void givenAShippedLot_whenThePathFromItsHeatIsAsked_thenItLeadsThroughTheJob() {
        shop.define("FS4-BAR", "FS4-SHAFT");
        var bars = shop.receive("FS4-BAR", "FS40001").getString("lots[0].lotNumber");
        shop.make("FS4", "FS4-SHAFT", bars);

        var path = shop.trace("/traces/path?from=FS40001&to=FS4-A");

        assertThat(path.getBoolean("connected")).as(path.prettify()).isTrue();
        assertThat(path.getList("steps.to.name", String.class)).contains("FS4", "FS4-A");
    }

    @Test
    void givenAHeat_whenItsTraceIsAskedAsAPage_thenItSaysWhoGotWhatInWords() {
        shop.define("FS5-BAR", "FS5-SHAFT");
        var bars = shop.receive("FS5-BAR", "FS50001").getString("lots[0].lotNumber");
        shop.make("FS5", "FS5-SHAFT", bars);
        shop.pick("S-FS5", "FS5-A", 10);
        shop.ship("S-FS5");

        var forward = page("/traces/forward?heat=FS50001");
        var backward = page("/traces/backward?lot=FS5-A");

        assertThat(forward).contains("<html", "Northfield", "NF-SHAFT", "S-FS5", bars, "FS5-A");
        assertThat(backward).contains("<html", "FS50001", bars, "FS5");
    }

    @Test
    void givenARunAndAnIssue_whenYieldAndUsageAreAsked_thenTheyAreThoseOfTheJob() {
        shop.define("FS6-BAR", "FS6-SHAFT");
        var bars = shop.receive("FS6-BAR", "FS60001").getString("lots[0].lotNumber");
        shop.release("FS6", "FS6-SHAFT", 24);
        done(shop.issue("FS6", bars, 1, "{bar}"));
        shop.run("FS6", "FS6-MACHINE", "2026-03-17T10:00:00Z", "2026-03-17T12:00:00Z");

        var usage = shop.ask("production", "/jobs/FS6/usage");

        assertThat(usage.getInt("lots[0].net.value")).isEqualTo(1);
        await().until(() -> shop.ask("quality", "/first-pass-yield?machine=FS6-MACHINE")
                        .getList("rows")
                        .size()
                == 1);
    }

    private String page(String path) {
        var answer =
                shop.act("trace", "inspector-1", "quality").accept("text/html").get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        return answer.asString();
    }
}
