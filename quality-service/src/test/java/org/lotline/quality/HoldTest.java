package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.IssueChecked;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.trace.model.ReachedJson;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.PlayedTrace.Mood;
import org.lotline.quality.plant.QualityPlant;

/** Holds: what they name, how they are listed and how they end. */
@QuarkusTest
class HoldTest extends QualityPlant {

    @Test
    void givenClearancesGivenConfirmedAndReturned_whenTheirHeatIsHeld_thenTheAnswerNamesThoseThatAreOutAndNoOther() {
        // Given
        var family = family();
        String given = ship(family).path("clearanceId");
        var shipped = ship(family);
        String returned = ship(family).path("clearanceId");
        shipping().body("{\"reason\":\"Put back\"}").post("/clearances/{id}/return", returned);
        ship(family()).then().statusCode(201);
        confirm(family, shipped);

        // When
        var hold = quality().body(hold(heatSeed(family))).post("/holds");

        // Then
        hold.then()
                .statusCode(201)
                .body("touchedCount", equalTo(2))
                .body("holdNumber", matchesPattern("H-\\d{8}-\\d{3,}"))
                .body("seeds[0].key", equalTo("heat:GLS:" + family.heat()))
                .body("touchedClearances.clearanceId", contains(given, shipped.path("clearanceId")))
                .body("touchedClearances.status", contains("given", "confirmed"))
                .body("reaches.lots", contains("J1-A"));
        quality()
                .get("/holds/{n}", hold.<String>path("holdNumber"))
                .then()
                .statusCode(200)
                .body("touchedClearances.clearanceId", contains(given, shipped.path("clearanceId")))
                .body("reaches.upToDate", equalTo(true));
    }

    @Test
    void givenAConfirmedShipment_whenItsClearanceIsGivenBack_thenItIsRefused() {
        // Given
        var family = family();
        var shipped = ship(family);
        confirm(family, shipped);

        // When
        var back = shipping()
                .body("{\"reason\":\"Put back\"}")
                .post("/clearances/{id}/return", shipped.<String>path("clearanceId"));

        // Then
        assertProblem(back, 409, "clearance-ended");
    }

    private void confirm(Family family, Response cleared) {
        sources.tell(new ShipmentConfirmed(
                UUID.fromString(cleared.path("shipmentId")),
                "S-1",
                "NORTHFIELD",
                List.of(new ShipmentConfirmed.Line(
                        family.lotId(), new Measure(BigDecimal.valueOf(12), "{pc}"), null, null, null))));
        await().untilAsserted(() -> quality()
                .get("/clearances/{id}", cleared.<String>path("clearanceId"))
                .then()
                .body("status", equalTo("confirmed")));
    }

    @Test
    void givenAReachOfThisLotOnly_whenWhatCameOfItWasCleared_thenThatIsNotTouched() {
        // Given
        var family = family();
        ship(family).then().statusCode(201);

        // When
        var hold = quality()
                .body(hold(lotSeed(family.barId()), "this-lot", "both"))
                .post("/holds");

        // Then
        hold.then().statusCode(201).body("touchedClearances", empty());
    }

    @Test
    void givenAMachineWindow_whenTheRunLiesInIt_thenTheClearanceIsTouchedAndElseNot() {
        // Given
        var family = family();
        ship(family).then().statusCode(201);

        // When
        var hit = quality().body(hold(window(family, "2026-03-17T13:30:00Z"))).post("/holds");
        var missed =
                quality().body(hold(window(family, "2026-03-17T13:30:01Z"))).post("/holds");

        // Then
        hit.then().statusCode(201).body("touchedClearances.size()", equalTo(1));
        missed.then().statusCode(201).body("touchedClearances", empty());
    }

