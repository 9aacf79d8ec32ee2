package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
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

    private void issued(UUID lotId, Family family) {
        sources.tell(new MaterialIssued(family.lastJobId(), lotId, new Measure(BigDecimal.ONE, "kg"), null));
    }

    private void atRest(String clearance) {
        await().until(() -> !waits(clearance));
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
