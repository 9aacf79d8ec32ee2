package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.GLUE;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.issueOrder;
import static org.lotline.production.plant.Shop.report;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.production.issue.PlantedRechecks;
import org.lotline.production.issue.RecheckingIssues;
import org.lotline.production.plant.PlayedQuality.Mood;
import org.lotline.production.plant.PlayedReceiving.DockLot;
import org.lotline.production.plant.ProductionPlant;

/** Before material is issued, quality's gate is asked; a gate that can't know stops nobody, but is asked again. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // filled before each test
class GateTest extends ProductionPlant {

    @Inject
    PlantedRechecks planted;

    DockLot lot;
    String job;
    DockLot dumb;
    String dumbJob;

    @BeforeEach
    void prepare() {
        lot = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        job = shop.releaseShafts(48);
    }

    @Test
    void givenAHold_whenTheLotIsRequested_thenTheRefusalIsPassedOnAndNothingIsWritten() {
        // Given
        quality.be(Mood.HOLDS);
        var before = rows();

        // When
        var answer = shop.issue(job, lot.number, "2", BAR);

        // Then
        assertProblem(answer, 409, "held");
        answer.then().body("detail", containsString("H-20260407-001"));
        assertThat(rows()).isEqualTo(before);
        assertThat(lot.onHand()).isEqualByComparingTo("20");
    }

    @Test
    void givenAHold_whenTheIssueIsReported_thenItIsRecordedAsHeld() {
        // Given
        quality.be(Mood.HOLDS);

        // When
        var answer =
                shop.operator().body(report(issueOrder(lot.number, "2", BAR))).post("/jobs/%s/issues".formatted(job));

        // Then
        answer.then().statusCode(201).body("gate", equalTo("held")).body("deviations.kind", equalTo(List.of("held")));
        assertThat(events("deviation-found", "lot:" + lot.lotId)).isOne();
    }

    @Test
    void givenASilentGate_whenItClearsLater_thenTheFlaggedIssueIsVerified() {
        // Given
        quality.be(Mood.IS_SILENT);
        shop.issue(job, lot.number, "2", BAR).then().statusCode(201).body("gate", equalTo("unverified"));
        await().until(() -> quality.askedOf(lot.lotId).size() > 2);

        // When
        quality.be(Mood.CLEARS);

        // Then
        awaitGate("verified").body("issues[0].deviations", empty()).body("issues[0].clearanceId", notNullValue());
        assertThat(checked()).isEqualTo("verified");
    }

    @Test
    void givenASilentGate_whenItRefusesLater_thenTheIssueDeviates() {
        // Given
        quality.be(Mood.IS_SILENT);
        shop.issue(job, lot.number, "2", BAR).then().statusCode(201).body("gate", equalTo("unverified"));

        // When
        quality.be(Mood.HOLDS);

        // Then
        awaitGate("held").body("issues[0].deviations.kind", equalTo(List.of("held")));
        assertThat(checked()).isEqualTo("refused");
        assertThat(events("deviation-found", "lot:" + lot.lotId)).isOne();
    }

    @Test
    void givenAGateSlowerThanTwoSeconds_whenALotIsIssued_thenItGoesThroughFlaggedAndOneClearanceIsGiven() {
        // Given
        quality.be(Mood.IS_SLOW);

        // When
        var answer = shop.issue(job, lot.number, "2", BAR);

        // Then
        answer.then().statusCode(201).body("gate", equalTo("unverified"));
        quality.be(Mood.CLEARS);
        awaitGate("verified");
        assertThat(quality.askedOf(lot.lotId).stream().distinct()).hasSize(1);
    }

    @Test
    void givenIssuesThatWait_whenTheGateIsBackAndMoreKeepComing_thenTheOldOnesAreCheckedOldestFirst() throws Exception {
        // Given
        var recheck = inPlaceOf(planted.honest());
        var old = waiting();

        // When
        quality.be(Mood.CLEARS);
        passesUnderLoad(recheck);

        // Then
        assertThat(checkedOf(old)).containsExactlyInAnyOrderElementsOf(old);
        assertInTurn(checkedOf(old), old);
        assertThat(one("select min(attempts) from job_material where gate = 'unverified' and fact < '%s'"
                        .formatted(old.getLast())))
                .as("those of which the gate says nothing had their turn too")
                .isNotEqualTo("0");
    }

    @Test
    void givenARecheckThatStarves_whenTheGateIsBackAndMoreKeepComing_thenOldOnesStillWaitAndThisIsNoticed()
            throws Exception {
        // Given
        var recheck = inPlaceOf(planted.starving());
        var old = waiting();

        // When
        quality.be(Mood.CLEARS);
        passesUnderLoad(recheck);

        // Then
        assertThat(checkedOf(old)).hasSizeLessThan(old.size());
    }

    private static RecheckingIssues inPlaceOf(RecheckingIssues other) {
        QuarkusMock.installMockForType(other, RecheckingIssues.class);
        return other;
    }

    /** 8 issues that the gate will clear when it is back, oldest first, each behind two of which it never says anything. */
    private List<String> waiting() {
        dumb = receiving.receive(fresh("ST-"), GLUE, "500", "kg");
        dumbJob = shop.release("MIX-1", "1", 1000, "kg");
        quality.beSilentFor(List.of(dumb.lotId));
        quality.be(Mood.IS_SILENT);
        var old = new ArrayList<String>();
        for (var n = 0; n < 8; n++) {
            unanswered();
            unanswered();
            old.add(unverified(shop.issue(job, lot.number, "0.1", BAR)));
        }
        return old;
    }

    private void unanswered() {
        unverified(shop.issue(dumbJob, dumb.number, "1", "kg"));
    }

    private static String unverified(Response issued) {
        return issued.then()
                .statusCode(201)
                .body("gate", equalTo("unverified"))
                .extract()
                .path("issueId");
    }

    /** While they run, others keep going through of which the gate says nothing. */
    private void passesUnderLoad(RecheckingIssues recheck) throws Exception {
        var over = new AtomicBoolean();
        try (var load = Executors.newSingleThreadExecutor()) {
            var arriving = load.submit(() -> {
                do {
                    unanswered();
                } while (!over.get());
                return true;
            });
            for (var pass = 0; pass < 3; pass++) {
                makeDue();
                recheck.recheck();
            }
            over.set(true);
            assertThat(arriving.get()).isTrue();
        }
    }

    /** In the order in which that was told. */
    private List<String> checkedOf(List<String> issues) {
        return Arrays.stream(one("""
                        select coalesce(string_agg(data->>'issueId', ',' order by id), '') from event
                        where type like '%%issue-checked%%' and data->>'issueId' in ('%s')""".formatted(String.join("','", issues))).split(","))
                .filter(issue -> !issue.isEmpty())
                .toList();
    }

    /** Four are asked for at a time: when one is told of, all that are older but three have been. */
    private static void assertInTurn(List<String> checked, List<String> old) {
        for (var n = 0; n < old.size(); n++) {
            assertThat(checked.indexOf(old.get(n))).isGreaterThanOrEqualTo(n - 3);
        }
    }

    @Test
    void givenASilentGate_whenItIsUnreachableOrTooSlow_thenItIsToldApartAndWhatWaitsIsListed() {
        // Given
        quality.beSilentFor(List.of(lot.lotId));
        var slow = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var otherJob = shop.releaseShafts(48);
        quality.be(Mood.IS_BEHIND);

        // When
        var unreachable = shop.issue(job, lot.number, "1", BAR);
        var tooSlow = shop.issue(otherJob, slow.number, "1", BAR);

        // Then
        unreachable.then().statusCode(201).body("why", equalTo("unreachable"));
        tooSlow.then().statusCode(201).body("why", equalTo("too-slow"));
        var waiting = shop.as("auditor-1", "auditor").queryParam("limit", 1000).get("/unverified");
        waiting.then()
                .statusCode(200)
                .body("issues.find { it.jobNumber == '%s' }.why".formatted(job), equalTo("unreachable"))
                .body("issues.find { it.jobNumber == '%s' }.why".formatted(otherJob), equalTo("too-slow"));
        assertThat(waiting.<List<String>>path("issues.issueId")).isSorted();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(RestAssured.get("/q/metrics").asString())
                        .containsPattern("(?m)^lotline_unverified [1-9]")
                        .contains("lotline_unverified_oldest_seconds "));
        assertThat(one("select data->>'unverified' from event where id = '%s'"
                        .formatted(tooSlow.<String>path("issueId"))))
                .isEqualTo("true");
    }

    private void makeDue() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update job_material set next_check_at = recorded_at where gate = 'unverified'");
        }
    }

    private ValidatableResponse awaitGate(String state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> issues().body("issues[0].gate", equalTo(state)));
        return issues();
    }

    private String checked() {
        return one("select data->>'result' from event where type like '%issue-checked%' and data->>'lotId' = '"
                + lot.lotId + "'");
    }

    private ValidatableResponse issues() {
        return shop.operator().get("/jobs/%s/issues".formatted(job)).then().statusCode(200);
    }
}
