package org.lotline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.lotline.production.plant.Shop.BAR;
import static org.lotline.production.plant.Shop.STEEL;
import static org.lotline.production.plant.Shop.fresh;
import static org.lotline.production.plant.Shop.issueOrder;
import static org.lotline.production.plant.Shop.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.production.plant.PlayedQuality.Mood;
import org.lotline.production.plant.PlayedReceiving.DockLot;
import org.lotline.production.plant.ProductionPlant;

/** Before material is issued, quality's gate is asked; a gate that can't know stops nobody, but is asked again. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // filled before each test
class GateTest extends ProductionPlant {

    DockLot lot;
    String job;

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

    private ValidatableResponse awaitGate(String state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> issues().body("issues[0].gate", equalTo(state)));
        return issues();
    }

    private ValidatableResponse issues() {
        return shop.operator().get("/jobs/%s/issues".formatted(job)).then().statusCode(200);
    }
}
