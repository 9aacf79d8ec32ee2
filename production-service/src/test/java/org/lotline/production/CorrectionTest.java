package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.OTHER_STEEL;
import static org.lotline.production.plant.Shop.PC;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.issueOrder;
import static org.lotline.production.plant.Shop.report;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.production.plant.PlayedQuality.Mood;
import org.lotline.production.plant.ProductionPlant;

/** What was recorded wrongly is voided and stated anew; nothing is overwritten. */
@QuarkusTest
class CorrectionTest extends ProductionPlant {

    @Test
    void givenAWrongIssue_whenItIsVoidedAndReplacedAfterTheJobWasClosed_thenTheBooksAreAsItTrulyWas() {
        // Given
        var wrong = receiving.receive(fresh("ST-"), STEEL, "12", BAR);
        var right = receiving.receive(fresh("ST-"), STEEL, "20", BAR);
        var job = shop.releaseShafts(48);
        var issued = shop.operator().body("""
                        {"lot":"%s","quantity":{"value":1,"unit":"{bar}"},"act":{"occurredAt":"2026-03-30T10:00:00Z"}}""".formatted(wrong.number)).post("/jobs/%s/issues".formatted(job));
        String issueId = issued.path("issueId");
        close(job);

        // When
        var corrected = shop.correct(shop.operator(), quoted(issueId), replacement(job, right.number, "1"));

        // Then
        corrected
                .then()
                .statusCode(201)
                .body("voidedFacts", contains(issueId))
                .body("newFacts", hasSize(1))
                .body("issues[0].lotNumber", equalTo(right.number))
                .body("issues[0].occurredAt", equalTo("2026-03-30T10:00:00Z"))
                .body("issues[0].deviations.kind", equalTo(List.of("job-closed")));
        shop.lots(wrong.number).then().body("lots[0].onHand.value.intValue()", equalTo(1));
        assertThat(right.onHand()).isEqualByComparingTo("19");
        assertThat(one("select data->>'replacedBy' from event where type like '%fact-voided%' and data->>'eventId' = '"
                        + issueId + "'"))
                .isEqualTo(corrected.path("newFacts[0]"));
        shop.operator().get("/jobs/%s/usage".formatted(job)).then().body("lots.lotNumber", contains(right.number));
        shop.operator().get("/jobs/%s/issues".formatted(job)).then().body("issues.voided", contains(true, false));
    }

