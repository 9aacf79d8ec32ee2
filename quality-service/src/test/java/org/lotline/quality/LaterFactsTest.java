package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.trace.model.GapJson;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.PlayedTrace.Mood;
import org.lotline.quality.plant.QualityPlant;

/** An open hold is an open scope: later facts carry it on, and that is told. */
@QuarkusTest
class LaterFactsTest extends QualityPlant {

    @Test
    void givenAClearedLotAndAHoldOnOtherMaterial_whenALateIssueBringsThatIntoTheLot_thenTheHoldReachedItIsToldOnce() {
        // Given
        var family = family();
        String clearance = ship(family).path("clearanceId");
        atRest(clearance);
        var glue = family.joinedBy("glue-7");
        var hold = quality().body(hold(lotSeed(glue))).post("/holds");
        hold.then().body("touchedClearances", empty());

        // When
        trace.know(family);
        issued(glue, family);
        issued(glue, family);

        // Then
        await().untilAsserted(() -> quality()
                .get("/holds/{n}", hold.<String>path("holdNumber"))
                .then()
                .body("touchedClearances.clearanceId", contains(clearance)));
        atRest(clearance);
        assertThat(told(hold.path("holdId"))).isOne();
        assertThat(count("""
                select count(*) from audit where action = 'hold-reached-shipment' and subject = 'hold:%s'""".formatted(hold.<String>path("holdId")))).isOne();
    }

    @Test
    void givenNoHoldWhenTheLateIssueCame_whenTheMaterialIsHeldAfterwards_thenTheAnswerNamesTheClearance() {
        // Given
        var family = family();
        String clearance = ship(family).path("clearanceId");
        atRest(clearance);
        var glue = family.joinedBy("glue-8");
        trace.know(family);
        issued(glue, family);
        await().until(() -> count("select count(*) from clearance_basis where key = 'lot:%s'".formatted(glue)) == 1);

        // When
        var hold = quality().body(hold(lotSeed(glue))).post("/holds");

        // Then
        hold.then().body("touchedClearances.clearanceId", contains(clearance));
        assertThat(told(hold.path("holdId"))).isZero();
    }

    @Test
    void givenAFactThatCameBetweenTheAskingAndTheGiving_whenNoEventFollows_thenTheNewClearanceIsRecheckedAnyway() {
        // Given
        var family = family();
        trace.feel(Mood.WELL);
        var other = new Family();
        var hold = place(hold(lotSeed(other.barId())));
        String clearance = ship(family).path("clearanceId");

        // When
        atRest(clearance);

        // Then
        quality().get("/holds/{n}", hold).then().body("touchedClearances", empty());
        assertThat(count("select count(*) from recheck where clearance_id = '%s'".formatted(clearance)))
                .isZero();
    }

    @Test
    void givenATraceThatIsBehind_whenALateFactCame_thenTheRecheckWaitsForIt() {
        // Given
        var family = family();
        String clearance = ship(family).path("clearanceId");
        atRest(clearance);
        var glue = family.joinedBy("glue-9");
        var hold = place(hold(lotSeed(glue)));
        trace.know(family);
        trace.feel(Mood.BEHIND);
        issued(glue, family);
        await().until(() -> waits(clearance));
        await().during(Duration.ofMillis(500)).until(() -> waits(clearance));

        // When
        trace.feel(Mood.WELL);

        // Then
        await().untilAsserted(() ->
                quality().get("/holds/{n}", hold).then().body("touchedClearances.clearanceId", contains(clearance)));
    }

    @Test
    void givenAHoldThatBlocksOnlyIssues_whenALotItTouchesWasClearedToShip_thenARecheckTellsNothingNew() {
        // Given
        var family = family();
        var hold = quality()
                .body(hold(heatSeed(family), "this-lot-and-what-came-of-it", "issue"))
                .post("/holds");
        String clearance = ship(family).path("clearanceId");

        // When
        atRest(clearance);

        // Then
        assertThat(told(hold.path("holdId"))).isZero();
    }

    @Test
    void givenALotOfWhichTraceCannotSay_whenOthersWaitBehindIt_thenEachOfThemIsRecheckedAndThatOneWaitsAlone() {
        // Given
        var ill = family();
        String waiting = ship(ill).path("clearanceId");
        atRest(waiting);
        trace.feelFor(ill.lotId(), Mood.BROKEN);
        issued(ill.joinedBy("glue-10"), ill);
        await().until(() -> waits(waiting));

        // When
        var others = List.of(
                ship(family()).<String>path("clearanceId"),
                ship(family()).<String>path("clearanceId"),
                ship(family()).<String>path("clearanceId"));

        // Then
        others.forEach(this::atRest);
        assertThat(waits(waiting)).isTrue();
        assertThat(RestAssured.get("/q/metrics").asString())
                .containsPattern("lotline_recheck_waiting\\S* [1-9]")
                .containsPattern("lotline_recheck_oldest_seconds\\S* [0-9]");
        trace.feelFor(ill.lotId(), Mood.WELL);
        atRest(waiting);
    }

