package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lotline.production.plant.PlayedReceiving.receiptOf;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.PC;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.quality.model.ClearanceJson;
import org.lotline.contracts.quality.model.ClearanceStatusJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.production.plant.PlayedQuality.Mood;
import org.lotline.production.plant.ProductionPlant;

/** What is put right after its product has left: the count of a completion, a run, a lot that was swapped. */
@QuarkusTest
class PutRightTest extends ProductionPlant {

    @Test
    void givenAWrongCountOfWhichMostHasLeft_whenItIsCorrected_thenOneCorrectionDoesItAfterTheJobWasClosed() {
        // Given: 40 were counted, 25 have left, truly there were 39
        var job = shop.releaseShafts(48);
        var completed = shop.complete(job, 40);
        leave(completed.path("lotId"), 25);
        shop.as("erp-1", "erp").body("{}").post("/jobs/%s/close".formatted(job));

        // When
        var corrected = count(completed.path("completionId"), 39, "");

        // Then
        corrected
                .then()
                .statusCode(201)
                .body("voidedFacts", hasItem(completed.<String>path("completionId")))
                .body("completions[0].lotNumber", equalTo(job + "-A"))
                .body("completions[0].lotId", equalTo(completed.path("lotId")))
                .body("completions[0].quantity.value.intValue()", equalTo(39))
                .body("completions[0].occurredAt", equalTo(completed.path("occurredAt")))
                .body("newFacts", contains(corrected.<String>path("completions[0].completionId")));
        shop.lots(job + "-A").then().body("lots[0].onHand.value.intValue()", equalTo(14));
        shop.operator()
                .get("/jobs/" + job)
                .then()
                .body("completed.value.intValue()", equalTo(39))
                .body("outputs[0].completionId", equalTo(corrected.path("completions[0].completionId")));
        assertThat(one("select data->>'replacedBy' from event where type like '%fact-voided%' and data->>'eventId' = '"
                        + completed.path("completionId") + "'"))
                .isEqualTo(corrected.path("completions[0].completionId"));
    }

