package org.lotline.shipping;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.testing.ContractRequests;

/** What the tests do at the shipping desk. Every answer is checked against the contract; requests may well be wrong. */
final class ShippingDesk {

    static final String PIECE = "{pc}";
    static final String CONFIRM = "{\"act\":{\"performedBy\":\"badge-31\"}}";

    private static final ContractRequests REQUESTS = new ContractRequests("shipping");

    private final TokenIssuer tokens;

    ShippingDesk(TokenIssuer tokens) {
        this.tokens = tokens;
    }

    /** One customer with two ship-tos, defined as often as one likes. */
    void defineCustomer() {
        as("erp-1", "erp").body("""
                        {"name":"Northfield Pumps","consignees":[
                         {"code":"NF-PLANT2","name":"Northfield Pumps, plant 2","address":"12 Mill Road"},
                         {"code":"NF-PLANT3","name":"Northfield Pumps, plant 3"}]}""").put("/customers/NORTHFIELD").then().statusCode(Matchers.oneOf(200, 201));
    }

    /** A request of that person with a fresh Idempotency-Key and JSON as its type. */
    RequestSpecification as(String subject, String... roles) {
        return keyed(UUID.randomUUID().toString(), subject, roles);
    }

    RequestSpecification keyed(String key, String subject, String... roles) {
        return REQUESTS.act(tokens.token(subject, roles), key);
    }

    RequestSpecification shipper() {
        return as("shipper-1", "shipper");
    }

    /** The shipper, with a key of the test's own. */
    RequestSpecification shipper(String key) {
        return keyed(key, "shipper-1", "shipper");
    }

    /** No token, no key, no type. */
    static RequestSpecification bare() {
        return REQUESTS.bare();
    }

    /** What is no part of the contract: metrics, health. */
    static RequestSpecification unchecked() {
        return given();
    }

    /** A number that nothing has yet, of at most 20 characters with what a return adds to it. */
    static String fresh(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT) + "X";
    }

    /** A new shipment to Northfield's second plant. */
    String open() {
        var opened = shipper().body("{\"consignee\":\"NF-PLANT2\"}").post("/shipments");
        opened.then().statusCode(201);
        return opened.path("shipmentNumber");
    }

    static String line(String lot, String quantity) {
        return """
                {"lot":"%s","quantity":{"value":%s,"unit":"{pc}"},"customerOrder":"PO-88123","customerOrderLine":"10",
                 "customerPartNumber":"NP-4471"}""".formatted(lot, quantity);
    }

    static String lines(String... lines) {
        return "{\"act\":{\"performedBy\":\"badge-31\"},\"lines\":[%s]}".formatted(String.join(",", lines));
    }

    Response pick(String shipment, String... lines) {
        return shipper().body(lines(lines)).post("/shipments/{shipment}/picks", shipment);
    }

    Response confirm(String shipment) {
        return shipper().body(CONFIRM).post("/shipments/{shipment}/confirmation", shipment);
    }

    /** Tells of a shipment that has left. */
    Response report(String shipment) {
        return shipper()
                .body("{\"act\":{\"performedBy\":\"badge-31\",\"mode\":\"report\"}}")
                .post("/shipments/{shipment}/confirmation", shipment);
    }

    /** Corrects a shipment that has left, as quality. */
    Response correct(String shipment, String voids, String... replacements) {
        return as("ines", "quality").body(correction(voids, replacements)).post("/shipments/{s}/corrections", shipment);
    }

    static String correction(String voids, String... replacements) {
        return "{\"reason\":\"The tags were swapped\",\"voids\":[\"%s\"],\"replacements\":[%s]}"
                .formatted(voids, String.join(",", replacements));
    }

    Response putBack(String shipment, String lineId) {
        return shipper()
                .body("{\"reason\":\"On hold, ships later\"}")
                .post("/shipments/{shipment}/lines/{line}/return", shipment, lineId);
    }

    static String returned(String shipment, String lot, String quantity) {
        return """
                {"shipmentNumber":"%s","lot":"%s","quantity":{"value":%s,"unit":"{pc}"},
                 "reason":"Two bores undersize","location":"MRB"}""".formatted(shipment, lot, quantity);
    }

    Response takeBack(String shipment, String lot, String quantity) {
        return shipper().body(returned(shipment, lot, quantity)).post("/returns");
    }

    /** Picks, has cleared and confirms that much. */
    String ship(String lot, String quantity) {
        var shipment = open();
        pick(shipment, line(lot, quantity)).then().statusCode(201);
        confirm(shipment).then().statusCode(200);
        return shipment;
    }

    Response shipment(String number) {
        return shipper().get("/shipments/{number}", number);
    }

    Response lots(String number) {
        return shipper().queryParam("number", number).get("/lots");
    }

    /** Nothing, where it was never here. */
    BigDecimal available(String number) {
        return quantity(number, "available");
    }

    BigDecimal reserved(String number) {
        return quantity(number, "reserved");
    }

    private BigDecimal quantity(String number, String which) {
        var value = lots(number).jsonPath().getString("lots[0].%s.value".formatted(which));
        return value == null ? BigDecimal.ZERO : new BigDecimal(value);
    }
}