    @Test
    void givenMoreThanOneAnswerHolds_whenItIsHeld_thenTheCountsAreThereAtOnceAndTheWholeListIsPagedSoonAfter() {
        // Given
        var used = UUID.randomUUID();
        var reached = IntStream.range(0, 1_300)
                .mapToObj(n -> new ReachedJson().key("lot:" + new UUID(7, n)).name("J" + n + "-A"))
                .toList();
        trace.reach("lot:" + used, reached);

        // When
        var hold = quality().body(hold(lotSeed(used))).post("/holds");

        // Then
        hold.then()
                .statusCode(201)
                .body("reaches.counts.lots", equalTo(1_300), "reaches.counts.jobs", equalTo(1))
                .body("reaches.upToDate", equalTo(true));
        String number = hold.path("holdNumber");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> quality()
                        .get("/holds/{n}", number)
                        .then()
                        .body("reaches.status", equalTo("known"), "reaches.counts.lots", equalTo(1_300)));
        assertThat(reachOf(number, "lots"))
                .isEqualTo(reached.stream().map(ReachedJson::getKey).toList());
        assertThat(reachOf(number, "jobs")).hasSize(1);
        assertThat(reachOf(number, "clearances")).isEmpty();
    }

    @Test
    void givenTouchedClearances_whenTheReachOfTheHoldIsAskedForByPage_thenTheyAreListedInTheOrderOfGiving() {
        // Given
        var family = family();
        String first = ship(family).path("clearanceId");
        String second = ship(family).path("clearanceId");
        var hold = place(hold(heatSeed(family)));

        // When
        var keys = reachOf(hold, "clearances");

        // Then
        assertThat(keys).containsExactly("clearance:" + first, "clearance:" + second);
    }

    private List<String> reachOf(String hold, String kind) {
        var keys = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var request = quality().queryParam("kind", kind).queryParam("limit", after == null ? 1 : 500);
            var page = (after == null ? request : request.queryParam("after", after)).get("/holds/{n}/reach", hold);
            page.then().statusCode(200);
            keys.addAll(page.path("reached.key"));
            after = page.path("next");
        } while (Objects.nonNull(after));
        return keys;
    }

    @Test
    void givenAnIssueThatTheGateNeverJudged_whenItsMaterialIsHeld_thenTheHoldNamesItUntilItIsChecked() {
        // Given
        var family = family();
        var job = UUID.randomUUID();
        var issue =
                sources.tell(new MaterialIssued(job, family.lotId(), new Measure(BigDecimal.TWO, "{pc}"), null, true));
        await().until(() -> count("select count(*) from unverified_issue where issue_id = '%s'".formatted(issue)) == 1);

        // When
        var hold = quality().body(hold(lotSeed(family.lotId()))).post("/holds");

        // Then
        hold.then()
                .body("touchedUnverified.issueId", contains(issue.toString()))
                .body("touchedUnverified.jobId", contains(job.toString()));
        sources.tell(new IssueChecked(issue, job, family.lotId(), "refused", "It is on hold"));
        await().untilAsserted(() -> quality()
                .get("/holds/{n}", hold.<String>path("holdNumber"))
                .then()
                .body("touchedUnverified", empty()));
    }

    @Test
    void givenAHeatOfAMillThatNobodyKnows_whenItIsHeld_thenItIsRefusedWithTheNearMissUnlessItIsMeantSo() {
        // Given
        var seed = "{\"kind\":\"heat\",\"number\":\"77A123\",\"mill\":\"brm1\"}";
        trace.forget(Keys.heat(new Heat("77A123", "brm1")));

        // When
        var refused = quality().body(hold(seed)).post("/holds");
        var meant = quality()
                .body(hold(seed).replace("\"blocks\"", "\"evenIfUnknown\":true,\"blocks\""))
                .post("/holds");
        var reported = quality()
                .body(hold(seed).replace("\"blocks\"", "\"act\":{\"mode\":\"report\"},\"blocks\""))
                .post("/holds");

        // Then
        assertProblem(refused, 422, "unknown-seed");
        assertThat(refused.<String>path("detail")).contains("of BRM1");
        assertThat(refused.<List<String>>path("fields.field")).containsExactly("seeds[0]");
        meant.then().statusCode(201);
        reported.then().statusCode(201);
    }

    @Test
    void givenALotThatNobodyKnows_whenItIsHeld_thenItIsRefusedButNotWhileTraceCannotSayNorForAnotherService() {
        // Given
        var unknown = UUID.randomUUID();
        trace.forget("lot:" + unknown);

        // When
        var refused = quality().body(hold(lotSeed(unknown))).post("/holds");
        var before = shipping().body(hold(lotSeed(unknown))).post("/holds");
        trace.feel(Mood.BROKEN);
        var unasked = quality().body(hold(lotSeed(unknown))).post("/holds");

        // Then
        assertProblem(refused, 422, "unknown-seed");
        before.then().statusCode(201);
        unasked.then().statusCode(201);
    }

    @Test
    void givenLotsOfWhichOneIsHeldByItsSteel_whenTheHoldsOfAllAreAskedFor_thenEachHasItsOwnWhetherTraceCanSayOrNot() {
        // Given
        var held = family();
        var free = family();
        var silent = family();
        ship(silent).then().statusCode(201);
        var hold = place(hold(heatSeed(held)));
        var known = place(hold(heatSeed(silent), "this-lot-and-what-came-of-it", "ship"));
        trace.feelFor(silent.lotId(), Mood.SILENT);

        // When
        var asked = System.nanoTime();
        var affecting = quality()
                .queryParam("lotId", held.lotId(), free.lotId(), silent.lotId())
                .get("/holds/affecting");
        var took = Duration.ofNanos(System.nanoTime() - asked);

        // Then
        affecting
                .then()
                .statusCode(200)
                .body("lots.known", contains(true, true, false))
                .body("lots[0].holds.holdNumber", contains(hold))
                .body("lots[0].holds[0].blocks", equalTo("both"))
                .body("lots[0].holds[0].by", equalTo("heat " + held.heat()))
                .body("lots[1].holds", empty())
                .body("lots[2].holds.holdNumber", contains(known))
                .body("lots[2].holds[0].blocks", equalTo("ship"));
        assertThat(took).isLessThan(Duration.ofSeconds(4));
    }

    private static String window(Family family, String from) {
        return "{\"kind\":\"machine\",\"number\":\"%s\",\"from\":\"%s\"}".formatted(family.machine(), from);
    }

    @Test
    void givenHolds_whenTheyAreListedByPage_thenEachIsThereOnceAndReleasedOnesOnlyAmongAll() {
        // Given
        var first = place(hold(heatSeed(family())));
        var second = place(hold(heatSeed(family())));
        quality()
                .body("{\"reason\":\"In order\"}")
                .post("/holds/{n}/release", first)
                .then()
                .statusCode(200);

        // When
        var open = listed("open");
        var all = listed("all");

        // Then
        assertThat(open).contains(second).doesNotContain(first).doesNotHaveDuplicates();
        assertThat(all).contains(first, second).doesNotHaveDuplicates();
    }

    private List<String> listed(String status) {
        var numbers = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var request = quality().queryParam("status", status).queryParam("limit", after == null ? 1 : 1000);
            var page = after == null
                    ? request.get("/holds")
                    : request.queryParam("after", after).get("/holds");
            page.then().statusCode(200);
            numbers.addAll(page.path("holds.holdNumber"));
            after = page.path("next");
        } while (Objects.nonNull(after));
        return numbers;
    }

    @Test
    void givenADispositionThatNamesAHold_whenItClears_thenTheHoldEndsForItsLotsOnly() {
        // Given
        var family = family();
        var sibling = family();
        var hold = place("""
                {"seeds":[%s,%s],"reach":"this-lot-and-what-came-of-it","blocks":"both","reason":"Low hardness"}""".formatted(heatSeed(family), heatSeed(sibling)));
        String ncr = quality()
                .body("{\"lots\":[\"%s\"],\"description\":\"Low hardness\"}".formatted(family.lotId()))
                .post("/ncrs")
                .path("ncrNumber");

        // When
        var decided = quality().body("""
                        {"decision":"use-as-is","reason":"Hardness report HT-17","concession":"NF-C-9","releasesHold":"%s"}""".formatted(hold)).post("/ncrs/{n}/dispositions", ncr);

        // Then
        decided.then()
                .statusCode(201)
                .body("status", equalTo("disposed"))
                .body("dispositions[0].releasedHold", equalTo(hold))
                .body("dispositions[0].concession", equalTo("NF-C-9"));
        ship(family).then().statusCode(201);
        assertProblem(ship(sibling), 409, "held");
        quality().get("/holds/{n}", hold).then().body("status", equalTo("open"));
    }
}
