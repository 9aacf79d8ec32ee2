package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.PC;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.issueOrder;
import static org.lotline.production.plant.Shop.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.production.plant.PlayedReceiving.DockLot;
import org.lotline.production.plant.ProductionPlant;

/** What policy says of an item is kept at the scan: a request is refused, a report is recorded with its deviation. */
@QuarkusTest
class FlagsTest extends ProductionPlant {

    @Test
    void givenHeatsThatAreNotMixed_whenASecondOneIsIssued_thenItIsRefusedAndAReportDeviates() {
        // Given
        var item = item("LOT", "refused", BAR);
        var job = jobWith(received(item, "A1", null));
        var second = received(item, "B2", null);

        // When
        var refused = shop.issue(job, second.number, "1", BAR);
        var meant = mixing(job, second);
        var told = shop.operator()
                .body(report(issueOrder(second.number, "1", BAR)))
                .post("/jobs/%s/issues".formatted(job));

        // Then
        assertProblem(refused, 409, "heats-mixed");
        refused.then().body("detail", containsString("heat A1 of GLS is in job"));
        assertProblem(meant, 409, "heats-mixed");
        told.then().statusCode(201).body("deviations.kind", equalTo(List.of("heats-mixed")));
    }

    @Test
    void givenHeatsOfWhichPolicyAsks_whenItIsMeantOrForAnotherOutput_thenItGoesThrough() {
        // Given
        var item = item("LOT", "ask", BAR);
        var job = shop.release("MIX-1", "1", 10, "kg");
        bound(job, received(item, "A1", null), "A").then().statusCode(201);
        var second = received(item, "B2", null);

        // When
        var asked = bound(job, second, "A");
        var other = bound(job, second, "B");
        var meant = mixing(job, second);

        // Then
        assertProblem(asked, 409, "heats-mixed");
        asked.then().body("wayOut", containsString("mixHeats: true"));
        other.then().statusCode(201).body("deviations", empty());
        meant.then().statusCode(201).body("deviations", empty());
    }

    @Test
    void givenAnExpiredLot_whenItIsIssued_thenItIsRefusedAndAReportDeviates() {
        // Given
        var item = item("LOT", "allowed", BAR);
        var lot = received(item, null, LocalDate.of(2026, 3, 1));
        var job = shop.release("MIX-1", "1", 10, "kg");
        var inTime =
                "{\"lot\":\"%s\",\"quantity\":{\"value\":1,\"unit\":\"{bar}\"},\"act\":{\"occurredAt\":\"2026-02-20T12:00:00Z\"}}";

        // When
        var refused = shop.issue(job, lot.number, "1", BAR);
        var told =
                shop.operator().body(report(issueOrder(lot.number, "1", BAR))).post("/jobs/%s/issues".formatted(job));
        var earlier = shop.operator()
                .body(inTime.formatted(received(item, null, LocalDate.of(2026, 3, 1)).number))
                .post("/jobs/%s/issues".formatted(job));

        // Then
        assertProblem(refused, 409, "expired");
        told.then().statusCode(201).body("deviations.kind", equalTo(List.of("expired")));
        earlier.then().statusCode(201).body("deviations", empty());
    }

    @Test
    void givenAnItemThatIsNotTracked_whenItIsIssuedWithoutALot_thenItCountsAndATrackedOneIsRefused() {
        // Given
        var rag = item("NONE", "allowed", "kg");
        var steel = item("LOT", "allowed", "kg");
        var product =
                product("{\"item\":%s,\"quantity\":{\"value\":2,\"unit\":\"kg\"},\"per\":1}".formatted(json(rag)));
        var job = shop.release(product, "A", 5, PC);

        // When
        var issued = untracked(job, rag, "1500", "g", "");
        var tracked = untracked(shop.release("MIX-1", "1", 1, "kg"), steel, "1", "kg", "");
        var told = untracked(
                shop.release("MIX-1", "1", 1, "kg"),
                steel,
                "1",
                "kg",
                ",\"reason\":\"Tag lost\",\"act\":{\"mode\":\"report\"}");
        var both = shop.operator()
                .body("{\"lot\":\"X-1\",\"item\":%s}".formatted(json(rag)))
                .post("/jobs/%s/issues".formatted(job));

        // Then
        issued.then()
                .statusCode(201)
                .body("gate", equalTo("not-asked"))
                .body("lotId", nullValue())
                .body("quantity.unit", equalTo("kg"))
                .body("deviations", empty());
        assertThat(events("untracked-issued", "job:" + issued.path("jobId"))).isOne();
        shop.operator()
                .get("/jobs/%s/usage".formatted(job))
                .then()
                .body("lines[0].net.value.toString()", equalTo("1.5"));
        assertProblem(tracked, 409, "not-traced");
        told.then().statusCode(201).body("deviations.kind", equalTo(List.of("not-traced")));
        assertProblem(both, 422, "lot-or-item");
    }

