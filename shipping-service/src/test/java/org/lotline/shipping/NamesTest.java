package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.events.Source;
import org.lotline.shipping.plant.PlayedProduction;

/** A lot is found by whatever it is or was called, and by its label; what two things carry, or what is void, is told so. */
@QuarkusTest
class NamesTest extends ShippingPlant {

    private String number;
    private UUID lotId;

    @BeforeEach
    void haveALotInFinishedGoods() {
        number = ShippingDesk.fresh("J-");
        lotId = onTheFloor(number, "12");
        tell(received(lotId, number, PlayedProduction.ITEM));
        var picked = desk.pick(desk.open(), ShippingDesk.line(number, "12"));
        desk.putBack(picked.path("shipmentNumber"), picked.path("lines[0].lineId"))
                .then()
                .statusCode(200);
    }

    @Test
    void givenALotThatIsRenamed_whenItIsShippedAndComesBack_thenItHasItsNewNameEverywhereAndTheOldOneFindsIt() {
        // Given
        var shipment = desk.ship(number, "4");
        desk.takeBack(shipment, number, "1").then().statusCode(201);
        var renamed = ShippingDesk.fresh("K-");

        // When
        tell(new LotRenamed(lotId, number, renamed, "Labelled anew"));

        // Then
        await().untilAsserted(() -> desk.shipment(shipment).then().body("lines[0].lotNumber", equalTo(renamed)));
        desk.lots(number).then().body("lots[0].lotNumber", equalTo(renamed));
        desk.lots(renamed).then().body("lots[0].lotId", equalTo(lotId.toString()));
        desk.pick(desk.open(), ShippingDesk.line(number, "1"))
                .then()
                .statusCode(201)
                .body("lines[0].lotNumber", equalTo(renamed));
        desk.takeBack(shipment, number, "1").then().statusCode(201).body("shippedLotNumber", equalTo(renamed));
        desk.shipper()
                .queryParam("shipmentNumber", shipment)
                .get("/returns")
                .then()
                .body("returns.shippedLotNumber", equalTo(List.of(renamed, renamed)));
    }

    @Test
    void givenANumberThatAnotherLotCarriesElsewhere_whenItIsPicked_thenItIsAmbiguousAndNoChoice() {
        // Given
        var other = UUID.randomUUID();
        tell(received(other, number, PlayedProduction.ITEM));
        awaitFollowed();

        // When
        var refused = desk.pick(desk.open(), ShippingDesk.line(number, "1"));

        // Then
        refused.then()
                .statusCode(409)
                .body("type", containsString("ambiguous-lot"))
                .body("detail", containsString(lotId.toString()), "detail", containsString(other.toString()));
    }

    @Test
    void givenALotWhoseReceiptIsVoid_whenItIsPicked_thenItIsCalledVoidWithTheReason() {
        // Given
        var voided = ShippingDesk.fresh("20260315-");
        var receipt = received(UUID.randomUUID(), voided, PlayedProduction.ITEM);
        var id = tell(receipt);
        tell(new FactVoided(
                id,
                EventTypes.typeOf(Source.RECEIVING, receipt),
                receipt.subject(),
                Instant.now(),
                List.copyOf(receipt.touches()),
                EventJson.write(receipt),
                "Keyed twice",
                null));
        awaitFollowed();

        // When
        var refused = desk.pick(desk.open(), ShippingDesk.line(voided, "1"));

        // Then
        refused.then()
                .statusCode(422)
                .body("type", containsString("void-lot"), "detail", containsString("Keyed twice"))
                .body("fields[0].field", equalTo("lines[0].lot"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10%s", "]d210%s", "(10)%s"})
    void givenOurOwnLabel_whenItIsScanned_thenItIsThatLot(String label) {
        // When
        var picked = desk.pick(desk.open(), ShippingDesk.line(label.formatted(number), "1"));

        // Then
        picked.then().statusCode(201).body("lines[0].lotId", equalTo(lotId.toString()));
        desk.lots(label.formatted(number)).then().body("lots[0].lotId", equalTo(lotId.toString()));
    }

    @Test
    void givenASerial_whenHalfOfItIsPickedOrScrapped_thenItIsRefused() throws Exception {
        // Given
        var item = new Item(ShippingDesk.fresh("SER-"), "A");
        var serial = ShippingDesk.fresh("SN");
        var unit = UUID.randomUUID();
        tell(new ItemDefined(item, null, "{pc}", policy(), List.of()));
        tell(received(unit, serial, item));
        plant.production.canFetch(unit, serial, "1", ShippingDesk.PIECE);
        awaitFollowed();
        var shipment = desk.open();
        var before = rows();

        // When
        var picked = desk.pick(shipment, ShippingDesk.line(serial, "0.5"));

        // Then
        picked.then()
                .statusCode(422)
                .body("type", containsString("serial-is-one"), "fields[0].field", equalTo("lines[0].quantity.value"));
        assertThat(rows()).isEqualTo(before);
    }

    private UUID tell(LotEvent event) {
        var id = UUID.randomUUID();
        topics.send(Source.RECEIVING, id, event, Instant.now());
        return id;
    }

    /** Whatever was told before is known once a lot that is told of now is found. */
    private void awaitFollowed() {
        var last = ShippingDesk.fresh("Z-");
        tell(received(UUID.randomUUID(), last, PlayedProduction.ITEM));
        await().untilAsserted(() ->
                desk.pick(desk.open(), ShippingDesk.line(last, "1")).then().body("type", containsString("not-found")));
    }

    private static LotReceived received(UUID lotId, String number, Item item) {
        return new LotReceived(
                lotId,
                number,
                UUID.randomUUID(),
                item,
                new Measure(BigDecimal.ONE, "{pc}"),
                "STEEL",
                null,
                null,
                "PO-1",
                "1",
                "DN-1",
                null,
                null,
                "request",
                "scanned");
    }

    private static Policy policy() {
        return new Policy("SERIAL", List.of(), false, false, false, "allowed", false);
    }
}