    @Test
    void givenAnIssueOfTooMuch_whenItIsCorrectedToLessOfTheSameLot_thenNothingMoreLeavesTheDock() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "2", BAR);
        var job = shop.releaseShafts(48);
        String issueId = shop.issue(job, lot.number, "2", BAR).path("issueId");

        // When
        var corrected = shop.correct(shop.operator(), quoted(issueId), replacement(job, lot.number, "1"));

        // Then
        corrected.then().statusCode(201);
        assertThat(receiving.movesOf(lot)).hasSize(1);
        shop.lots(lot.number).then().body("lots[0].onHand.value.intValue()", equalTo(1));
    }

    @Test
    void givenTwoSwappedIssues_whenBothAreCorrectedAtOnce_thenOnlyTheFinalHistoryCounts() {
        // Given: each job got the other's last bars
        var one = receiving.receive(fresh("ST-"), STEEL, "2", BAR);
        var two = receiving.receive(fresh("ST-"), STEEL, "2", BAR);
        var first = shop.releaseShafts(48);
        var second = shop.releaseShafts(48);
        String issueOne = shop.issue(first, one.number, "2", BAR).path("issueId");
        String issueTwo = shop.issue(second, two.number, "2", BAR).path("issueId");

        // When
        var corrected = shop.correct(
                shop.operator(),
                quoted(issueOne) + "," + quoted(issueTwo),
                replacement(first, two.number, "2") + "," + replacement(second, one.number, "2"));

        // Then
        corrected.then().statusCode(201).body("newFacts", hasSize(2));
        assertThat(receiving.movesOf(one)).hasSize(1);
        shop.lots(one.number).then().body("lots[0].onHand.value.intValue()", equalTo(0));
        shop.operator().get("/jobs/%s/usage".formatted(first)).then().body("lots.lotNumber", contains(two.number));
    }

    @Test
    void givenADeviatingIssue_whenItIsVoided_thenItsDeviationsAreVoidedWithIt() {
        // Given
        var wrong = receiving.receive(fresh("ST-"), OTHER_STEEL, "12", BAR);
        var job = shop.releaseShafts(48);
        var issued =
                shop.operator().body(report(issueOrder(wrong.number, "1", BAR))).post("/jobs/%s/issues".formatted(job));

        // When
        var corrected = shop.correct(shop.operator(), quoted(issued.path("issueId")), "");

        // Then
        corrected.then().statusCode(201).body("voidedFacts", hasSize(2));
        assertThat(events("fact-voided", "deviation:" + issued.path("deviations[0].deviationId")))
                .isOne();
    }

    @Test
    void givenAHeldLot_whenItReplacesAnother_thenTheTruthIsRecordedAsHeld() {
        // Given
        var wrong = receiving.receive(fresh("ST-"), STEEL, "12", BAR);
        var held = receiving.receive(fresh("ST-"), STEEL, "12", BAR);
        var job = shop.releaseShafts(48);
        String issueId = shop.issue(job, wrong.number, "1", BAR).path("issueId");
        quality.be(Mood.HOLDS);

        // When
        var corrected = shop.correct(shop.quality(), quoted(issueId), replacement(job, held.number, "1"));

        // Then
        corrected
                .then()
                .statusCode(201)
                .body("issues[0].gate", equalTo("held"))
                .body("issues[0].deviations.kind", equalTo(List.of("held")));
    }

    @Test
    void givenAnothersIssue_whenItIsVoided_thenOnlyByQualityAndOnlyOnce() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "12", BAR);
        var job = shop.releaseShafts(48);
        String issueId = shop.issue(job, lot.number, "1", BAR).path("issueId");

        // When
        var byColleague = shop.correct(shop.as("op-18", "operator"), quoted(issueId), "");
        var byQuality = shop.correct(shop.quality(), quoted(issueId), "");
        var again = shop.correct(shop.quality(), quoted(issueId), "");

        // Then
        assertProblem(byColleague, 403, "correction-needs-quality");
        byQuality.then().statusCode(201);
        assertProblem(again, 409, "already-voided");
    }

    @Test
    void givenALotThatWasMovedOrUsed_whenItsCompletionIsVoided_thenItIsRefusedWithWhatTookIt() {
        // Given
        var job = shop.releaseShafts(48);
        var completed = shop.complete(job, 46);
        var move = shop.as("service:shipping", "service")
                .body("{\"quantity\":{\"value\":12,\"unit\":\"{pc}\"},\"to\":\"finished-goods\"}")
                .post("/lots/%s/moves".formatted(completed.<String>path("lotId")));
        var before = rows();

        // When
        var voided = shop.correct(shop.operator(), quoted(completed.path("completionId")), "");
        var theMove = shop.correct(shop.operator(), quoted(move.path("moveId")), "");

        // Then
        assertProblem(voided, 409, "already-used");
        voided.then().body("wayOut", containsString(move.path("moveId")));
        assertProblem(theMove, 409, "moved");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void givenACompletionOfSerials_whenItIsVoidedAndDoneAgain_thenTheUnitsKeepTheirIdentity() {
        // Given
        var job = shop.release("VP-900", "1", 10, PC);
        var first = shop.complete(job, 3);
        var units = "["
                + String.join(
                        ",",
                        first.<List<String>>path("serials.number").stream()
                                .map(CorrectionTest::quoted)
                                .toList()
                                .subList(0, 2))
                + "]";

        // When
        var voided = shop.correct(shop.operator(), quoted(first.path("completionId")), "");
        var again = shop.operator()
                .body("{\"quantity\":{\"value\":2,\"unit\":\"{pc}\"},\"output\":\"A\",\"serials\":%s}".formatted(units))
                .post("/jobs/%s/completions".formatted(job));

        // Then
        voided.then().statusCode(201).body("voidedFacts", hasSize(2));
        again.then()
                .statusCode(201)
                .body("lotId", equalTo(first.path("lotId")))
                .body("serials[0].lotId", equalTo(first.path("serials[0].lotId")));
        shop.lots(job + "-0002").then().body("lots[0].onHand.value.intValue()", equalTo(1));
        shop.lots(job + "-0003").then().body("lots[0].onHand.value.intValue()", equalTo(0));
    }

    @Test
    void givenRunReturnAndScrap_whenTheyAreVoidedTogether_thenTheyNeverWere() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "12", BAR);
        var job = shop.releaseShafts(48);
        shop.issue(job, lot.number, "2", BAR);
        String returned = shop.operator()
                .body("{\"lot\":\"%s\",\"quantity\":{\"value\":1,\"unit\":\"{bar}\"}}".formatted(lot.number))
                .post("/jobs/%s/returns".formatted(job))
                .path("returnId");
        String scrapped = shop.operator()
                .body("{\"quantity\":{\"value\":1,\"unit\":\"{bar}\"},\"reason\":\"Bent\"}")
                .post("/lots/%s/scrap".formatted(lot.lotId))
                .path("scrapId");
        String run = shop.operator()
                .body("{\"operation\":10,\"startedAt\":\"2026-03-17T11:00:00Z\",\"endedAt\":\"2026-03-17T12:00:00Z\"}")
                .post("/jobs/%s/runs".formatted(job))
                .path("factId");

        // When
        var onlyTheReturn = shop.correct(shop.operator(), quoted(returned), "");
        var all = shop.correct(shop.operator(), String.join(",", quoted(returned), quoted(scrapped), quoted(run)), "");

        // Then: what came back was scrapped, so the one can't be void without the other
        assertProblem(onlyTheReturn, 409, "already-used");
        onlyTheReturn.then().body("wayOut", containsString(scrapped));
        all.then().statusCode(201).body("voidedFacts", hasSize(3));
        shop.operator().get("/jobs/%s/runs".formatted(job)).then().body("runs.voided", contains(true));
        shop.lots(lot.number).then().body("lots[0].onHand.value.intValue()", equalTo(0));
    }

    @Test
    void givenAReturn_whenOnlyItsIssueIsVoided_thenItIsRefused() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "12", BAR);
        var job = shop.releaseShafts(48);
        String issueId = shop.issue(job, lot.number, "2", BAR).path("issueId");
        shop.operator()
                .body("{\"lot\":\"%s\",\"quantity\":{\"value\":1,\"unit\":\"{bar}\"}}".formatted(lot.number))
                .post("/jobs/%s/returns".formatted(job))
                .then()
                .statusCode(201);

        // When
        var answer = shop.correct(shop.operator(), quoted(issueId), "");

        // Then
        assertProblem(answer, 409, "already-used");
    }

    @Test
    void givenWhatIsNoFactOfOurs_whenItIsVoided_thenEachIsToldApart() {
        // Given
        var lot = receiving.receive(fresh("ST-"), STEEL, "12", BAR);
        var job = shop.releaseShafts(48);
        shop.issue(job, lot.number, "1", BAR);
        var release = one("select id from event where type like '%job-released%' order by id desc limit 1");

        // When
        var unknown = shop.correct(shop.quality(), quoted(UUID.randomUUID().toString()), "");
        var notHere = shop.correct(shop.quality(), quoted(release), "");
        var nothing = shop.correct(shop.quality(), "", replacement(job, lot.number, "1"));

        // Then
        assertProblem(unknown, 422, "unknown-fact");
        assertProblem(notHere, 422, "not-correctable");
        assertProblem(nothing, 422, "nothing-to-correct");
    }

    private void close(String job) {
        shop.as("erp-1", "erp")
                .body("{}")
                .post("/jobs/%s/close".formatted(job))
                .then()
                .statusCode(200);
    }

    private static String quoted(String id) {
        return "\"" + id + "\"";
    }

    private static String replacement(String job, String lot, String quantity) {
        return "{\"jobNumber\":\"%s\",\"lot\":\"%s\",\"quantity\":{\"value\":%s,\"unit\":\"{bar}\"}}"
                .formatted(job, lot, quantity);
    }
}