    @Test
    void givenMoreThatLeftThanItTrulyWas_whenTheCountIsCorrected_thenItIsRefusedWithWhatTookIt() {
        // Given
        var job = shop.releaseShafts(48);
        var completed = shop.complete(job, 40);
        leave(completed.path("lotId"), 25);
        var before = rows();

        // When
        var answer = count(completed.path("completionId"), 24, "");

        // Then
        assertProblem(answer, 409, "already-used");
        answer.then().body("wayOut", containsString("lot-moved"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenSerials_whenOneNeverWasAndOneWasForgotten_thenTheOthersStayTheSameUnits() {
        // Given
        var job = shop.release("VP-900", "1", 10, PC);
        var completed = shop.complete(job, 3);
        leave(completed.path("serials[0].lotId"), 1);
        var extra = fresh("SN");

        // When
        var unnamed = count(completed.path("completionId"), 2, "");
        var corrected = count(
                completed.path("completionId"),
                3,
                ",\"neverMade\":[\"%s-0003\"],\"alsoMade\":[\"%s\"]".formatted(job, extra));

        // Then
        assertProblem(unnamed, 422, "invalid-serials");
        corrected
                .then()
                .statusCode(201)
                .body("completions[0].serials.number", contains(job + "-0001", job + "-0002", extra))
                .body("completions[0].serials[0].lotId", equalTo(completed.path("serials[0].lotId")));
        shop.lots(job + "-0001").then().body("lots[0].onHand.value.intValue()", equalTo(0));
        shop.lots(job + "-0002").then().body("lots[0].onHand.value.intValue()", equalTo(1));
        shop.lots(job + "-0003").then().body("lots[0].onHand.value.intValue()", equalTo(0));
        shop.lots(extra).then().body("lots[0].onHand.value.intValue()", equalTo(1));
    }

    @Test
    void givenAWrongRun_whenItIsCorrected_thenTheTrueOneStandsInItsPlace() {
        // Given
        var job = shop.releaseShafts(48);
        var run =
                "{\"operation\":10,\"machine\":\"%s\",\"startedAt\":\"2026-03-17T11:00:00Z\",\"endedAt\":\"2026-03-17T15:30:00Z\"}";
        var wrong = shop.operator().body(run.formatted("HAAS-3")).post("/jobs/%s/runs".formatted(job));

        // When
        var corrected = shop.operator()
                .body(
                        "{\"reason\":\"The other machine\",\"voids\":[\"%s\"],\"runs\":[{\"replaces\":\"%s\",\"run\":%s}]}"
                                .formatted(
                                        wrong.<String>path("factId"),
                                        wrong.<String>path("factId"),
                                        run.formatted("HAAS-4")))
                .post("/corrections");

        // Then
        corrected.then().statusCode(201).body("runs.machine", contains("HAAS-4"));
        shop.operator()
                .get("/jobs/%s/runs".formatted(job))
                .then()
                .body("runs.voided", contains(true, false))
                .body("runs.machine", contains("HAAS-3", "HAAS-4"));
    }

    @Test
    void givenAClearedProduct_whenItsMaterialIsSwapped_thenTheAnswerSaysWhatRestedOnItAndTheTruthDeviates() {
        // Given: heat is required, and the lot that truly went in has none
        var item = new Item(fresh("I-"), "A");
        tell(new ItemDefined(
                item, null, BAR, new Policy("LOT", List.of(), true, false, false, "allowed", false), List.of()));
        var wrong = receiving.receive(fresh("ST-"), item, "20", BAR);
        tell(receiptOf(wrong, "A1", null, null));
        var right = receiving.receive(fresh("ST-"), item, "20", BAR);
        tell(receiptOf(right, null, null, null));
        var job = shop.release("MIX-1", "1", 10, "kg");
        var issued = shop.issue(job, wrong.number, "1", BAR);
        var clearance = clearance();
        quality.rests("lot:" + wrong.lotId, clearance);

        // When
        var corrected = shop.correct(
                shop.operator(),
                "\"%s\"".formatted(issued.<String>path("issueId")),
                "{\"jobNumber\":\"%s\",\"lot\":\"%s\",\"quantity\":{\"value\":1,\"unit\":\"{bar}\"}}"
                        .formatted(job, right.number));

        // Then
        corrected
                .then()
                .statusCode(201)
                .body(
                        "restedOn.clearances.clearanceId",
                        contains(clearance.getClearanceId().toString()))
                .body("restedOn.shipmentIds", contains(clearance.getShipmentId().toString()))
                .body("restedOn.unknown", empty())
                .body("issues[0].deviations.kind", equalTo(List.of("record-missing")));
        assertThat(events("deviation-found", "lot:" + right.lotId)).isOne();
    }

    @Test
    void givenQualityIsSilent_whenAFactIsVoided_thenItIsVoidAndWhatRestedOnItIsUnknown() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        var issued = shop.issue(job, lot.number, "2", BAR);
        shop.complete(job, 48).then().statusCode(201).body("deviations", empty());
        quality.be(Mood.IS_SILENT);

        // When
        var corrected = shop.correct(shop.operator(), "\"%s\"".formatted(issued.<String>path("issueId")), "");

        // Then: and what was made of it has too little in it now
        corrected.then().statusCode(201).body("restedOn.unknown", hasSize(1));
        assertThat(one("select count(*) from deviation d join job j using (job_id) where kind = 'consumed-too-little'"
                        + " and job_number = '" + job + "'"))
                .isEqualTo("1");
    }

    private void leave(String lotId, int quantity) {
        shop.as("service:shipping", "service")
                .body("{\"quantity\":{\"value\":%d,\"unit\":\"{pc}\"},\"to\":\"finished-goods\"}".formatted(quantity))
                .post("/lots/%s/moves".formatted(lotId))
                .then()
                .statusCode(201);
    }

    private Response count(String completionId, int quantity, String units) {
        return shop.operator()
                .body("""
                        {"reason":"Counted wrongly","voids":["%s"],
                         "completions":[{"replaces":"%s","quantity":{"value":%d,"unit":"{pc}"}%s}]}""".formatted(completionId, completionId, quantity, units))
                .post("/corrections");
    }

    private static ClearanceJson clearance() {
        return new ClearanceJson()
                .clearanceId(UUID.randomUUID())
                .purpose(ClearanceJson.PurposeEnum.SHIP)
                .lotId(UUID.randomUUID())
                .quantity(new QuantityJson().value(BigDecimal.ONE).unit(PC))
                .shipmentId(UUID.randomUUID())
                .status(ClearanceStatusJson.CONFIRMED)
                .givenAt(Instant.now());
    }
}
