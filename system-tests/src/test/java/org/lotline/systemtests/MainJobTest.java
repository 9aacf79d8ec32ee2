package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.systemtests.plant.Shop.done;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.Dock;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.Shop;

/** Dock to customer and back, through five services. Each test has items, jobs and heats of its own. */
@OnThePlant
@Order(1)
class MainJobTest {

    private final Shop shop;
    private final Dock dock;

    MainJobTest(Plant plant) {
        shop = new Shop(plant);
        dock = new Dock(plant);
    }

    @Test
    void givenShaftsThatWereShipped_whenTheirHeatIsTraced_thenJobLotsCustomerAndWhatIsLeftAreThere() {
        shop.define("MJ1-BAR", "MJ1-SHAFT");
        var bars = shop.receive("MJ1-BAR", "MJ10001").getString("lots[0].lotNumber");
        shop.make("MJ1", "MJ1-SHAFT", bars);
        shop.pick("S-MJ1", "MJ1-A", 10);
        shop.ship("S-MJ1");

        var trace = shop.trace("/traces/forward?heat=mj-10001");

        assertThat(trace.getBoolean("complete")).as(trace.prettify()).isTrue();
        assertThat(trace.getList("identities[0].jobs.jobNumber")).containsExactly("MJ1");
        assertThat(trace.getList("identities[0].lots.lotNumber")).containsExactlyInAnyOrder(bars, "MJ1-A");
        assertThat(trace.getString("identities[0].consignees[0].customerName")).isEqualTo("Northfield Pumps");
        assertThat(trace.getString("identities[0].consignees[0].goods[0].customerPartNumber"))
                .isEqualTo("NF-SHAFT");
        assertThat(trace.getInt("identities[0].consignees[0].goods[0].quantity.value"))
                .isEqualTo(10);
        assertThat(onHand(trace, bars, "dock")).isEqualTo(19);
        assertThat(onHand(trace, "MJ1-A", "floor")).isEqualTo(14);
    }

    @Test
    void givenAShippedLot_whenItIsTracedBackward_thenItsHeatMachineAndReceiptAreThere() {
        shop.define("MJ2-BAR", "MJ2-SHAFT");
        var bars = shop.receive("MJ2-BAR", "MJ20001").getString("lots[0].lotNumber");
        shop.release("MJ2", "MJ2-SHAFT", 24);
        done(shop.issue("MJ2", bars, 1, "{bar}"));
        shop.run("MJ2", "HAAS-3", "2026-03-17T10:00:00Z", "2026-03-17T12:00:00Z");
        shop.complete("MJ2", 24);
        shop.pick("S-MJ2", "MJ2-A", 24);
        shop.ship("S-MJ2");

        var trace = shop.trace("/traces/backward?shipment=S-MJ2");

        assertThat(trace.getList("identities[0].lots.lotNumber")).containsExactlyInAnyOrder(bars, "MJ2-A");
        assertThat(trace.getList("identities[0].heats.number")).containsExactly("MJ20001");
        assertThat(trace.getList("identities[0].machines")).containsExactly("HAAS-3");
    }

    @Test
    void givenTwoJobsOfOneHeat_whenTheSiblingsOfOneLotAreAsked_thenTheOtherIsNamed() {
        shop.define("MJ3-BAR", "MJ3-SHAFT");
        var bars = shop.receive("MJ3-BAR", "MJ30001").getString("lots[0].lotNumber");
        shop.make("MJ3", "MJ3-SHAFT", bars);
        shop.make("MJ4", "MJ3-SHAFT", bars);

        var siblings = shop.trace("/traces/siblings?lot=MJ3-A");

        assertThat(siblings.getList("lots[0].sources[0].lots.lotNumber", String.class))
                .contains("MJ4-A")
                .doesNotContain("MJ3-A");
    }

