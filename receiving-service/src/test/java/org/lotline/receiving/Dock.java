package org.lotline.receiving;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hamcrest.Matchers;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.testing.ContractRequests;

/** What the tests do at the dock. Every answer is checked against the contract; requests may well be wrong. */
final class Dock {

    static final String ITEM = "4140-1.25";
    /** Tracked by serial. */
    static final String PUMP = "PUMP-3";

    /** Expires. */
    static final String SEALANT = "PR-1422";

    /** Export-controlled. */
    static final String GUIDANCE = "GYRO-1";

    static final String BAR = "{bar}";

    private static final JsonMapper JSON = new JsonMapper();
    private static final ContractRequests REQUESTS = new ContractRequests("receiving");

    private static final AtomicBoolean IS_DEFINED = new AtomicBoolean();

    private final TokenIssuer tokens;

    Dock(TokenIssuer tokens) {
        this.tokens = tokens;
    }

    /** Suppliers, mills and items as the tests need them: once, for one service serves all tests. */
    void defineMasterData() {
        if (IS_DEFINED.getAndSet(true)) {
            return;
        }
        define("/suppliers/STEEL", "{\"name\":\"Steel Supply Co.\"}");
        define("/suppliers/BROWN", "{\"name\":\"Brown Metals\"}");
        define("/mills/GLS", "{\"name\":\"Great Lakes Steel\",\"countryOfMelt\":\"US\"}");
        define("/mills/OSB", "{\"name\":\"Ostbahn Stahl\",\"countryOfMelt\":\"DE\"}");
        define("/items/" + ITEM + "/revisions/A", """
                {"description":"Bar 4140, round 1.25 in, 12 ft","baseUnit":"{bar}",
                 "policy":{"requiredCertificates":["CMTR"],"heatRequired":true},
                 "conversions":[{"kind":"nominal","quantity":{"value":144,"unit":"[in_i]"}}]}""");
        define("/items/RESIN-7/revisions/1", "{\"baseUnit\":\"kg\"}");
        define("/items/" + PUMP + "/revisions/A", "{\"baseUnit\":\"{pc}\",\"policy\":{\"tracking\":\"SERIAL\"}}");
        define("/items/" + SEALANT + "/revisions/A", "{\"baseUnit\":\"kg\",\"policy\":{\"shelfLifeRequired\":true}}");
        define("/items/" + GUIDANCE + "/revisions/A", "{\"baseUnit\":\"{pc}\",\"policy\":{\"exportControlled\":true}}");
    }

    private void define(String path, String body) {
        as("erp-1", "erp").body(body).put(path).then().statusCode(Matchers.oneOf(200, 201));
    }

    /** A request of that person with a fresh Idempotency-Key and JSON as its type. */
    RequestSpecification as(String subject, String... roles) {
        return REQUESTS.act(tokens.token(subject, roles));
    }

    /** The same of one whose claims admit to export-controlled documents. */
    RequestSpecification admitted(String subject, String... roles) {
        return asFrom("US", "US", subject, roles);
    }

    RequestSpecification asFrom(String nationality, String location, String subject, String... roles) {
        return bare().auth()
                .oauth2(tokens.token(
                        subject,
                        List.of(roles),
                        TokenIssuer.SHIFT,
                        Map.of("nationality", nationality, "location", location)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json");
    }

    RequestSpecification receiver() {
        return as("clerk-1", "receiver");
    }

    RequestSpecification quality() {
        return as("inspector-1", "quality");
    }

    /** No token, no key, no type. */
    static RequestSpecification bare() {
        return REQUESTS.bare();
    }

    static String line(String quantity, String unit, String heat, String mill, String supplierLot) {
        return """
                {"purchaseOrder":"PO-1001","line":"1","item":{"partNumber":"%s","revision":"A"},
                 "quantity":{"value":%s,"unit":"%s"},"supplierLot":"%s","heat":{"number":"%s"%s},"location":"Rack 3-B"}""".formatted(ITEM, quantity, unit, supplierLot, heat, mill == null ? "" : ",\"mill\":\"" + mill + "\"");
    }

    /** One line of any item, with further members such as {@code "serials":["S-1"]}. */
    static String lineOf(String orderLine, String item, String quantity, String unit, String... further) {
        return """
                {"purchaseOrder":"PO-1001","line":"%s","item":{"partNumber":"%s","revision":"A"},
                 "quantity":{"value":%s,"unit":"%s"}%s}""".formatted(orderLine, item, quantity, unit, String.join("", List.of(further)));
    }

    static String delivery(String supplier, String note, String... lines) {
        return """
                {"supplier":"%s","deliveryNote":"%s","act":{"performedBy":"badge-17","occurredAt":"2026-03-15T15:10:00Z"},
                 "lines":[%s]}""".formatted(supplier, note, String.join(",", List.of(lines)));
    }

    static String freshNote() {
        return "DN-" + UUID.randomUUID();
    }

    /** Receives one lot of 20 bars and answers its receipt. */
    Response receive(String supplier, String heat, String mill) {
        return receive(supplier, line("20", BAR, heat, mill, "SL-9"));
    }

    private Response receive(String supplier, String line) {
        var response = receiver().body(delivery(supplier, freshNote(), line)).post("/purchase-receipts");
        response.then().statusCode(201);
        return response;
    }

    /** The same of GLS, with the supplier's name for it. */
    Response receiveBars(String heat, String supplierLot) {
        return receive("STEEL", line("20", BAR, heat, "GLS", supplierLot));
    }

    Response scan(String text) {
        return scan(receiver(), text);
    }

    static Response scan(RequestSpecification who, String text) {
        return who.body(JSON.createObjectNode().put("scanned", text).toString()).post("/scans");
    }

    static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + "\ntrailer\n<<>>\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }
}
