package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.systemtests.plant.Shop.done;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.OnThePlant;
import org.lotline.systemtests.plant.RelaySwitch;
import org.lotline.systemtests.plant.Shop;

/**
 * Right before goods leave: what quality has taken back, or an open hold touches, doesn't, whatever has or hasn't arrived over
 * Kafka. Each test has items, jobs and shipments of its own, and resumes the relay that it paused.
 */
@OnThePlant
class DockDoorTest {

    private final Plant plant;
    private final Shop shop;

    DockDoorTest(Plant plant) {
        this.plant = plant;
        this.shop = new Shop(plant);
    }

    @Test
    void givenAClearanceReturnedWhileItsEventsCanNotFlow_whenTheShipmentIsConfirmed_thenItIsRefusedNamingBoth() {
        var heldHeat = twoLinesOfWhichTheSecondIsHeld("DD1");
        assertThat(shop.confirm("S-DD1").statusCode()).isEqualTo(409);
        var clearance = clearanceOf("S-DD1", 0);
        putBack("S-DD1", 1);
        var relay = new RelaySwitch(plant, "quality");
        relay.pause();
        var hold = holdOn("DD10001");
        done(shop.act("quality", "inspector-1", "quality")
                .body("{\"reason\":\"Stopped on its way out\"}")
                .post("/clearances/{id}/return", clearance));

        var confirmed = shop.confirm("S-DD1");

        relay.resume();
        assertThat(heldHeat).isEqualTo("DD10002");
        refused(confirmed, hold);
    }

    @Test
    void givenAHoldPlacedBehindTheClearance_whenTheShipmentIsConfirmed_thenItIsRefusedNamingTheHold() {
        twoLinesOfWhichTheSecondIsHeld("DD2");
        assertThat(shop.confirm("S-DD2").statusCode()).isEqualTo(409);
        putBack("S-DD2", 1);
        var relay = new RelaySwitch(plant, "quality");
        relay.pause();
        var hold = holdOn("DD20001");

        var confirmed = shop.confirm("S-DD2");

        relay.resume();
        refused(confirmed, hold);
    }

    @Test
    void givenAShipmentThatLeft_whenItsClearanceIsReturned_thenThatIsRefused() {
        shop.define("DD3-BAR", "DD3-SHAFT");
        var bars = shop.receive("DD3-BAR", "DD30001").getString("lots[0].lotNumber");
        shop.make("DD3", "DD3-SHAFT", bars);
        shop.pick("S-DD3", "DD3-A", 10);
        shop.ship("S-DD3");

        var returned = shop.act("quality", "inspector-1", "quality")
                .body("{\"reason\":\"Too late\"}")
                .post("/clearances/{id}/return", clearanceOf("S-DD3", 0));

        assertThat(returned.statusCode()).as(returned.asString()).isEqualTo(409);
        assertThat(shop.ask("shipping", "/shipments/S-DD3").getString("status")).isEqualTo("confirmed");
    }

    @Test
    void givenAPickedLot_whenItIsHeld_thenTheShipmentShowsItAtOnceAndNoMoreOfItIsPicked() {
        shop.define("DD4-BAR", "DD4-SHAFT");
        var bars = shop.receive("DD4-BAR", "DD40001").getString("lots[0].lotNumber");
        shop.make("DD4", "DD4-SHAFT", bars);
        shop.pick("S-DD4", "DD4-A", 10);
        var hold = holdOn("DD40001");

        var again = pickMore("S-DD4", "DD4-A");

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(409);
        assertThat(again.asString()).contains(hold);
        assertThat(shop.ask("shipping", "/shipments/S-DD4").prettify()).contains(hold);
    }

    /** Two lots of two heats; the heat of the second is put on hold, and its number is the answer. */
    private String twoLinesOfWhichTheSecondIsHeld(String name) {
        shop.define(name + "-BAR", name + "-SHAFT");
        var first = shop.receive(name + "-BAR", name + "0001").getString("lots[0].lotNumber");
        var second = shop.receive(name + "-BAR", name + "0002").getString("lots[0].lotNumber");
        shop.make(name + "-1", name + "-SHAFT", first);
        shop.make(name + "-2", name + "-SHAFT", second);
        shop.pick("S-" + name, name + "-1-A", 12);
        pickMore("S-" + name, name + "-2-A");
        holdOn(name + "0002");
        return name + "0002";
    }

    private Response pickMore(String shipment, String lot) {
        return shop.act("shipping", "shipper-1", "shipper")
                .body("""
                        {"lines":[{"lot":"%s","quantity":{"value":1,"unit":"{pc}"},"customerOrder":"NF-88121"}]}""".formatted(lot))
                .post("/shipments/{shipment}/picks", shipment);
    }

    private void putBack(String shipment, int line) {
        done(shop.act("shipping", "shipper-1", "shipper")
                .body("{\"reason\":\"Not this one\"}")
                .post(
                        "/shipments/{shipment}/lines/{line}/return",
                        shipment,
                        shop.ask("shipping", "/shipments/" + shipment).getString("lines[%d].lineId".formatted(line))));
    }

    private String clearanceOf(String shipment, int line) {
        var id = shop.ask("shipping", "/shipments/" + shipment).getString("shipmentId");
        var lineId = shop.ask("shipping", "/shipments/" + shipment).getString("lines[%d].lineId".formatted(line));
        return shop.ask("quality", "/clearances?shipmentId=" + id)
                .getString("clearances.find { it.lineId == '%s' }.clearanceId".formatted(lineId));
    }

    private String holdOn(String heat) {
        return shop.hold("{\"kind\":\"heat\",\"number\":\"%s\",\"mill\":\"GLS\"}".formatted(heat))
                .getString("holdNumber");
    }

    private static void refused(Response confirmed, String hold) {
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(409);
        assertThat(confirmed.asString()).contains(hold);
    }
}
