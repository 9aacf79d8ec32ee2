package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.GLUE;
import static org.lotline.production.plant.Shop.OTHER_STEEL;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.issueOrder;
import static org.lotline.production.plant.Shop.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotline.production.plant.PlayedReceiving;
import org.lotline.production.plant.ProductionPlant;

/** Material goes into a job by one scan, wherever it lies. */
@QuarkusTest
class IssuingTest extends ProductionPlant {

    @Test
    void givenALotAtTheDock_whenItIsScanned_thenItComesToTheFloorAndGoesIntoTheJobInOneCall() {
        // Given
        var lot = receiving.receive(fresh("20260315-STEEL-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);

        // When
        var issued = shop.operator()
                .body("""
                        {"lot":"%s","quantity":{"value":2,"unit":"{bar}"},"act":{"performedBy":"badge-17"}}""".formatted(lot.number.toLowerCase(Locale.ROOT)))
                .post("/jobs/%s/issues".formatted(job));

        // Then
        issued.then()
                .statusCode(201)
                .body("lotNumber", equalTo(lot.number))
                .body("quantity.value.intValue()", equalTo(2))
                .body("gate", equalTo("verified"))
                .body("deviations", empty())
                .body("performedBy", equalTo("badge-17"));
        assertThat(lot.onHand()).isEqualByComparingTo("18");
        shop.lots(lot.number).then().body("lots[0].onHand.value.intValue()", equalTo(0));
        assertThat(events("material-issued", "lot:" + lot.lotId)).isOne();
        assertThat(quality.askedOf(lot.lotId)).hasSize(1);
        assertThat(quality.askedOf(lot.lotId).getFirst().getJobId().toString()).isEqualTo(issued.path("jobId"));
    }

    @Test
    void givenABill_whenOnlyTheLotIsScanned_thenWhatIsStillWantedIsProposed() {
        // Given
        var first = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var second = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(50);
        shop.issue(job, first.number, "1", BAR).then().statusCode(201);

        // When
        var issued = shop.operator()
                .body("{\"lot\":\"%s\"}".formatted(second.number))
                .post("/jobs/%s/issues".formatted(job));

        // Then: 50 shafts are two bars and a twelfth, and bars are taken whole
        issued.then().statusCode(201).body("quantity.value.intValue()", equalTo(2));
        shop.operator()
                .get("/jobs/%s/usage".formatted(job))
                .then()
                .body("lots", hasSize(2))
                .body("lines[0].required.value.intValue()", equalTo(3))
                .body("lines[0].open.value.intValue()", equalTo(0));
    }

    @Test
    void givenALotOfAnotherItem_whenItIsScanned_thenTheRequestIsRefusedNamingTheOneWanted() {
        // Given
        var wrong = receiving.receive(fresh("ST-"), OTHER_STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        var before = rows();

        // When
        var answer = shop.issue(job, wrong.number, "2", BAR);

        // Then
        assertProblem(answer, 409, "wrong-item");
        answer.then()
                .body("detail", containsString("4130-1.25"))
                .body("wayOut", containsString("4140-1.25"))
                .body("wayOut", containsString("act.mode report"));
        assertThat(rows()).isEqualTo(before);
        assertThat(wrong.onHand()).isEqualByComparingTo("20");
        assertThat(quality.askedOf(wrong.lotId)).isEmpty();
    }

    @Test
    void givenWhatDeviates_whenItIsReported_thenItIsRecordedWithADeviationOfTheFact() {
        // Given
        var wrong = receiving.receive(fresh("ST-"), OTHER_STEEL, "20", BAR);
        var job = shop.releaseShafts(48);

        // When
        var answer = tell(job, wrong, "2");

        // Then
        answer.then().statusCode(201).body("deviations", hasSize(1)).body("deviations[0].kind", equalTo("wrong-item"));
        assertThat(one("select data->>'fact' from event where type like '%deviation-found%' and subject = 'job:"
                        + answer.path("jobId") + "'"))
                .isEqualTo(answer.path("issueId"));
    }

    @Test
    void givenAProductWithoutABill_whenAnythingIsScanned_thenItIsNotChecked() {
        // Given
        var glue = receiving.receive(fresh("GL-"), GLUE, "5", "kg");
        var job = shop.release("MIX-1", "1", 10, "kg");

        // When
        var answer = shop.issue(job, glue.number, "500", "g");

        // Then
        answer.then().statusCode(201).body("quantity.unit", equalTo("kg")).body("deviations", empty());
        assertProblem(
                shop.operator().body("{\"lot\":\"%s\"}".formatted(glue.number)).post("/jobs/%s/issues".formatted(job)),
                422,
                "quantity-needed");
    }

    @Test
    void givenTheLastFiveKilograms_whenFiftyClientsWantOneEach_thenExactlyFiveGo() throws Exception {
        // Given
        var glue = receiving.receive(fresh("GL-"), GLUE, "5", "kg");
        var job = shop.release("MIX-1", "1", 1000, "kg");
        Callable<Integer> client = () -> shop.issue(job, glue.number, "1", "kg").statusCode();

        // When
        try (var clients = Executors.newFixedThreadPool(50)) {
            var answers = clients.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> client).toList());

            // Then
            assertThat(answers.stream().map(future -> future.resultNow()))
                    .containsOnly(201, 409)
                    .filteredOn(status -> status == 201)
                    .hasSize(5);
        }
        assertThat(events("material-issued", "lot:" + glue.lotId)).isEqualTo(5);
        assertThat(glue.onHand()).isEqualByComparingTo("0");
        shop.lots(glue.number).then().body("lots[0].onHand.value.intValue()", equalTo(0));
    }

    @Test
    void givenACrashBetweenMoveAndIssue_whenTheSameCallIsRepeated_thenItMovedAndIssuedOnce() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        var key = UUID.randomUUID().toString();
        receiving.breakAfterMoving(true);
        assertProblem(issueKeyed(key, job, lot), 503, "unavailable");
        receiving.breakAfterMoving(false);

        // When
        var answer = issueKeyed(key, job, lot);
        tellOfMoves(lot);

        // Then
        answer.then().statusCode(201);
        assertThat(issueKeyed(key, job, lot).asString()).isEqualTo(answer.asString());
        assertThat(receiving.movesOf(lot)).hasSize(1);
        awaitFollowed();
        shop.lots(lot.number).then().body("lots[0].onHand.value.intValue()", equalTo(0));
        assertThat(events("material-issued", "lot:" + lot.lotId)).isOne();
    }

