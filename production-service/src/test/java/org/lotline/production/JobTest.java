package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lotline.production.plant.Shop.PC;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.job;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lotline.production.plant.ProductionPlant;

/** Items, bills and jobs come from ERP, as often as it likes; runs from the machines. */
@QuarkusTest
class JobTest extends ProductionPlant {

    @Test
    void givenAnItemAndItsBill_whenTheyAreDefinedAgain_thenNothingChangesUnlessTheyDiffer() {
        // Given
        var part = fresh("P-");
        var item = "/items/%s/revisions/A".formatted(part);
        var bom = "/boms/%s/revisions/A".formatted(part);
        var lines = """
                {"bomRevision":"2","lines":[{"item":{"partNumber":"4140-1.25","revision":"A"},"quantity":{"value":%s,"unit":"{bar}"},
                 "per":24,"substitutes":[{"partNumber":"4142-1.25","revision":"A"}]}]}""";
        shop.as("erp-1", "erp").body("{\"baseUnit\":\"{pc}\"}").put(item).then().statusCode(201);
        shop.as("erp-1", "erp").body(lines.formatted(1)).put(bom).then().statusCode(201);

        // When
        shop.as("erp-1", "erp").body("{\"baseUnit\":\"{pc}\"}").put(item).then().statusCode(200);
        shop.as("erp-1", "erp").body(lines.formatted(1)).put(bom).then().statusCode(200);
        shop.as("erp-1", "erp").body(lines.formatted(2)).put(bom).then().statusCode(200);

        // Then
        assertThat(events("item-defined", "item:%s:A".formatted(part))).isOne();
        assertThat(events("bom-defined", "item:%s:A".formatted(part))).isEqualTo(2);
        shop.operator()
                .get(bom)
                .then()
                .body("bomRevision", equalTo("2"))
                .body("lines[0].quantity.value.intValue()", equalTo(2))
                .body("lines[0].per", equalTo(24))
                .body("lines[0].substitutes.partNumber", contains("4142-1.25"));
        shop.operator().get(item).then().body("policy.tracking", equalTo("LOT"));
        shop.operator().queryParam("limit", 1000).get("/items").then().body("items.partNumber", hasItem(part));
    }

    @Test
    void givenAReleasedJob_whenErpPushesItAgain_thenItIsTheOneReleasedBeforeHoweverItIsSpelled() {
        // Given
        var number = fresh("JOB-");
        var first =
                shop.as("erp-1", "erp").body(job(number, "P-100", "C", 48, PC)).post("/jobs");

        // When
        var again = shop.as("erp-1", "erp")
                .body(job(number.toLowerCase(Locale.ROOT).replace("-", ""), "P-100", "C", 48, PC))
                .post("/jobs");
        var other =
                shop.as("erp-1", "erp").body(job(number, "P-100", "C", 49, PC)).post("/jobs");

        // Then
        first.then().statusCode(201).body("operations", hasSize(2)).body("status", equalTo("open"));
        again.then().statusCode(200).body("jobId", equalTo(first.path("jobId"))).body("jobNumber", equalTo(number));
        assertProblem(other, 409, "job-differs");
        assertThat(events("job-released", "job:" + first.path("jobId"))).isOne();
        assertThat(shop.operator().queryParam("limit", 1).get("/jobs").<List<String>>path("jobs.jobNumber"))
                .containsExactly(number);
    }

    @Test
    void givenAnOpenJob_whenItIsClosedTwice_thenItIsClosedOnce() {
        // Given
        var number = shop.releaseShafts(48);

        // When
        var first = shop.as("erp-1", "erp").body("{}").post("/jobs/%s/close".formatted(number));
        var again = shop.operator().body("{}").post("/jobs/%s/close".formatted(number));

        // Then
        first.then().statusCode(200).body("status", equalTo("closed"));
        again.then().statusCode(200).body("closedAt", equalTo(first.path("closedAt")));
        assertThat(events("job-closed", "job:" + first.path("jobId"))).isOne();
    }

    @Test
    void givenAnOperation_whenItsRunIsRecorded_thenMachineAndOperatorAreKnownWithoutBeingKeyed() {
        // Given
        var number = shop.releaseShafts(48);

        // When
        var run = shop.operator().body("""
                        {"operation":10,"shift":"early","program":"O1200-C","startedAt":"2026-03-17T11:00:00Z","endedAt":"2026-03-17T15:30:00Z",
                         "good":{"value":46,"unit":"{pc}"},"scrap":{"value":2,"unit":"{pc}"},"rework":{"value":0,"unit":"{pc}"},
                         "parameters":[{"name":"spindle speed","value":"1200","unit":"1"},{"name":"coolant","value":"new"}],
                         "act":{"performedBy":"badge-17"}}""").post("/jobs/%s/runs".formatted(number));

        // Then
        run.then()
                .statusCode(201)
                .body("machine", equalTo("HAAS-3"))
                .body("operator", equalTo("badge-17"))
                .body("parameters.name", contains("spindle speed", "coolant"));
        assertThat(events("run-recorded", "machine:HAAS-3")).isPositive();
        shop.operator()
                .get("/jobs/%s/runs".formatted(number))
                .then()
                .body("runs.runId", contains(run.<String>path("runId")))
                .body("runs[0].good.value.intValue()", equalTo(46));
    }

    @Test
    void givenAnIssue_whenTheTrailOfTheJobIsRead_thenItSaysWhoDidWhat() {
        // Given
        var number = shop.releaseShafts(48);
        String jobId = shop.as("erp-1", "erp")
                .body("{}")
                .post("/jobs/%s/close".formatted(number))
                .path("jobId");

        // When
        var trail = shop.as("auditor-1", "auditor")
                .queryParam("subject", "job:" + jobId)
                .get("/audit");

        // Then
        trail.then()
                .statusCode(200)
                .body("entries.action", contains("job-released", "job-closed"))
                .body("entries[0].recordedBy", equalTo("erp-1"));
    }
}
