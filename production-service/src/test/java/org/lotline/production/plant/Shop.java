package org.lotline.production.plant;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.lotline.contracts.events.Item;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.testing.ContractRequests;

/** What the tests do on the floor. Every answer is checked against the contract; requests may well be wrong. */
public final class Shop {

    public static final Item STEEL = new Item("4140-1.25", "A");
    public static final Item OTHER_STEEL = new Item("4130-1.25", "A");
    public static final Item GLUE = new Item("GLUE-7", "1");
    public static final String BAR = "{bar}";
    public static final String PC = "{pc}";

    private static final ContractRequests REQUESTS = new ContractRequests("production");
    private static final AtomicInteger LAST = new AtomicInteger();

    private final TokenIssuer tokens;

    Shop(TokenIssuer tokens) {
        this.tokens = tokens;
    }

    /** Shafts of 4140 with a bill, serialised pumps and glue without; defined as often as one likes. */
    void defineMasterData() {
        define("/items/P-100/revisions/C", "{\"description\":\"Shaft\",\"baseUnit\":\"{pc}\"}");
        define("/items/VP-900/revisions/1", "{\"baseUnit\":\"{pc}\",\"policy\":{\"tracking\":\"SERIAL\"}}");
        define("/items/MIX-1/revisions/1", "{\"baseUnit\":\"kg\"}");
        define("/boms/P-100/revisions/C", """
                {"lines":[{"item":{"partNumber":"4140-1.25","revision":"A"},"quantity":{"value":1,"unit":"{bar}"},"per":24,
                 "substitutes":[{"partNumber":"4142-1.25","revision":"A"}]}]}""");
    }

    private void define(String path, String body) {
        as("erp-1", "erp").body(body).put(path).then().statusCode(Matchers.oneOf(200, 201));
    }

    /** A request of that person with a fresh Idempotency-Key and JSON as its type. */
    public RequestSpecification as(String subject, String... roles) {
        return keyed(UUID.randomUUID().toString(), subject, roles);
    }

    public RequestSpecification keyed(String key, String subject, String... roles) {
        return REQUESTS.act(tokens.token(subject, roles), key);
    }

    public RequestSpecification operator() {
        return as("op-17", "operator");
    }

    public RequestSpecification quality() {
        return as("inspector-1", "quality");
    }

    /** No token, no key, no type. */
    public static RequestSpecification bare() {
        return REQUESTS.bare();
    }

    /** A number that no other test has. */
    public static String fresh(String prefix) {
        return prefix + (7000 + LAST.incrementAndGet());
    }

    /** A job for so many shafts; answers its number. */
    public String releaseShafts(int quantity) {
        return release("P-100", "C", quantity, PC);
    }

    public String release(String partNumber, String revision, int quantity, String unit) {
        var number = fresh("J");
        as("erp-1", "erp")
                .body(job(number, partNumber, revision, quantity, unit))
                .post("/jobs")
                .then()
                .statusCode(201);
        return number;
    }

    public static String job(String number, String partNumber, String revision, int quantity, String unit) {
        return """
                {"jobNumber":"%s","item":{"partNumber":"%s","revision":"%s"},"quantity":{"value":%d,"unit":"%s"},
                 "operations":[{"number":10,"name":"Turning","machine":"HAAS-3"},{"number":20,"name":"Deburring"}]}""".formatted(number, partNumber, revision, quantity, unit);
    }

    public Response issue(String job, String lot, String quantity, String unit) {
        return operator().body(issueOrder(lot, quantity, unit)).post("/jobs/%s/issues".formatted(job));
    }

    public static String issueOrder(String lot, String quantity, String unit) {
        return "{\"lot\":\"%s\",\"quantity\":{\"value\":%s,\"unit\":\"%s\"}}".formatted(lot, quantity, unit);
    }

    /** The same, told as done. */
    public static String report(String order) {
        return order.substring(0, order.length() - 1) + ",\"act\":{\"mode\":\"report\"}}";
    }

    public Response complete(String job, int quantity) {
        return operator()
                .body("{\"quantity\":{\"value\":%d,\"unit\":\"{pc}\"},\"location\":\"FG-2\"}".formatted(quantity))
                .post("/jobs/%s/completions".formatted(job));
    }

    public Response correct(RequestSpecification who, String voids, String replacements) {
        return who.body("{\"reason\":\"The wrong bundle was scanned\",\"voids\":[%s],\"replacements\":[%s]}"
                        .formatted(voids, replacements))
                .post("/corrections");
    }

    public Response lots(String number) {
        return operator().queryParam("number", number).get("/lots");
    }
}
