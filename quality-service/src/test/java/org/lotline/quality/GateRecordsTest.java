package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.trace.model.GapJson;
import org.lotline.quality.plant.Family;
import org.lotline.quality.plant.QualityPlant;

/**
 * What the gate asks of quality's own records and of trace's, end to end: each is written by its own operation and read at the gate. The
 * rules themselves are in {@code gate.GateRulesTest}.
 */
@QuarkusTest
class GateRecordsTest extends QualityPlant {

    @Test
    void givenAnOpenNcrOnAnAncestor_whenTheLotShips_thenItIsRefusedUntilADispositionClearsIt() {
        // Given
        var family = family();
        String ncr = quality()
                .body("{\"lots\":[\"%s\"],\"description\":\"Surface cracks\"}".formatted(family.barId()))
                .post("/ncrs")
                .path("ncrNumber");

        // When
        var open = ship(family);
        decide(ncr, "scrap");
        var scrapped = ship(family);
        decide(ncr, "use-as-is");

        // Then
        assertProblem(open, 409, "ncr-open");
        assertThat(open.<String>path("detail")).contains(ncr, family.barName(), "Surface cracks");
        assertProblem(scrapped, 409, "ncr-open");
        assertThat(scrapped.<String>path("detail")).contains("scrap");
        ship(family).then().statusCode(201);
    }

    private void decide(String ncr, String decision) {
        quality()
                .body("{\"decision\":\"%s\",\"reason\":\"Looked at by MRB\"}".formatted(decision))
                .post("/ncrs/{n}/dispositions", ncr)
                .then()
                .statusCode(201);
    }

    @Test
    void givenAPlanForFinalInspection_whenItIsMissingFailedOrPassed_thenOnlyAPassedOneShips() {
        // Given
        var family = family();
        plan(family.product(), "\"final\"");

        // When
        var missing = ship(family);
        String ncr = inspect("final", family.lotId(), family.product(), false).path("ncrNumber");
        var failed = ship(family);
        inspect("final", family.lotId(), family.product(), true);
        decide(ncr, "rework");

        // Then
        assertProblem(missing, 409, "inspection-missing");
        assertProblem(failed, 409, "ncr-open");
        assertThat(messages(failed)).anyMatch(message -> message.contains("final inspection"));
        ship(family).then().statusCode(201);
        issue(family).then().statusCode(201);
    }

    @Test
    void givenAPlanForFirstArticle_whenItsJobWasNotInspectedOrIsNotKnown_thenTheLotDoesNotShip() {
        // Given
        var family = family();
        plan(family.product(), "\"first-article\"");
        var unknown = ship(family);
        sources.tell(new JobReleased(family.lastJobId(), "J3", family.product(), new Measure(BigDecimal.TEN, "{pc}")));
        await().until(() -> messages(ship(family))
                .contains("%s has not passed a first-article inspection of job J3%s."
                        .formatted(family.lotName(), family.lotName().substring(2, 14))));

        // When
        quality()
                .body("""
                        {"kind":"first-article","jobId":"%s","item":{"partNumber":"%s","revision":"C"},
                         "characteristics":[{"name":"bore","value":12,"unit":"mm","lowerLimit":11.9,"upperLimit":12.1}]}""".formatted(family.lastJobId(), family.product().partNumber()))
                .post("/inspections")
                .then()
                .statusCode(201)
                .body("result", equalTo("passed"));

        // Then
        assertProblem(unknown, 409, "inspection-missing");
        ship(family).then().statusCode(201);
    }

    @Test
    void givenAReceivedLotThatNeedsInspection_whenItIsMissing_thenWhatCameOfItIsNeitherIssuedNorShipped() {
        // Given
        var family = new Family().barNeedsReceivingInspection();
        trace.know(family);
        var planned = family();
        plan(planned.bar(), "\"receiving\"");

        // When
        var issue = issue(family);
        var ship = ship(planned);

        // Then
        assertProblem(issue, 409, "inspection-missing");
        assertThat(issue.<String>path("detail")).contains(family.barName());
        assertProblem(ship, 409, "inspection-missing");
        inspect("receiving", family.barId(), family.bar(), true).then().statusCode(201);
        inspect("receiving", planned.barId(), planned.bar(), true).then().statusCode(201);
        issue(family).then().statusCode(201);
        ship(planned).then().statusCode(201);
    }

    @Test
    void givenEverythingAgainstIt_whenTheLotShips_thenEveryReasonIsToldUnderTheHold() {
        // Given
        var family = new Family().withGap(GapJson.KindEnum.HEAT_MISSING, "bar has no heat");
        family.deviated("4130 instead of 4140");
        trace.know(family);
        plan(family.product(), "\"final\",\"first-article\"");
        place(hold(heatSeed(family)));

        // When
        var ship = ship(family);

        // Then
        assertProblem(ship, 409, "held");
        ship.then().body("fields", hasSize(5));
    }

    @Test
    void givenALotThatHasExpired_whenItIsIssuedOrShipped_thenItIsRefusedAndOneThatHasNotIsNot() {
        // Given
        var expired = new Family().expiringOn(LocalDate.now().minusDays(2));
        var last = new Family().expiringOn(LocalDate.now().plusDays(1));
        trace.know(expired);
        trace.know(last);

        // When
        var issue = issue(expired);
        var ship = ship(expired);

        // Then
        assertProblem(issue, 409, "expired");
        assertProblem(ship, 409, "expired");
        ship(last).then().statusCode(201);
    }

    private static List<String> messages(Response refusal) {
        List<Map<String, String>> fields = refusal.path("fields");
        return fields == null
                ? List.of()
                : fields.stream()
                        .map(field -> field.getOrDefault("message", ""))
                        .toList();
    }
}
