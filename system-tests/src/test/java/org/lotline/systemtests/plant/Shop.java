package org.lotline.systemtests.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.lotline.localplant.PlantAccess;

/**
 * What people of a small shop do from dock to customer, one call for each act. One bar of an item's own steel makes 24 pieces.
 * Answers are checked against the contracts.
 */
public final class Shop {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PlantAccess plant;

    public Shop(PlantAccess plant) {
        this.plant = plant;
    }

    /** Supplier and mill, a customer, bars that need nothing on record, and a product that is made of them. */
    public void define(String steel, String product) {
        put("receiving", "/suppliers/STEEL", "{\"name\":\"Steel Supply Co.\"}");
        put("receiving", "/mills/GLS", "{\"name\":\"Great Lakes Steel\"}");
        put("receiving", "/items/%s/revisions/A".formatted(steel), "{\"baseUnit\":\"{bar}\"}");
        put("production", "/items/%s/revisions/A".formatted(product), "{\"baseUnit\":\"{pc}\"}");
        put("production", "/boms/%s/revisions/A".formatted(product), """
                {"lines":[{"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":1,"unit":"{bar}"},"per":24}]}""".formatted(steel));
        put("shipping", "/customers/NORTHFIELD", """
                {"name":"Northfield Pumps","consignees":[{"code":"NF-2","name":"Northfield, plant 2"}]}""");
    }

    /** Twenty bars come in; {@code lots[0]} has number and id. */
    public JsonPath receive(String steel, String heat) {
        return done(act("receiving", "clerk-1", "receiver")
                .body("""
                        {"supplier":"STEEL","deliveryNote":"%s","lines":[{"purchaseOrder":"PO-1","line":"1",
                         "item":{"partNumber":"%s","revision":"A"},"quantity":{"value":20,"unit":"{bar}"},
                         "supplierLot":"SL-%s","heat":{"number":"%s","mill":"GLS"},"location":"Rack 3-B"}]}""".formatted(UUID.randomUUID(), steel, heat, heat))
                .post("/purchase-receipts"));
    }

    public JsonPath release(String job, String product, int pieces) {
        return done(act("production", "erp-1", "erp")
                .body("""
                        {"jobNumber":"%s","item":{"partNumber":"%s","revision":"A"},"quantity":{"value":%d,"unit":"{pc}"},
                         "operations":[{"number":10,"name":"Turn"}]}""".formatted(job, product, pieces))
                .post("/jobs"));
    }

    /** Scans a lot into a job, whatever comes of it. */
    public Response issue(String job, String lot, int amount, String unit) {
        return act("production", "operator-1", "operator")
                .body("{\"lot\":\"%s\",\"quantity\":{\"value\":%d,\"unit\":\"%s\"}}".formatted(lot, amount, unit))
                .post("/jobs/{job}/issues", job);
    }

    public JsonPath run(String job, String machine, String startedAt, String endedAt) {
        return done(act("production", "operator-1", "operator")
                .body("""
                        {"operation":10,"machine":"%s","startedAt":"%s","endedAt":"%s","good":{"value":24,"unit":"{pc}"},
                         "parameters":[]}""".formatted(machine, startedAt, endedAt))
                .post("/jobs/{job}/runs", job));
    }

    public JsonPath complete(String job, int pieces) {
        return done(act("production", "operator-1", "operator")
                .body("{\"quantity\":{\"value\":%d,\"unit\":\"{pc}\"}}".formatted(pieces))
                .post("/jobs/{job}/completions", job));
    }

    /** A job of its own turns one bar of a lot into 24 pieces: {@code lotNumber}, {@code lotId}. */
    public JsonPath make(String job, String product, String bars) {
        release(job, product, 24);
        done(issue(job, bars, 1, "{bar}"));
        return complete(job, 24);
    }

    /** Opens a shipment and picks for it. */
    public void pick(String shipment, String lot, int pieces) {
        done(act("shipping", "erp-1", "erp")
                .body("{\"shipmentNumber\":\"%s\",\"consignee\":\"NF-2\"}".formatted(shipment))
                .post("/shipments"));
        done(act("shipping", "shipper-1", "shipper")
                .body("""
                        {"lines":[{"lot":"%s","quantity":{"value":%d,"unit":"{pc}"},"customerOrder":"NF-88120",
                         "customerPartNumber":"NF-SHAFT"}]}""".formatted(lot, pieces))
                .post("/shipments/{shipment}/picks", shipment));
    }

    /**
     * Lets a shipment go. While the gate can't know yet, the same request is sent again after the time that the answer says, as the
     * contract has it; a plant that has just started, on a busy machine, may take seconds for it.
     */
    public JsonPath ship(String shipment) {
        var key = UUID.randomUUID().toString();
        var end = System.nanoTime() + PATIENCE.toNanos();
        var answer = confirm(shipment, key);
        while (answer.statusCode() == 503 && System.nanoTime() < end) {
            pause(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))));
            answer = confirm(shipment, key);
        }
        return done(answer);
    }

    private Response confirm(String shipment, String key) {
        return act("shipping", "shipper-1", "shipper", key)
                .body("{}")
                .post("/shipments/{shipment}/confirmation", shipment);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Tries to let a shipment go, whatever comes of it. */
    public Response confirm(String shipment) {
        return confirm(shipment, UUID.randomUUID().toString());
    }

    /** Puts a hold on; {@code seeds} as the contract has them. */
    public JsonPath hold(String seeds) {
        return done(act("quality", "inspector-1", "quality")
                .body("""
                        {"seeds":[%s],"reach":"this-lot-and-what-came-of-it","blocks":"both","reason":"Low hardness"}""".formatted(seeds))
                .post("/holds"));
    }

    /** A hold, once it is known what it reaches: its first answer says that it is pending, if trace didn't know in time. */
    public JsonPath reached(String holdNumber) {
        return await().atMost(PATIENCE)
                .until(
                        () -> ask("quality", "/holds/" + holdNumber),
                        hold -> "known".equals(hold.getString("reaches.status"))
                                && hold.getBoolean("reaches.upToDate"));
    }

    /**
     * A trace that has all that was done before: one that is not up to date says so, and one that can't be given now says when to
     * come again. How soon that is isn't the question here.
     */
    public JsonPath trace(String path) {
        return await().atMost(PATIENCE)
                .until(
                        () -> act("trace", "inspector-1", "quality")
                                .queryParam("wait", 10_000)
                                .get(path),
                        answer ->
                                answer.statusCode() != 503 && answer.jsonPath().getBoolean("upToDate"))
                .jsonPath();
    }

    public JsonPath ask(String service, String path) {
        return done(act(service, "inspector-1", "quality").get(path));
    }

    /** A request of somebody with one role, under a key of its own. */
    public RequestSpecification act(String service, String subject, String role) {
        return act(service, subject, role, UUID.randomUUID().toString());
    }

    private RequestSpecification act(String service, String subject, String role, String key) {
        return Contracted.request(plant, service)
                .auth()
                .oauth2(plant.token(subject, role))
                .header("Idempotency-Key", key)
                .contentType("application/json");
    }

    /** The answer of an act that must have been done. */
    public static JsonPath done(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 299);
        return response.jsonPath();
    }

    private void put(String service, String path, String body) {
        done(act(service, "erp-1", "erp").body(body).put(path));
    }
}
