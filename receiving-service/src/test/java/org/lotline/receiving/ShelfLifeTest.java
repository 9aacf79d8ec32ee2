package org.lotline.receiving;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.token.TokenIssuer;

/** How long a lot may be used is computed from its receipt or its making, and who is not vouched for is held against policy. */
@QuarkusTest
@ReceivingServers
class ShelfLifeTest {

    TokenIssuer tokens;
    Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenAShelfLifeFromTheMakersDay_whenThatIsStatedAndPutRight_thenTheExpiryIsComputedAnew() {
        // Given
        item("LASTS-30", "{\"shelfLifeDays\":30,\"shelfLifeFrom\":\"made\"}")
                .then()
                .body("policy.shelfLifeRequired", equalTo(true));
        var came = receiveOf("STEEL", lasting("LASTS-30", "\"madeOn\":\"2026-03-01\"", ""));
        String lotId = came.path("lots[0].lotId");

        // When
        var otherwise = correct("LASTS-30", lotId, "5", ",\"origin\":{\"madeOn\":\"2026-03-03\"}");
        var weighed = correct("LASTS-30", lotId, "4", "");

        // Then
        came.then().statusCode(201).body("lots[0].expiresOn", equalTo("2026-03-31"));
        otherwise
                .then()
                .statusCode(201)
                .body("lots[0].expiresOn", equalTo("2026-04-02"))
                .body("lots[0].origin.madeOn", equalTo("2026-03-03"));
        weighed.then().statusCode(201).body("lots[0].expiresOn", equalTo("2026-04-02"));
    }

    @Test
    void givenAShelfLifeFromTheReceipt_whenALaterDayIsStated_thenItIsRefusedAndAReportIsTaken() {
        // Given
        item("LASTS-10", "{\"shelfLifeDays\":10}").then().body("policy.shelfLifeFrom", equalTo("receipt"));
        var delivery =
                Dock.delivery("STEEL", Dock.freshNote(), lasting("LASTS-10", "", ",\"expiresOn\":\"2026-03-26\""));

        // When
        var computed = receiveOf("STEEL", lasting("LASTS-10", "", ""));
        var asked = dock.receiver().body(delivery).post("/purchase-receipts");
        var reported = dock.receiver()
                .body(delivery.replace("\"act\":{", "\"act\":{\"mode\":\"report\","))
                .post("/purchase-receipts");

        // Then
        computed.then().statusCode(201).body("lots[0].expiresOn", equalTo("2026-03-25"));
        asked.then()
                .statusCode(409)
                .body("type", containsString("shelf-life-exceeded"))
                .body("fields.field", contains("lines[0].expiresOn"));
        reported.then().statusCode(201).body("lots[0].expiresOn", equalTo("2026-03-26"));
    }

    @Test
    void givenAComputedExpiry_whenTheDeliveryIsSentAgain_thenItIsTheOneOfBefore() {
        // Given
        item("LASTS-20", "{\"shelfLifeDays\":20}");
        var delivery = Dock.delivery("STEEL", Dock.freshNote(), lasting("LASTS-20", "", ""));
        dock.receiver().body(delivery).post("/purchase-receipts").then().statusCode(201);

        // When
        var again = dock.receiver().body(delivery).post("/purchase-receipts");

        // Then
        again.then().statusCode(200).body("newLots.size()", equalTo(0));
    }

    @Test
    void givenASupplierOfAnIndependentSource_whenPolicyTakesNone_thenItIsRefusedUnlessTheLotSaysOtherwise() {
        // Given
        dock.as("erp-1", "erp")
                .body("{\"name\":\"Broker\",\"sourceType\":\"independent\"}")
                .put("/suppliers/BROKER")
                .then()
                .body("sourceType", equalTo("independent"));
        item("VOUCHED", "{\"independentRefused\":true}").then().body("policy.independentRefused", equalTo(true));

        // When
        var refused = receiveOf("BROKER", lasting("VOUCHED", "", ""));
        var authorised = receiveOf("BROKER", lasting("VOUCHED", "\"source\":\"authorised\"", ""));
        var elsewhere =
                receiveOf("BROKER", Dock.lineOf("1", "RESIN-7", "5", "kg").replace("\"A\"", "\"1\""));
        var unknown = receiveOf("STEEL", lasting("VOUCHED", "", ""));

        // Then
        refused.then()
                .statusCode(409)
                .body("type", containsString("source-not-admitted"))
                .body("fields.field", contains("lines[0].origin.source"));
        authorised.then().statusCode(201).body("lots[0].origin.source", equalTo("authorised"));
        elsewhere.then().statusCode(201).body("lots[0].origin.source", equalTo("independent"));
        unknown.then().statusCode(201).body("lots[0].origin", nullValue());
    }

    private Response item(String partNumber, String policy) {
        return dock.as("erp-1", "erp")
                .body("{\"baseUnit\":\"kg\",\"policy\":%s}".formatted(policy))
                .put("/items/" + partNumber + "/revisions/A");
    }

    private Response receiveOf(String supplier, String line) {
        return dock.receiver()
                .body(Dock.delivery(supplier, Dock.freshNote(), line))
                .post("/purchase-receipts");
    }

    private static String lasting(String item, String origin, String further) {
        return Dock.lineOf("1", item, "5", "kg", ",\"origin\":{%s}".formatted(origin), further);
    }

    private Response correct(String item, String lotId, String quantity, String further) {
        return dock.receiver()
                .body("""
                {"reason":"As the maker says","lots":[{"lotId":"%s","corrected":
                 {"item":{"partNumber":"%s","revision":"A"},"quantity":{"value":%s,"unit":"kg"}%s}}]}""".formatted(lotId, item, quantity, further))
                .post("/corrections");
    }
}