    @Test
    void givenASerial_whenHalfOfItIsIssuedReturnedScrappedOrMoved_thenItIsNoQuantity() {
        // Given
        var pumps = shop.release("VP-900", "1", 2, PC);
        var made = shop.complete(pumps, 2);
        String lotId = made.path("serials[0].lotId");
        var bought = received(item("SERIAL", "allowed", PC), null, null);
        var job = shop.release("MIX-1", "1", 10, "kg");
        shop.issue(job, made.path("serials[1].number"), "1", PC).then().statusCode(201);
        var half = "{\"quantity\":{\"value\":0.5,\"unit\":\"{pc}\"}%s}";

        // When
        var answers = List.of(
                shop.issue(job, made.path("serials[0].number"), "0.5", PC),
                shop.issue(job, bought.number, "0.5", PC),
                shop.operator()
                        .body(half.formatted(",\"lot\":\"%s\"".formatted(made.<String>path("serials[1].number"))))
                        .post("/jobs/%s/returns".formatted(job)),
                shop.operator().body(half.formatted(",\"reason\":\"Bent\"")).post("/lots/%s/scrap".formatted(lotId)),
                shop.as("service:shipping", "service")
                        .body(half.formatted(",\"to\":\"finished-goods\""))
                        .post("/lots/%s/moves".formatted(lotId)));

        // Then
        assertThat(answers).allSatisfy(answer -> assertProblem(answer, 422, "invalid-quantity"));
    }

    @Test
    void givenABill_whenAComponentIsMadeOfTheProduct_thenTheLoopIsRefusedNamingTheWay() {
        // Given
        var line = "{\"item\":{\"partNumber\":\"%s\",\"revision\":\"A\"},\"quantity\":{\"value\":1,\"unit\":\"{pc}\"}}";
        var top = fresh("P-");
        var middle = fresh("P-");
        var bottom = fresh("P-");
        List.of(top, middle, bottom).forEach(this::define);
        bill(top, line.formatted(middle)).then().statusCode(201);
        bill(middle, line.formatted(bottom)).then().statusCode(201);

        // When
        var answer = bill(bottom, line.formatted(top));

        // Then
        assertProblem(answer, 422, "invalid-bom");
        answer.then().body("detail", containsString("%s rev. A, which takes %s rev. A".formatted(top, middle)));
    }

    @Test
    void givenTooLittleMaterial_whenTheJobYields_thenItIsRecordedAndNotRefused() {
        // Given
        var job = shop.releaseShafts(48);
        shop.issue(job, received(STEEL, null, null).number, "0.01", BAR).then().statusCode(201);

        // When
        var answer = shop.complete(job, 48);

        // Then
        answer.then()
                .statusCode(201)
                .body("deviations.kind", equalTo(List.of("consumed-too-little")))
                .body("deviations[0].description", containsString("at least 2 {bar} of 4140-1.25"));
        assertThat(events("deviation-found", "lot:" + answer.path("lotId"))).isOne();
    }

    @Test
    void givenACompletionThatHadEnough_whenItsMaterialComesBack_thenTooLittleIsRecordedOnceWithWhatLeavesTooLittle() {
        // Given
        var steel = received(STEEL, null, null);
        var job = shop.releaseShafts(48);
        shop.issue(job, steel.number, "2", BAR).then().statusCode(201);
        String output = shop.complete(job, 24)
                .then()
                .body("deviations", empty())
                .extract()
                .path("lotId");

        // When
        var remainder = takeBack(job, steel, "1");
        var beyond = takeBack(job, steel, "0.5");
        var further = takeBack(job, steel, "0.25");

        // Then
        remainder.then().statusCode(201).body("deviations", empty());
        beyond.then()
                .statusCode(201)
                .body("deviations.kind", equalTo(List.of("consumed-too-little")))
                .body("deviations[0].description", containsString("at least 1 {bar} of 4140-1.25"));
        further.then().statusCode(201).body("deviations", empty());
        assertThat(events("deviation-found", "lot:" + output)).isOne();
    }

    private Response mixing(String job, DockLot lot) {
        return shop.operator()
                .body("{\"lot\":\"%s\",\"quantity\":{\"value\":1,\"unit\":\"%s\"},\"mixHeats\":true}"
                        .formatted(lot.number, lot.unit))
                .post("/jobs/%s/issues".formatted(job));
    }

    private Response bound(String job, DockLot lot, String output) {
        return shop.operator()
                .body("{\"lot\":\"%s\",\"quantity\":{\"value\":1,\"unit\":\"%s\"},\"output\":\"%s\"}"
                        .formatted(lot.number, lot.unit, output))
                .post("/jobs/%s/issues".formatted(job));
    }

    private Response untracked(String job, Item item, String quantity, String unit, String more) {
        return shop.operator()
                .body("{\"item\":%s,\"quantity\":{\"value\":%s,\"unit\":\"%s\"}%s}"
                        .formatted(json(item), quantity, unit, more))
                .post("/jobs/%s/issues".formatted(job));
    }

    private String product(String line) {
        var product = fresh("P-");
        define(product);
        bill(product, line).then().statusCode(201);
        return product;
    }

    private void define(String product) {
        shop.as("erp-1", "erp")
                .body("{\"baseUnit\":\"{pc}\"}")
                .put("/items/%s/revisions/A".formatted(product))
                .then()
                .statusCode(201);
    }

    private Response bill(String product, String line) {
        return shop.as("erp-1", "erp")
                .body("{\"lines\":[%s]}".formatted(line))
                .put("/boms/%s/revisions/A".formatted(product));
    }

    private static String json(Item item) {
        return "{\"partNumber\":\"%s\",\"revision\":\"%s\"}".formatted(item.partNumber(), item.revision());
    }
}
