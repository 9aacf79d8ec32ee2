package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.PC;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.production.plant.ProductionPlant;

/** What a job yields lies on the floor, and goes from there to the finished goods. */
@QuarkusTest
class CompletionTest extends ProductionPlant {

    @Test
    void givenAJob_whenItYieldsTwice_thenTheLotsAreNamedAfterIt() {
        // Given
        var job = shop.releaseShafts(48);

        // When
        var first = shop.complete(job, 40);
        var second = shop.complete(job, 6);

        // Then
        first.then().statusCode(201).body("lotNumber", equalTo(job + "-A")).body("serials", empty());
        second.then().statusCode(201).body("lotNumber", equalTo(job + "-B"));
        shop.lots(job + "-a")
                .then()
                .body("lots[0].onHand.value.intValue()", equalTo(40))
                .body("lots[0].location", equalTo("FG-2"));
        shop.operator()
                .get("/jobs/" + job)
                .then()
                .body("completed.value.intValue()", equalTo(46))
                .body("outputs.output", contains("A", "B"))
                .body("outputs[0].completionId", equalTo(first.path("completionId")));
    }

    @Test
    void givenACompletedOutput_whenItIsCompletedAgainOrBeyondTheJob_thenItIsRefused() {
        // Given
        var job = shop.releaseShafts(48);
        shop.complete(job, 40).then().statusCode(201);
        var before = rows();

        // When
        var again = completeAs("A", job, 2);
        var beyond = shop.complete(job, 9);

        // Then
        assertProblem(again, 409, "output-completed");
        assertProblem(beyond, 409, "too-much");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenMoreThanTheJob_whenItIsReported_thenItIsThereWithADeviation() {
        // Given
        var job = shop.releaseShafts(48);

        // When
        var answer = shop.operator()
                .body(report("{\"quantity\":{\"value\":50,\"unit\":\"{pc}\"}}"))
                .post("/jobs/%s/completions".formatted(job));

        // Then
        answer.then().statusCode(201).body("deviations.kind", equalTo(List.of("too-much", "consumed-too-little")));
        assertThat(events("deviation-found", "lot:" + answer.path("lotId"))).isEqualTo(2);
    }

    @Test
    void givenASerialisedItem_whenItIsCompleted_thenEachUnitIsALotOfOneAndTheContainingLotHasNoStock() {
        // Given
        var job = shop.release("VP-900", "1", 1200, PC);

        // When
        var answer = shop.complete(job, 1100);

        // Then
        answer.then()
                .statusCode(201)
                .body("serials", hasSize(1100))
                .body("serials[0].number", equalTo(job + "-0001"))
                .body("serials[1099].number", equalTo(job + "-1100"));
        // more keys than are told
        assertThat(one("select count(*) from event where type like '%%serials-completed%%' and subject = 'lot:%s'"
                        .formatted(answer.<String>path("lotId"))))
                .isEqualTo("3");
        shop.lots(job + "-0001")
                .then()
                .body("lots[0].onHand.value.intValue()", equalTo(1))
                .body("lots[0].lotId", equalTo(answer.path("serials[0].lotId")));
        shop.lots(job + "-A").then().body("lots[0].onHand.value.intValue()", equalTo(0));
    }

    @Test
    void givenNumbersOfItsOwn_whenUnitsAreCompleted_thenTheyKeepThemAndNobodyElseGetsThem() {
        // Given
        var job = shop.release("VP-900", "1", 10, PC);
        var prefix = fresh("SN");

        // When
        var named = serials(job, 2, "\"serials\":[\"%sX1\",\"%sX2\"]".formatted(prefix, prefix));
        var again = serials(job, 1, "\"serials\":[\"%s-x1\"]".formatted(prefix));
        var tooFew = serials(job, 3, "\"serialCount\":2");
        var given = serials(job, 2, "\"serialCount\":2");

        // Then
        named.then().statusCode(201).body("serials.number", contains(prefix + "X1", prefix + "X2"));
        assertProblem(again, 409, "lot-number-taken");
        assertProblem(tooFew, 422, "invalid-serials");
        given.then().statusCode(201).body("serials.number", contains(job + "-0001", job + "-0002"));
    }

    @Test
    void givenALotOnTheFloor_whenItIsMovedToTheFinishedGoods_thenAtMostWhatIsThere() {
        // Given
        var job = shop.releaseShafts(48);
        String lotId = shop.complete(job, 46).path("lotId");
        var key = UUID.randomUUID().toString();

        // When
        var moved = move(key, lotId, "12", PC);
        var again = move(key, lotId, "12", PC);
        var tooMuch = move(UUID.randomUUID().toString(), lotId, "35", PC);

        // Then
        moved.then().statusCode(201).body("from", equalTo("floor")).body("to", equalTo("finished-goods"));
        assertThat(again.asString()).isEqualTo(moved.asString());
        assertProblem(tooMuch, 409, "not-enough");
        shop.lots(job + "-A").then().body("lots[0].onHand.value.intValue()", equalTo(34));
        assertThat(events("lot-moved", "lot:" + lotId)).isOne();
    }

    @Test
    void givenAPurchasedLotAtTheDock_whenTheFinishedGoodsNeedIt_thenItPassesThroughInOneCall() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "3", BAR);

        // When
        var moved = move(UUID.randomUUID().toString(), lot.lotId.toString(), "2", BAR);

        // Then
        moved.then().statusCode(201).body("lotNumber", equalTo(lot.number));
        assertThat(lot.onHand()).isEqualByComparingTo("1");
        shop.lots(lot.number).then().body("lots[0].onHand.value.intValue()", equalTo(0));
    }

    @Test
    void givenALotOnTheFloor_whenSomeIsScrapped_thenTheRestIsTold() {
        // Given
        var job = shop.releaseShafts(48);
        String lotId = shop.complete(job, 46).path("lotId");

        // When
        var scrapped = shop.operator()
                .body("{\"quantity\":{\"value\":1,\"unit\":\"{pc}\"},\"reason\":\"Dropped\",\"jobNumber\":\"%s\"}"
                        .formatted(job))
                .post("/lots/%s/scrap".formatted(lotId));

        // Then
        scrapped.then().statusCode(201).body("onHand.value.intValue()", equalTo(45));
        assertThat(events("material-scrapped", "lot:" + lotId)).isOne();
    }

    private Response completeAs(String output, String job, int quantity) {
        return shop.operator()
                .body("{\"quantity\":{\"value\":%d,\"unit\":\"{pc}\"},\"output\":\"%s\"}".formatted(quantity, output))
                .post("/jobs/%s/completions".formatted(job));
    }

    private Response serials(String job, int quantity, String more) {
        return shop.operator()
                .body("{\"quantity\":{\"value\":%d,\"unit\":\"{pc}\"},%s}".formatted(quantity, more))
                .post("/jobs/%s/completions".formatted(job));
    }

    private Response move(String key, String lotId, String quantity, String unit) {
        return shop.keyed(key, "service:shipping", "service")
                .body("{\"quantity\":{\"value\":%s,\"unit\":\"%s\"},\"to\":\"finished-goods\"}"
                        .formatted(quantity, unit))
                .post("/lots/%s/moves".formatted(lotId));
    }
}
