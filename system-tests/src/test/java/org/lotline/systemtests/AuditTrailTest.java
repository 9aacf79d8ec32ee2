package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.systemtests.plant.Shop.done;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.Shop;

/** Who changed what, asked of all services by whatever name somebody has. */
@OnThePlant
@Order(3)
@TestInstance(Lifecycle.PER_CLASS)
class AuditTrailTest {

    private final Plant plant;
    private final Shop shop;
    private String bars = "";
    private String barsId = "";
    private String others = "";

    AuditTrailTest(Plant plant) {
        this.plant = plant;
        shop = new Shop(plant);
    }

    /** Two lots of bars go into one job; what came of it is shipped, and one of the lots is held afterwards. */
    @BeforeAll
    void aShipment() {
        shop.define("AT-BAR", "AT-SHAFT");
        var received = shop.receive("AT-BAR", "AT10001");
        bars = received.getString("lots[0].lotNumber");
        barsId = received.getString("lots[0].lotId");
        others = shop.receive("AT-BAR", "AT10002").getString("lots[0].lotNumber");
        shop.release("AT1", "AT-SHAFT", 48);
        done(shop.issue("AT1", bars, 1, "{bar}"));
        done(shop.act("production", "operator-1", "operator")
                .body("{\"lot\":\"%s\",\"quantity\":{\"value\":1,\"unit\":\"{bar}\"},\"mixHeats\":true}"
                        .formatted(others))
                .post("/jobs/AT1/issues"));
        shop.complete("AT1", 48);
        shop.pick("S-AT1", "AT1-A", 10);
        shop.ship("S-AT1");
        shop.hold("{\"kind\":\"lot\",\"id\":\"%s\"}".formatted(barsId));
    }

    @Test
    void givenALotThatWasWorked_whenItsNumberIsAsked_thenWhatEachServiceDidWithItIsThere() {
        var trail = asked("name=" + bars.toLowerCase(Locale.ROOT));

        assertThat(trail.getBoolean("found")).isTrue();
        assertThat(trail.getList("silent")).isEmpty();
        assertThat(told(trail))
                .contains(
                        "receiving delivery-received",
                        "receiving lot-moved",
                        "production material-issued",
                        "quality clearance-given",
                        "quality hold-placed");
    }

    @Test
    void givenTwoLotsInOneJob_whenOneIsAsked_thenTheOthersIssueIsNotInIt() {
        var trail = asked("name=" + bars);

        assertThat(trail.getList("entries.findAll { it.action == 'material-issued' }.after", String.class))
                .singleElement()
                .asString()
                .contains(barsId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT10001", "SL-AT10001"})
    void givenANameThatOnlyReceivingKnows_whenItIsAsked_thenQualitysPartIsThere(String name) {
        var trail = asked("name=" + name);

        assertThat(told(trail)).contains("receiving delivery-received", "quality hold-placed");
    }

    @Test
    void givenAMadeLot_whenItsNumberIsAsked_thenItsShipmentIsThere() {
        var trail = asked("name=AT1-A");

        assertThat(told(trail))
                .contains("production output-completed", "shipping lots-picked", "shipping shipment-confirmed")
                .doesNotContain("production job-released");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-1", "s-at1", "AT-BAR", "NORTHFIELD"})
    void givenAJobAShipmentAnItemOrACustomer_whenItsNameIsAsked_thenItIsFoundInTheOrderOfRecording(String name) {
        var trail = asked("name=" + name);

        assertThat(trail.getBoolean("found")).isTrue();
        assertThat(trail.getList("entries.recordedAt", String.class))
                .isNotEmpty()
                .isSorted();
    }

    @Test
    void givenANameThatNothingHas_whenItIsAsked_thenItIsNotFound() {
        var trail = asked("name=AT-NOBODY");

        assertThat(trail.getBoolean("found")).isFalse();
        assertThat(trail.getList("entries")).isEmpty();
    }

    @Test
    void givenAPerson_whenItsTrailIsAsked_thenNobodyElsesActsAreInIt() {
        var trail = asked("by=shipper-1");

        assertThat(told(trail)).contains("shipping lots-picked");
        assertThat(trail.getList("entries.findAll { it.recordedBy != 'shipper-1' && it.performedBy != 'shipper-1' }"))
                .isEmpty();
    }

    @Test
    void givenALongTrail_whenItIsReadPageByPage_thenEachEntryComesOnceInItsOrder() {
        var whole = asked("name=" + bars);

        var read = new ArrayList<String>();
        for (var after = ""; after != null; ) {
            var page = asked("limit=2&name=" + bars + (after.isEmpty() ? "" : "&after=" + after));
            read.addAll(told(page));
            after = page.getString("next");
        }

        assertThat(read).isEqualTo(told(whole));
    }

    @Test
    void givenQualityIsSuspended_whenALotIsAsked_thenItIsNamedAsSilentAndTheOthersAnswer() {
        plant.suspend("quality");
        try {
            var trail = asked("name=" + bars);

            assertThat(trail.getList("silent")).containsExactly("quality");
            assertThat(told(trail)).contains("production material-issued").noneMatch(one -> one.startsWith("quality"));
        } finally {
            plant.resume("quality");
        }
    }

    private JsonPath asked(String query) {
        return shop.ask("trace", "/audit-trail?" + query);
    }

    private static List<String> told(JsonPath trail) {
        return trail.getList("entries.collect { it.service + ' ' + it.action }", String.class);
    }
}
