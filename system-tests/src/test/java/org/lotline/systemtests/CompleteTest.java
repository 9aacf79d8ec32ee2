package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotline.systemtests.plant.Shop.done;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.Shop;

/** {@code complete} keeps its word: what policy, bill or gate asks for and nobody recorded is a gap until somebody does. */
@OnThePlant
class CompleteTest {

    private static final Duration IN_THE_GRAPH = Duration.ofSeconds(30);

    private final Shop shop;

    CompleteTest(Plant plant) {
        this.shop = new Shop(plant);
    }

    @Test
    void givenAnItemWhosePolicyAsksForEverything_whenNothingIsRecorded_thenEachFlagIsAGap() {
        strictItem("CW1-PUMP");

        var lot = receive("CW1-PUMP", "\"quantity\":{\"value\":3,\"unit\":\"{pc}\"}");

        var trace = forward(lot.getString("lots[0].lotNumber"));
        assertThat(trace.prettify()).contains("expiry-missing", "inspection-missing", "serial-missing");
        assertThat(trace.getBoolean("complete")).isFalse();
    }

    @Test
    void givenAnItemWhosePolicyAsksForEverything_whenAllIsRecorded_thenTheTraceIsComplete() {
        strictItem("CW2-PUMP");
        var lot = receive("CW2-PUMP", """
                "quantity":{"value":1,"unit":"{pc}"},"expiresOn":"2099-12-31","serials":["CW2-SN1"]""");
        var lotId = lot.getString("lots[0].lotId");

        done(shop.act("quality", "inspector-1", "quality")
                .body("""
                        {"kind":"receiving","lotId":"%s","item":{"partNumber":"CW2-PUMP","revision":"A"},
                         "characteristics":[{"name":"visual","passed":true}]}""".formatted(lotId))
                .post("/inspections"));

        await().atMost(IN_THE_GRAPH)
                .until(() -> forward(lot.getString("lots[0].lotNumber")).getBoolean("complete"));
        assertThat(forward("CW2-SN1").prettify()).contains(lotId);
    }

    @Test
    void givenTooLittleWasIssued_whenTheJobIsCompleted_thenItIsADeviationAndAGap() {
        shop.define("CW3-BAR", "CW3-SHAFT");
        var bars = shop.receive("CW3-BAR", "CW30001").getString("lots[0].lotNumber");
        shop.release("CW3", "CW3-SHAFT", 48);
        done(shop.act("production", "operator-1", "operator")
                .body("{\"lot\":\"%s\",\"quantity\":{\"value\":0.01,\"unit\":\"{bar}\"}}".formatted(bars))
                .post("/jobs/CW3/issues"));

        var completed = shop.complete("CW3", 48);

        assertThat(completed.getList("deviations.kind", String.class))
                .as(completed.prettify())
                .contains("consumed-too-little");
        var trace = shop.trace("/traces/forward?heat=CW30001");
        assertThat(trace.prettify()).contains("consumed-too-little");
        assertThat(trace.getBoolean("complete")).isFalse();
    }

    @Test
    void givenAFailedFirstArticleOfAJob_whenItsNcrIsDisposedOf_thenTheBackwardTraceSaysSo() {
        shop.define("CW4-BAR", "CW4-SHAFT");
        var bars = shop.receive("CW4-BAR", "CW40001").getString("lots[0].lotNumber");
        var made = shop.make("CW4", "CW4-SHAFT", bars);
        var inspection = done(shop.act("quality", "inspector-1", "quality")
                .body("""
                        {"kind":"first-article","jobId":"%s","item":{"partNumber":"CW4-SHAFT","revision":"A"},
                         "machine":"HAAS-9","characteristics":[{"name":"bore","passed":false}]}""".formatted(jobId("CW4")))
                .post("/inspections"));

        done(shop.act("quality", "inspector-1", "quality")
                .body("{\"decision\":\"use-as-is\",\"reason\":\"Within the drawing's note 4\"}")
                .post("/ncrs/{ncr}/dispositions", inspection.getString("ncrNumber")));

        var backward = shop.trace("/traces/backward?lot=" + made.getString("lotNumber"));
        assertThat(backward.prettify()).contains("use-as-is", "HAAS-9");
    }

    @Test
    void givenAHold_whenItReachesJobsAndLots_thenItSaysHowManyAtOnce() {
        shop.define("CW5-BAR", "CW5-SHAFT");
        var bars = shop.receive("CW5-BAR", "CW50001").getString("lots[0].lotNumber");
        shop.make("CW5-1", "CW5-SHAFT", bars);
        shop.make("CW5-2", "CW5-SHAFT", bars);

        var hold = shop.hold("{\"kind\":\"heat\",\"number\":\"CW50001\",\"mill\":\"GLS\"}");

        var reaching = shop.reached(hold.getString("holdNumber"));
        assertThat(reaching.getInt("reaches.counts.jobs"))
                .as(reaching.prettify())
                .isEqualTo(2);
        assertThat(reaching.getInt("reaches.counts.lots")).isEqualTo(3);
    }

    private String jobId(String job) {
        return shop.ask("production", "/jobs/" + job).getString("jobId");
    }

    private JsonPath forward(String lot) {
        return shop.trace("/traces/forward?lot=" + lot);
    }

    private void strictItem(String partNumber) {
        done(shop.act("receiving", "erp-1", "erp")
                .body("{\"name\":\"Steel Supply Co.\"}")
                .put("/suppliers/STEEL"));
        done(shop.act("receiving", "erp-1", "erp").body("""
                        {"baseUnit":"{pc}","policy":{"tracking":"SERIAL","receivingInspection":true,"shelfLifeRequired":true}}""").put("/items/%s/revisions/A".formatted(partNumber)));
    }

    private JsonPath receive(String partNumber, String facts) {
        return done(shop.act("receiving", "clerk-1", "receiver")
                .body("""
                        {"supplier":"STEEL","deliveryNote":"%s","lines":[{"purchaseOrder":"PO-1","line":"1",
                         "item":{"partNumber":"%s","revision":"A"},%s}]}""".formatted(UUID.randomUUID(), partNumber, facts))
                .post("/purchase-receipts"));
    }
}