    @Test
    void givenAnotherSteel_whenItIsScannedIntoTheJob_thenItIsRefusedAndNothingMoved() {
        shop.define("MJ5-BAR", "MJ5-SHAFT");
        shop.define("MJ5-OTHER", "MJ5-PIN");
        var other = shop.receive("MJ5-OTHER", "MJ50001");
        shop.release("MJ5", "MJ5-SHAFT", 24);

        var refused = shop.issue("MJ5", other.getString("lots[0].lotNumber"), 1, "{bar}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("detail")).contains("MJ5-BAR");
        var lot = shop.ask("receiving", "/lots/" + other.getString("lots[0].lotId"));
        assertThat(lot.getInt("onHand.value")).isEqualTo(20);
    }

    @Test
    void givenAHoldOnTheHeat_whenWhatCameOfItIsToBeShipped_thenItIsRefusedAndNamesTheSteel() {
        shop.define("MJ6-BAR", "MJ6-SHAFT");
        var bars = shop.receive("MJ6-BAR", "MJ60001").getString("lots[0].lotNumber");
        shop.make("MJ6", "MJ6-SHAFT", bars);
        shop.pick("S-MJ6", "MJ6-A", 24);
        shop.hold("{\"kind\":\"heat\",\"number\":\"MJ60001\",\"mill\":\"GLS\"}");

        var refused = shop.confirm("S-MJ6");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith("/held");
        assertThat(refused.jsonPath().getString("detail")).contains("MJ60001");
    }

    @Test
    void givenAMillTestReportThatIsOnlyFiled_whenWhatCameOfItsSteelIsToBeShipped_thenItIsRefusedUntilItIsAccepted() {
        shop.define("MJ9-BAR", "MJ9-SHAFT");
        dock.bars("MJ9-BAR");
        var bars = dock.receive("MJ9-BAR", "STEEL", "MJ90001", "GLS", "SL-1");
        var report = dock.file(bars, "MTR-MJ9");
        shop.make("MJ9", "MJ9-SHAFT", bars.getLotNumber());
        shop.pick("S-MJ9", "MJ9-A", 24);

        var refused = shop.confirm("S-MJ9");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith("/record-missing");
        assertThat(refused.jsonPath().getString("detail")).contains("MTR-MJ9", bars.getLotNumber(), "is not reviewed");
        dock.review(report, "accepted");
        shop.ship("S-MJ9");
    }

    /** Conditional release: steel whose report is missing may be used, and what came of it does not leave. */
    @Test
    void givenSteelThatWasUsedBeforeItsReportCame_whenTheReportIsSuperseded_thenTheOneInItsPlaceIsAskedFor() {
        shop.define("MJ10-BAR", "MJ10-SHAFT");
        dock.bars("MJ10-BAR");
        var bars = dock.receive("MJ10-BAR", "STEEL", "MJT0001", "GLS", "SL-1");
        shop.make("MJ10", "MJ10-SHAFT", bars.getLotNumber());
        shop.pick("S-MJ10", "MJ10-A", 24);
        var missing = shop.confirm("S-MJ10");
        var report = dock.file(bars, "MTR-MJ10");
        dock.review(report, "accepted");

        var corrected = dock.supersede(report, "MTR-MJ10-R1");

        assertThat(missing.statusCode()).as(missing.asString()).isEqualTo(409);
        assertThat(missing.jsonPath().getString("detail")).contains(bars.getLotNumber(), "has no CMTR");
        assertThat(missing.jsonPath().getString("wayOut")).contains("may be used but does not ship");
        var refused = shop.confirm("S-MJ10");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith("/record-missing");
        assertThat(refused.jsonPath().getString("detail")).contains("MTR-MJ10-R1", "is not reviewed");
        dock.review(corrected, "accepted");
        shop.ship("S-MJ10");
    }

    @Test
    void givenAShipmentThatWasCleared_whenItsSteelIsHeldAfterwards_thenTheHoldNamesTheClearance() {
        shop.define("MJ7-BAR", "MJ7-SHAFT");
        var received = shop.receive("MJ7-BAR", "MJ70001");
        shop.make("MJ7", "MJ7-SHAFT", received.getString("lots[0].lotNumber"));
        shop.pick("S-MJ7", "MJ7-A", 24);
        shop.ship("S-MJ7");

        var hold = shop.hold("{\"kind\":\"lot\",\"id\":\"%s\"}".formatted(received.getString("lots[0].lotId")));

        var reaching = shop.reached(hold.getString("holdNumber"));
        assertThat(reaching.getList("touchedClearances.purpose")).contains("ship");
        assertThat(reaching.getList("reaches.shipments")).containsExactly("S-MJ7");
    }

    @Test
    void givenALotOnRecord_whenItsAuditTrailIsRead_thenItSaysWhoDidWhat() {
        shop.define("MJ8-BAR", "MJ8-SHAFT");
        var received = shop.receive("MJ8-BAR", "MJ80001");
        shop.make("MJ8", "MJ8-SHAFT", received.getString("lots[0].lotNumber"));

        var trail = shop.ask("receiving", "/audit?subject=lot:" + received.getString("lots[0].lotId"));

        assertThat(trail.getList("entries.action")).contains("lot-moved");
        assertThat(trail.getList("entries.recordedBy")).contains("service:production");
    }

    private static int onHand(JsonPath trace, String lot, String place) {
        return trace.getInt("identities[0].onHand.find { it.lotNumber == '%s' && it.place == '%s' }.quantity.value"
                .formatted(lot, place));
    }
}
