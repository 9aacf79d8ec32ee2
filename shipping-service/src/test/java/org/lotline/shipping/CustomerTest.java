package org.lotline.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Keys;

/** Customers, their consignees, and shipments opened to them. */
@QuarkusTest
class CustomerTest extends ShippingPlant {

    @Test
    void givenACustomer_whenItIsDefinedAnew_thenOnlyAChangeIsAFact() throws Exception {
        // Given
        var code = ShippingDesk.fresh("C-");
        var first = definition(code + "-1", "Plant 1");
        desk.as("erp-1", "erp").body(first).put("/customers/" + code).then().statusCode(201);

        // When
        var same = desk.as("erp-1", "erp").body(first).put("/customers/" + code);
        var other =
                desk.as("erp-1", "erp").body(definition(code + "-2", "Plant 2")).put("/customers/" + code);

        // Then
        same.then().statusCode(200);
        other.then().statusCode(200).body("consignees.code", equalTo(List.of(code + "-2")));
        assertThat(events("customer-defined", Keys.customer(code))).hasSize(2);
        desk.shipper().get("/customers/" + code).then().body("consignees[0].name", equalTo("Plant 2"));
        desk.shipper().get("/customers?limit=1000").then().body("customers.code", hasItem(code));
    }

    @Test
    void givenAConsigneeOfOneCustomer_whenAnotherClaimsIt_thenItIsRefused() throws Exception {
        // Given
        var before = rows();

        // When
        var refused = desk.as("erp-1", "erp")
                .body(definition("NF-PLANT2", "Ours"))
                .put("/customers/" + ShippingDesk.fresh("C-"));

        // Then
        refused.then()
                .statusCode(409)
                .body("type", containsString("consignee-taken"), "fields[0].field", equalTo("consignees[0].code"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenAConsigneeWithShipments_whenItIsLeftOut_thenItIsRefused() throws Exception {
        // Given
        desk.open();
        var before = rows();

        // When
        var refused =
                desk.as("erp-1", "erp").body(definition("NF-PLANT9", "Nine")).put("/customers/NORTHFIELD");

        // Then
        refused.then().statusCode(409).body("type", containsString("consignee-in-use"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenAShipmentWithERPsNumber_whenItIsPushedAgain_thenItIsTheSameShipment() {
        // Given
        var number = ShippingDesk.fresh("SH-");
        var body = "{\"shipmentNumber\":\"%s\",\"consignee\":\"NF-PLANT2\"}".formatted(number);
        var first = desk.as("erp-1", "erp").body(body).post("/shipments");

        // When
        var again = desk.as("erp-1", "erp").body(body).post("/shipments");
        var other =
                desk.as("erp-1", "erp").body(body.replace("PLANT2", "PLANT3")).post("/shipments");

        // Then
        again.then().statusCode(200).body("shipmentId", equalTo(first.path("shipmentId")));
        other.then().statusCode(409).body("type", containsString("shipment-differs"));
        desk.shipper()
                .get("/shipments?status=open&limit=1000")
                .then()
                .body("shipments.shipmentNumber", hasItem(number));
        desk.shipper()
                .get("/shipments/" + number.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200);
    }

    private static String definition(String consignee, String name) {
        return "{\"name\":\"A customer\",\"consignees\":[{\"code\":\"%s\",\"name\":\"%s\"}]}"
                .formatted(consignee, name);
    }
}