    @Test
    void givenACrashForGood_whenTheEventOfTheMoveArrives_thenItIsTakenUpAndIssuedFromTheFloor() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "2", BAR);
        var job = shop.releaseShafts(48);
        receiving.breakAfterMoving(true);
        assertProblem(shop.issue(job, lot.number, "2", BAR), 503, "unavailable");
        receiving.breakAfterMoving(false);

        // When
        tellOfMoves(lot);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> shop.lots(lot.number).then().body("lots[0].onHand.value.intValue()", equalTo(2)));
        shop.issue(job, lot.number, "2", BAR).then().statusCode(201);
        assertThat(receiving.movesOf(lot)).hasSize(1);
    }

    @Test
    void givenANumberThatNamesNoneOrTwo_whenItIsScanned_thenNearOnesOrBothAreTold() {
        // Given
        var number = fresh("20260320-TWIN-");
        var one = receiving.receive(number, STEEL, "20", BAR);
        var two = receiving.receive(number, GLUE, "20", "kg");
        var job = shop.releaseShafts(48);

        // When
        var ambiguous = shop.issue(job, number, "1", BAR);
        var unknown = shop.issue(job, number.replace('0', 'O'), "1", BAR);

        // Then
        assertProblem(ambiguous, 409, "ambiguous-lot");
        ambiguous.then().body("detail", containsString(one.lotId.toString()));
        ambiguous.then().body("detail", containsString(two.lotId.toString()));
        assertProblem(unknown, 422, "unknown-lot");
        unknown.then().body("wayOut", containsString(number));
    }

    @Test
    void givenAnIssueForOneOutput_whenTheOutputIsCompleted_thenItIsTheLotThatWasFed() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);

        // When
        var issued = shop.operator()
                .body("{\"lot\":\"%s\",\"quantity\":{\"value\":1,\"unit\":\"{bar}\"},\"output\":\"B\"}"
                        .formatted(lot.number))
                .post("/jobs/%s/issues".formatted(job));

        // Then
        issued.then().statusCode(201);
        var completed = shop.operator()
                .body("{\"quantity\":{\"value\":24,\"unit\":\"{pc}\"},\"output\":\"B\"}")
                .post("/jobs/%s/completions".formatted(job));
        completed
                .then()
                .statusCode(201)
                .body("lotNumber", equalTo(job + "-B"))
                .body("lotId", equalTo(issued.path("outputLotId")));
        assertThat(events("material-issued", "lot:" + completed.path("lotId"))).isOne();
    }

    @Test
    void givenMaterialInAJob_whenItComesBack_thenAtMostWhatWentIn() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        shop.issue(job, lot.number, "2", BAR).then().statusCode(201);

        // When
        var back = takeBack(job, lot.number, "0.5");
        var tooMuch = takeBack(job, lot.number, "1.6");

        // Then
        back.then().statusCode(201).body("deviations", empty());
        assertProblem(tooMuch, 409, "returned-too-much");
        shop.lots(lot.number)
                .then()
                .body("lots[0].onHand.value", equalTo(new BigDecimal("0.5")))
                .body("lots[0].location", equalTo("Rack 3-B"));
        shop.operator()
                .get("/jobs/%s/usage".formatted(job))
                .then()
                .body("lots[0].net.value", equalTo(new BigDecimal("1.5")));
    }

    @Test
    void givenMoreThanThereIs_whenItIsReported_thenTheGapIsCountedAndTold() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "1", BAR);
        var job = shop.releaseShafts(48);
        assertProblem(shop.issue(job, lot.number, "2", BAR), 409, "not-enough");

        // When
        var answer = tell(job, lot, "2");

        // Then
        answer.then().statusCode(201).body("deviations.kind", equalTo(List.of("not-enough")));
        shop.lots(lot.number).then().body("lots[0].onHand.value.intValue()", equalTo(-2));
    }

    private Response issueKeyed(String key, String job, PlayedReceiving.DockLot lot) {
        return shop.keyed(key, "op-17", "operator")
                .body(issueOrder(lot.number, "2", BAR))
                .post("/jobs/%s/issues".formatted(job));
    }

    private Response tell(String job, PlayedReceiving.DockLot lot, String quantity) {
        return shop.operator()
                .body(report(issueOrder(lot.number, quantity, lot.unit)))
                .post("/jobs/%s/issues".formatted(job));
    }

    private Response takeBack(String job, String lot, String quantity) {
        return shop.operator()
                .body("{\"lot\":\"%s\",\"quantity\":{\"value\":%s,\"unit\":\"{bar}\"},\"location\":\"Rack 3-B\"}"
                        .formatted(lot, quantity))
                .post("/jobs/%s/returns".formatted(job));
    }

    private void tellOfMoves(PlayedReceiving.DockLot lot) {
        receiving
                .movesOf(lot)
                .forEach(move ->
                        neighbours.publish(move.getMoveId(), PlayedReceiving.eventOf(move), move.getOccurredAt()));
    }

    /** Whatever was published before has been taken: a later move is seen. */
    private void awaitFollowed() {
        var marker = receiving.receive(fresh("MARK-"), GLUE, "1", "kg");
        var job = shop.release("MIX-1", "1", 10, "kg");
        receiving.breakAfterMoving(true);
        shop.issue(job, marker.number, "1", "kg");
        receiving.breakAfterMoving(false);
        tellOfMoves(marker);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shop.lots(marker.number).path("lots[0].onHand.value") != null);
    }
}
