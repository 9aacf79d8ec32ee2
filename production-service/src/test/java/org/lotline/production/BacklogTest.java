package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.oneOf;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.PC;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.issueOrder;
import static org.lotline.production.plant.Shop.job;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.production.plant.ProductionPlant;

/** What was done while it could not be recorded goes in together, and each line has an answer of its own. */
@QuarkusTest
class BacklogTest extends ProductionPlant {

    private static final String[] ALL = {"erp", "operator"};

    /** What the gate is asked behind a backlog writes rows, which other tests count. */
    @AfterEach
    void allIsChecked() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> shop.quality().get("/unverified").then().body("issues", empty()));
    }

    @Test
    void givenADayOnPaper_whenItIsSent_thenJobIssueAndCompletionAreRecordedInTheirOrder() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var number = fresh("J");

        // When
        var answer = send(
                "erp-9",
                ALL,
                line(number + "-0", "\"job\":" + job(number, "P-100", "C", 48, PC)),
                of(number, 1, "\"issue\":" + issueOrder(lot.number, "2", BAR)),
                of(number, 2, "\"completion\":" + pieces(46)));

        // Then
        answer.then()
                .statusCode(200)
                .body("counts.new", equalTo(3))
                .body("results.result", contains("new", "new", "new"))
                .body("results.jobNumber", everyItem(equalTo(number)))
                .body("results[1].lotNumber", equalTo(lot.number))
                .body("results[2].lotNumber", equalTo(number + "-A"))
                .body("results[1].deviations", empty());
        assertThat(lot.onHand()).isEqualByComparingTo("18");
        shop.lots(lot.number).then().body("lots[0].onHand.value.intValue()", equalTo(0));
        assertThat(events("material-issued", "lot:" + lot.lotId)).isOne();
    }

    @Test
    void givenAnIssueOfABacklog_whenTheGateIsAskedBehindIt_thenItIsVerifiedAsAnyOther() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);

        // When
        send("op-17", ALL, of(job, 1, "\"issue\":" + issueOrder(lot.number, "2", BAR)))
                .then()
                .body("counts.new", equalTo(1));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> shop.operator()
                        .get("/jobs/%s/issues".formatted(job))
                        .then()
                        .body("issues[0].gate", equalTo("verified")));
        assertThat(quality.askedOf(lot.lotId)).hasSize(1);
    }

    @Test
    void givenALineThatMakesNoSense_whenItIsSentAmongOthers_thenItAloneIsRefusedByItsField() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);

        // When
        var answer = send(
                "op-17",
                ALL,
                of(job, 1, "\"issue\":" + issueOrder(lot.number, "1", BAR)),
                of(job, 2, "\"issue\":" + issueOrder("NOBODY-HAS-THIS", "1", BAR)),
                of(job, 3, "\"issue\":" + issueOrder(lot.number, "1", "kg")),
                of(job, 4, "\"issue\":" + issueOrder(lot.number, "2", BAR)));

        // Then
        answer.then()
                .statusCode(200)
                .body("results.result", contains("new", "refused", "refused", "new"))
                .body("results[1].problem.type", containsString("unknown-lot"))
                .body("results[1].problem.fields[0].field", equalTo("lines[1].issue.lot"))
                .body("results[2].problem.fields[0].field", equalTo("lines[2].issue.quantity.unit"));
        assertThat(events("material-issued", "lot:" + lot.lotId)).isEqualTo(2);
        assertThat(lot.onHand()).isEqualByComparingTo("17");
    }

    @Test
    void givenABacklogThatWasSent_whenItIsSentAgainWithOneLineMore_thenOnlyThatIsNew() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        var first = of(job, 1, "\"issue\":" + issueOrder(lot.number, "2", BAR));
        var before = send("op-17", ALL, first);

        // When
        var again = send("op-17", ALL, first, of(job, 2, "\"issue\":" + issueOrder(lot.number, "1", BAR)));

        // Then
        again.then()
                .body("results.result", contains("unchanged", "new"))
                .body("results[0].factId", equalTo(before.path("results[0].factId")));
        assertThat(events("material-issued", "lot:" + lot.lotId)).isEqualTo(2);
    }

    @Test
    void givenAKeyThatWasUsed_whenItComesWithAnotherAct_thenTheLineIsRefused() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        send("op-17", ALL, of(job, 1, "\"issue\":" + issueOrder(lot.number, "2", BAR)));

        // When
        var answer = send("op-17", ALL, of(job, 1, "\"issue\":" + issueOrder(lot.number, "3", BAR)));

        // Then
        answer.then()
                .body("results[0].result", equalTo("refused"))
                .body("results[0].problem.type", containsString("idempotency-key-reused"))
                .body("results[0].problem.fields[0].field", equalTo("lines[0].key"));
        assertThat(events("material-issued", "lot:" + lot.lotId)).isOne();
    }

    @Test
    void givenMoreThanThereIs_whenSeveralLinesUseIt_thenEachTakesWhatIsLeftAndTheLastDeviates() {
        // Given: ten on the dock, and four have come to the floor already
        var lot = receiving.receive(fresh("ST-"), STEEL, "10", BAR);
        var other = shop.releaseShafts(240);
        shop.issue(other, lot.number, "1", BAR).then().statusCode(201);
        var job = shop.releaseShafts(2400);

        // When
        var answer = send(
                "op-17",
                ALL,
                of(job, 1, "\"issue\":" + issueOrder(lot.number, "4", BAR)),
                of(job, 2, "\"issue\":" + issueOrder(lot.number, "5", BAR)),
                of(job, 3, "\"issue\":" + issueOrder(lot.number, "2", BAR)));

        // Then
        answer.then()
                .body("counts.new", equalTo(3))
                .body("results[0].deviations", empty())
                .body("results[1].deviations", empty())
                .body("results[2].deviations.kind", contains("not-enough"));
        assertThat(lot.onHand()).isEqualByComparingTo("0");
        shop.lots(lot.number).then().body("lots[0].onHand.value.intValue()", equalTo(-2));
    }

    @Test
    void givenOneBacklogSentByManyAtOnce_whenAllAreAnswered_thenEachLineIsThereOnce() throws Exception {
        // Given
        var lots = IntStream.range(0, 6)
                .mapToObj(number -> receiving.receive(fresh("ST-"), STEEL, "20", BAR))
                .toList();
        var jobs = IntStream.range(0, 3)
                .mapToObj(number -> shop.releaseShafts(4800))
                .toList();
        var lines = IntStream.range(0, 60)
                .mapToObj(index -> of(
                        jobs.get(index % 3),
                        index,
                        "\"issue\":" + issueOrder(lots.get(index * 5 % 6).number, "1", BAR)))
                .toList();
        var reversed = lines.reversed();
        Callable<Response> forward = () -> send("op-17", ALL, lines.toArray(String[]::new));
        Callable<Response> backward = () -> send("op-17", ALL, reversed.toArray(String[]::new));

        // When
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var one : pool.invokeAll(List.of(forward, backward, forward, backward))) {
                one.get().then().statusCode(oneOf(200, 503));
            }
        }
        var last = forward.call();

        // Then
        last.then().statusCode(200).body("counts.unchanged", equalTo(60));
        var issued = lots.stream()
                .mapToLong(lot -> events("material-issued", "lot:" + lot.lotId))
                .sum();
        assertThat(issued).isEqualTo(60);
        lots.forEach(lot -> {
            assertThat(lot.onHand()).isEqualByComparingTo("10");
            shop.lots(lot.number).then().body("lots[0].onHand.value.intValue()", equalTo(0));
        });
    }

    @Test
    void givenAPersonWhoMayNotReleaseJobs_whenABacklogHasOne_thenThatLineIsRefused() {
        var number = fresh("J");

        var answer = send(
                "op-17",
                new String[] {"operator"},
                line(number, "\"job\":" + job(number, "P-100", "C", 48, PC)),
                of(number, 1, "\"completion\":" + pieces(1)));

        answer.then()
                .statusCode(200)
                .body("results.result", contains("refused", "refused"))
                .body("results[0].problem.type", containsString("not-permitted"))
                .body("results[0].problem.wayOut", containsString("erp"))
                .body("results[1].problem.status", equalTo(404));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"key\":\"k\"} | lines[0]",
                "{\"key\":\"k\",\"completion\":{\"quantity\":{\"value\":1,\"unit\":\"{pc}\"}}} | lines[0].jobNumber",
                "{\"key\":\"k\",\"jobNumber\":\"J1\",\"issue\":{\"lot\":\"A\"},\"completion\":{\"quantity\":{\"value\":1,\"unit\":\"{pc}\"}}} | lines[0]"
            })
    void givenALineThatIsNoAct_whenItIsSent_thenTheBodyIsRefusedByItsField(String line, String field) {
        var before = rows();

        var answer = send("op-17", ALL, line);

        assertProblem(answer, 400, "invalid-request");
        answer.then().body("fields[0].field", equalTo(field));
        assertThat(rows()).isEqualTo(before);
    }

    private Response send(String subject, String[] roles, String... lines) {
        return shop.as(subject, roles)
                .body("{\"lines\":[%s]}".formatted(Stream.of(lines).collect(Collectors.joining(","))))
                .post("/backlogs");
    }

    private static String of(String job, int number, String act) {
        return "{\"key\":\"%s-%d\",\"jobNumber\":\"%s\",%s}".formatted(job, number, job, act);
    }

    private static String line(String key, String act) {
        return "{\"key\":\"%s\",%s}".formatted(key, act);
    }

    private static String pieces(int number) {
        return "{\"quantity\":{\"value\":%d,\"unit\":\"{pc}\"}}".formatted(number);
    }
}