    @Test
    void givenAVerifiedClearance_whenACorrectionSwapsInALotWithoutHeat_thenItIsRefusedAndThatIsTold() {
        // Given
        var family = family();
        String clearance = ship(family).path("clearanceId");
        atRest(clearance);
        trace.know(family.withGap(GapJson.KindEnum.HEAT_MISSING, "bar-2 has no heat"));

        // When
        issued(family.joinedBy("bar-2"), family);

        // Then
        await().untilAsserted(() -> quality()
                .get("/clearances/{id}", clearance)
                .then()
                .body("verification", equalTo("refused"), "refusal", containsString("bar-2 has no heat")));
        assertThat(checks(clearance, "refused")).isOne();
    }

    @Test
    void givenAClearanceRefusedForAnNcr_whenADispositionClearsIt_thenItIsVerifiedAgainAndEachIsToldOnce() {
        // Given
        var family = family();
        String clearance = ship(family).path("clearanceId");
        atRest(clearance);
        String ncr = quality()
                .body("{\"lots\":[\"%s\"],\"description\":\"Burrs\"}".formatted(family.barId()))
                .post("/ncrs")
                .path("ncrNumber");
        await().untilAsserted(() -> quality()
                .get("/clearances/{id}", clearance)
                .then()
                .body("verification", equalTo("refused"), "refusal", containsString(ncr)));

        // When
        quality()
                .body("{\"decision\":\"use-as-is\",\"reason\":\"Looked at by MRB\"}")
                .post("/ncrs/{n}/dispositions", ncr);

        // Then
        await().untilAsserted(() -> quality()
                .get("/clearances/{id}", clearance)
                .then()
                .body("verification", equalTo("verified"), "refusal", nullValue()));
        assertThat(checks(clearance, "refused")).isOne();
        assertThat(checks(clearance, "verified")).isOne();
    }

    @Test
    void givenAVerifiedClearance_whenALateIssueBringsHeldMaterial_thenItIsRefusedUntilTheHoldIsReleased() {
        // Given
        var family = family();
        String clearance = ship(family).path("clearanceId");
        atRest(clearance);
        var glue = family.joinedBy("glue-11");
        var hold = place(hold(lotSeed(glue)));
        trace.know(family);

        // When
        issued(glue, family);

        // Then
        await().untilAsserted(() -> quality()
                .get("/clearances/{id}", clearance)
                .then()
                .body("verification", equalTo("refused"), "refusal", containsString(hold)));
        quality().body("{\"reason\":\"In order\"}").post("/holds/{n}/release", hold);
        await().untilAsserted(() ->
                quality().get("/clearances/{id}", clearance).then().body("verification", equalTo("verified")));
    }

    @Test
    void givenAHoldThatNamedTheClearanceWhenItWasPlaced_whenAnotherFactComes_thenItStaysVerifiedForTheHoldHasToldIt() {
        // Given
        var family = family();
        String clearance = ship(family).path("clearanceId");
        atRest(clearance);
        place(hold(heatSeed(family)));
        var glue = family.joinedBy("glue-12");
        trace.know(family);

        // When
        issued(glue, family);

        // Then
        await().until(() -> count("select count(*) from clearance_basis where key = 'lot:%s'".formatted(glue)) == 1);
        atRest(clearance);
        quality().get("/clearances/{id}", clearance).then().body("verification", equalTo("verified"));
    }

    private long checks(String clearance, String result) {
        return count("""
                select count(*) from event where type = 'org.lotline.quality.clearance-checked.v1'
                and data::jsonb @> '{"clearanceId":"%s","result":"%s"}'""".formatted(clearance, result));
    }

    private void issued(UUID lotId, Family family) {
        sources.tell(new MaterialIssued(family.lastJobId(), lotId, new Measure(BigDecimal.ONE, "kg"), null));
    }

    /** Behind whatever waits already, however slow the machine. */
    private void atRest(String clearance) {
        await().atMost(Duration.ofMinutes(2)).until(() -> !waits(clearance));
    }

    private boolean waits(String clearance) {
        return count("select count(*) from recheck where clearance_id = '%s'".formatted(clearance)) > 0;
    }

    private long told(String holdId) {
        return count("""
                select count(*) from event where type = 'org.lotline.quality.hold-reached-shipment.v1'
                and touches @> array['hold:%s']""".formatted(holdId));
    }
}
